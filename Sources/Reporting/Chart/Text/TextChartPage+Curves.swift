internal import Localization

extension TextChartPage {
  private static let rows = 14

  /// Curves over time: values at the left, names at the ends of the curves, periods below.
  func curves(_ plot: TimePlot) -> [String]? {
    guard var values = ValueScale(plot.values, includesZero: plot.axis.includesZero, atMost: 6) else {
      return nil
    }
    values.edges = (Double(Self.rows * 4 - 1), 0)
    let marks = values.marks
    let left = (marks.map { style.width($0.text) }.max() ?? 0) + 2
    let names = curveNames(plot, values)
    let right = names.compactMap { $0.map { style.width($0) } }.max() ?? 0
    let columns = width - left - right - 2
    let time = TimeScale(plot.time.periods, from: 0, to: Double(columns * 2 - 1))
    var canvas = DotCanvas(columns: columns, rows: Self.rows)
    drawGround(plot, values, time, &canvas)
    for curve in plot.curves { draw(curve, plot, values, time, &canvas) }
    let unit = shortened(values.unitText(plot.axis.unit, language), width: width)
    let body = canvas.lines.enumerated().map { row, line in
      let text = marks.first { Int($0.at.rounded()) / 4 == row }?.text ?? ""
      return style.pad(text, to: left - 2, .right) + " |" + line + (names[row].map { "  " + $0 } ?? "")
    }
    let axis = style.pad("", to: left - 1) + "+" + String(repeating: "-", count: columns)
    return (unit.isEmpty ? [] : [unit]) + body + [axis] + periodLine(time, left: left, columns: columns)
      + key(plot)
  }

  /// The names beside the rows in which the curves end.
  private func curveNames(_ plot: TimePlot, _ values: ValueScale) -> [String?] {
    let shown = plot.curves.filter {
      !$0.isHistory || plot.time.firstProjected == nil || plot.curves.count == 1
    }
    let ends = shown.compactMap { curve -> (name: String, at: Double, priority: Int)? in
      guard let value = plot.time.periods.indices.compactMap({ curve.series.value($0) }).last else {
        return nil
      }
      return (
        shortened(curve.series.name[language], width: width * 3 / 10), values(value) / 4, curve.style.priority
      )
    }
    let items = ends.map {
      LabelStack.Item(wish: $0.at.rounded(.down) + 0.5, height: 1, priority: $0.priority)
    }
    let tops = LabelStack.tops(items, from: 0, to: Double(Self.rows))
    var names = [String?](repeating: nil, count: Self.rows)
    // Rounding keeps neighbours a row apart, since their tops are.
    for (end, top) in zip(ends, tops) {
      if let top { names[min(Self.rows - 1, max(0, Int(top.rounded(.down))))] = end.name }
    }
    return names
  }

  private func drawGround(
    _ plot: TimePlot, _ values: ValueScale, _ time: TimeScale, _ canvas: inout DotCanvas
  ) {
    if let boundary = time.boundary(plot.time.firstProjected), boundary > 1 {
      for row in 0..<canvas.rows { canvas.shade(column: Int(boundary) / 2, row: row, ":") }
    }
    guard let band = plot.bands.first else { return }
    let tint: Character = style.ambiguous == .narrow ? "░" : "."
    for index in plot.time.periods.indices {
      guard let interval = band.interval(index) else { continue }
      let columns = (time.places[index] - time.reach) / 2...(time.places[index] + time.reach) / 2
      let rows = Int(values(interval.high).rounded()) / 4...Int(values(interval.low).rounded()) / 4
      for column in Int(columns.lowerBound.rounded(.up))...Int(columns.upperBound.rounded(.up)) {
        for row in rows { canvas.shade(column: column, row: row, tint) }
      }
    }
  }

  private func draw(
    _ curve: TimePlot.Curve, _ plot: TimePlot, _ values: ValueScale, _ time: TimeScale,
    _ canvas: inout DotCanvas
  ) {
    func dot(_ index: Int, _ value: Double) -> (x: Int, y: Int) {
      (Int(time.places[index].rounded()), Int(values(value).rounded()))
    }
    var previous: (index: Int, place: (x: Int, y: Int))?
    for index in plot.time.periods.indices {
      guard let value = curve.series.value(index) else { continue }
      let place = dot(index, value)
      if previous == nil, !curve.isHistory, let joint = plot.joint(before: index) {
        previous = (joint.index, dot(joint.index, joint.value))
      }
      if let previous, previous.index == index - 1, time.isAdjacent(index) {
        canvas.line(previous.place, place)
      } else {
        canvas.dot(place.x, place.y)
      }
      previous = (index, place)
    }
  }

  /// Periods under their places, as many as have room.
  private func periodLine(_ time: TimeScale, left: Int, columns: Int) -> [String] {
    let isAnnual = time.periods.allSatisfy { $0.partsPerYear == 1 }
    let labels = time.periods.map(\.label)
    for distance in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
      let chosen = labels.indices.filter { (isAnnual ? time.periods[$0].year : $0) % distance == 0 }
      let indices = chosen.isEmpty ? Array(labels.indices.prefix(1)) : chosen
      var line = ""
      let fits = indices.allSatisfy { index in
        let start = min(
          left + Int(time.places[index] / 2) - labels[index].count / 2, left + columns - labels[index].count)
        guard start > line.count || line.isEmpty else { return false }
        line += String(repeating: " ", count: max(0, start - line.count)) + labels[index]
        return true
      }
      if fits { return line.isEmpty ? [] : [line] }
    }
    return []
  }

  private func key(_ plot: TimePlot) -> [String] {
    guard let band = plot.bands.first else { return [] }
    return ["", (style.ambiguous == .narrow ? "░ " : ". ") + ChartWords.level(band.level)[language]]
  }
}
