internal import Localization

extension TextChartPage {
  /// Bars that run to the right, a line to a bar; the parts of a stack in one line, each with its own mark.
  func bars(_ plot: BarPlot) -> [String]? {
    var plot = plot
    plot.limitRows()
    guard var scale = ValueScale(plot.values, includesZero: plot.includesZero, atMost: 5) else { return nil }
    scale.minus = "-"
    let rows = rows(plot, scale)
    let left = min(
      width * 2 / 5, plot.labels.map { style.width($0.sanitized(keepingLines: false)) }.max() ?? 0)
    let right = min(width / 3, rows.map { style.width($0.value) }.max() ?? 0)
    let columns = width - left - right - 3
    scale.edges = (0, Double(columns))
    var lines = seriesKey(plot)
    let unit = shortened(scale.unitText(plot.axis.unit, language), width: width)
    if !unit.isEmpty { lines.append(unit) }
    for row in rows {
      let bar = barLine(row.bars, plot, scale, columns)
      let name = style.pad(shortened(row.name, width: left), to: left)
      lines.append(name + " |" + bar + " " + shortened(row.value, width: right))
    }
    if plot.omitted > 0 { lines += wrapped(ChartWords.omitted(plot.omitted)) }
    return lines
  }

  private struct Row {
    var name: String
    var bars: [BarPlot.Bar]
    var value: String
  }

  /// A row to a bar, or to a stack; the name stands on the first row of a category.
  private func rows(_ plot: BarPlot, _ scale: ValueScale) -> [Row] {
    let texts = plot.endTexts(scale)
    return plot.labels.indices.flatMap { category -> [Row] in
      let own = plot.bars.filter { $0.category == category }
      let values = texts.filter { $0.category == category }
      let isOneRow = own.isEmpty || !plot.sums.isEmpty
      let slots = isOneRow ? [0] : Array(Set(own.map(\.slot))).sorted()
      return slots.enumerated().map { position, slot in
        Row(
          name: position == 0 ? plot.labels[category] : "", bars: own.filter { isOneRow || $0.slot == slot },
          value: values.filter { isOneRow || $0.slot == slot }.map(\.text).joined(separator: " / "))
      }
    }
  }

  /// The marks of the series, so that parts are told apart.
  private var marks: [Character] {
    style.ambiguous == .narrow ? ["█", "▒", "▓", "░", "▞", "▚"] : ["#", "=", "+", "-", "%", "*"]
  }

  private func mark(_ series: Int, _ plot: BarPlot) -> Character { marks[series % marks.count] }

  private func seriesKey(_ plot: BarPlot) -> [String] {
    var names: [(series: Int, name: String)] = []
    for bar in plot.bars where !names.contains(where: { $0.series == bar.series }) {
      names.append((bar.series, bar.name))
    }
    // A waterfall's bars carry their own names.
    guard names.count > 1, plot.connectors.isEmpty else { return [] }
    let key = names.sorted { $0.series < $1.series }.map { "\(mark($0.series, plot)) \($0.name)" }
      .joined(separator: "   ")
    return style.breaker.lines(key.sanitized(keepingLines: false), width: width)
  }

  private func barLine(_ bars: [BarPlot.Bar], _ plot: BarPlot, _ scale: ValueScale, _ columns: Int) -> String
  {
    var cells = [Character](repeating: " ", count: columns)
    if plot.includesZero || plot.prefersRows, let reference = plot.reference {
      let place = min(columns - 1, max(0, Int(scale(reference).rounded(.down))))
      // The left edge has its line already.
      if place > 0 { cells[place] = "|" }
    }
    for bar in bars {
      let ends = [scale(bar.from), scale(bar.to)].map { min(columns, max(0, Int($0.rounded()))) }.sorted()
      // What is not zero takes at least one column.
      let last =
        bar.from != bar.to || bar.from == bar.to && !plot.includesZero ? max(ends[1], ends[0] + 1) : ends[1]
      for cell in ends[0]..<max(last, ends[0]) where cell < columns { cells[cell] = mark(bar.series, plot) }
    }
    return String(cells)
  }
}
