internal import Localization

extension HTMLWriter {
  /// What a cell says; in a column, with the spaces that bring its points under those of its neighbours.
  mutating func value(_ cell: Table.Cell, _ format: NumberFormat, in column: ColumnPadding = ColumnPadding())
  {
    switch cell {
    case .empty: break
    case .text(let text): words(text)
    case .number(let value, let own):
      let format = own ?? format
      let digits = column.afterPoint(format.digits(value))
      if value.isFinite {
        words(
          LocalizedText { language in
            format.isSpelled(in: language)
              ? format.text(value, in: language) : digits + format.unitSuffix(in: language)
          })
      } else {
        plain(digits)
      }
      room(column)
    case .band(let band, let own):
      let format = own ?? format
      guard band.value.isFinite else {
        plain(NumberFormat.missing)
        return room(column)
      }
      let text = format.digits(band.value) + " " + column.interval(band.low, band.high, format)
      words(
        LocalizedText { language in
          format.isSpelled(in: language)
            ? format.text(band, in: language) : text + format.bandUnitSuffix(in: language)
        })
    case .range(let low, let high, let own):
      let format = own ?? format
      let text = column.interval(low, high, format)
      words(
        LocalizedText { language in
          format.isSpelled(in: language)
            ? format.text(low: low, high: high, in: language) : text + format.bandUnitSuffix(in: language)
        })
    case .sparkline(let sparkline): self.sparkline(sparkline)
    }
  }

  /// As much room as an interval takes, behind a number without one in a column of bands.
  private mutating func room(_ column: ColumnPadding) {
    guard let interval = column.widest else { return }
    element("span", ["class": "blank", "aria-hidden": "true"]) { $0.plain(" " + interval) }
  }
}

extension Table.Cell {
  /// The numbers of a cell in full, for sorting and copying: its value, the ends of its interval.
  var data: (value: String?, low: String?, high: String?) {
    func text(_ value: Double) -> String? { value.isFinite ? "\(value)" : nil }
    switch self {
    case .number(let value, _): return (text(value) ?? "", nil, nil)
    case .band(let band, _): return (text(band.value) ?? "", text(band.low) ?? "", text(band.high) ?? "")
    case .range(let low, let high, _): return (nil, text(low) ?? "", text(high) ?? "")
    case .empty, .text, .sparkline: return (nil, nil, nil)
    }
  }

  /// Whether the cell holds a figure.
  var isFigure: Bool {
    switch self {
    case .number, .band, .range: true
    case .empty, .text, .sparkline: false
    }
  }
}
