internal import Localization

/// The figures of one column, set so that decimal points, brackets and units stand under each other.
struct FigureColumn {
  /// A number in two parts that meet at the decimal point.
  private struct Number {
    var whole: String
    var fraction: String

    init(_ text: String) {
      let whole = text.prefix { $0 != "." }
      self.whole = String(whole)
      fraction = String(text.dropFirst(whole.count))
    }
  }

  /// The widths of the two parts over all rows.
  private struct Extent {
    var whole = 0
    var fraction = 0

    mutating func include(_ number: Number, _ style: TextStyle) {
      whole = max(whole, style.width(number.whole))
      fraction = max(fraction, style.width(number.fraction))
    }

    func set(_ number: Number, _ style: TextStyle) -> String {
      style.pad(number.whole, to: whole, .right) + style.pad(number.fraction, to: fraction)
    }

    var width: Int { whole + fraction }
  }

  private struct Figure {
    var value: Number?
    var low: Number?
    var high: Number?
    var unit: String
  }

  private let figures: [Figure?]
  private let style: TextStyle

  init(_ cells: [Table.Cell], format: NumberFormat, language: Language, style: TextStyle) {
    self.style = style
    figures = cells.map { Self.figure($0, format: format, language: language) }
  }

  private static func figure(_ cell: Table.Cell, format: NumberFormat, language: Language) -> Figure? {
    switch cell {
    case .number(let value, let own):
      let (format, factor) = (own ?? format).spelled([value], in: language)
      let unit = value.isFinite ? format.unitSuffix(in: language) : ""
      return Figure(value: Number(format.digits(value * factor)), unit: unit)
    case .band(let band, let own):
      guard band.value.isFinite else { return Figure(value: Number(NumberFormat.missing), unit: "") }
      let (format, factor) = (own ?? format).spelled([band.value, band.low, band.high], in: language)
      let value = Number(format.digits(band.value * factor))
      return interval(value, band.low * factor, band.high * factor, format, language)
    case .range(let low, let high, let own):
      let (format, factor) = (own ?? format).spelled([low, high], in: language)
      return interval(nil, low * factor, high * factor, format, language)
    case .empty, .text, .sparkline: return nil
    }
  }

  private static func interval(
    _ value: Number?, _ low: Double, _ high: Double, _ format: NumberFormat, _ language: Language
  ) -> Figure {
    Figure(
      value: value, low: Number(format.digits(low)), high: Number(format.digits(high)),
      unit: format.bandUnitSuffix(in: language))
  }

  /// The widths that the parts of the figures need.
  private struct Extents {
    var value = Extent()
    var low = Extent()
    var high = Extent()
    var unit = 0

    mutating func include(_ figure: Figure, _ style: TextStyle) {
      if let number = figure.value { value.include(number, style) }
      if let number = figure.low { low.include(number, style) }
      if let number = figure.high { high.include(number, style) }
      unit = max(unit, style.width(figure.unit))
    }

    /// Of the brackets, the comma and what they hold.
    var interval: Int { low.width + high.width > 0 ? low.width + high.width + 4 : 0 }

    /// Between the value and the bracket.
    var separation: Int { value.width > 0 && interval > 0 ? 1 : 0 }
  }

  /// The figures as texts of equal width; nil where a row holds none.
  var texts: [String?] {
    var extents = Extents()
    for figure in figures.compactMap({ $0 }) { extents.include(figure, style) }
    let width = extents.value.width + extents.separation + extents.interval + extents.unit
    return figures.map { figure in
      figure.map { style.pad(text($0, extents), to: width) }
    }
  }

  private func text(_ figure: Figure, _ extents: Extents) -> String {
    let digits = figure.value.map { extents.value.set($0, style) } ?? style.pad("", to: extents.value.width)
    guard let low = figure.low, let high = figure.high else {
      // Without an interval the unit follows the number at once.
      return digits.withoutTrailingSpaces + figure.unit
    }
    let interval = "[\(extents.low.set(low, style)), \(extents.high.set(high, style))]"
    return digits + style.pad("", to: extents.separation) + interval + figure.unit
  }
}
