internal import Localization
internal import TimeSeries

extension TextChartPage {
  private static let rows = 14

  /// Curves over time: values at the left, names at the ends of the curves, periods below.
  func curves(_ whole: TimePlot) -> [String]? {
    let plot = whole.legible(names: Self.rows)
    guard var values = ValueScale(plot.values, includesZero: plot.axis.includesZero, atMost: 6) else {
      return nil
    }
    values.minus = "-"
    values.edges = (Double(Self.rows * 4 - 1), 0)
    let marks = values.marks
    let left = (marks.map { style.width($0.text) }.max() ?? 0) + 2
    let names = curveNames(plot, values, rows: Self.rows)
    let columns = width - left - 2 - (names.compactMap { $0.map { style.width($0) } }.max() ?? 0)
    let time = TimeScale(plot.time.periods, from: 0, to: Double(columns * 2 - 1))
    let unit = shortened(values.unitText(plot.axis.unit, language), width: width)
    let body = canvas(plot, values, time, columns).lines.enumerated().map { row, line in
      let text = marks.first { Int($0.at.rounded()) / 4 == row }?.text ?? ""
      return style.pad(text, to: left - 2, .right) + " |" + line + (names[row].map { "  " + $0 } ?? "")
    }
    let axis = style.pad("", to: left - 1) + "+" + String(repeating: "-", count: columns)
    let omitted = whole.curves.count - plot.curves.count
    return (unit.isEmpty ? [] : [unit]) + body + [axis] + periodLine(time, left: left, columns: columns)
      + key(plot) + (omitted > 0 ? wrapped(ChartWords.omitted(omitted)) : [])
  }

  /// The bands, then the curves, then the letters that tell them apart.
  private func canvas(_ plot: TimePlot, _ values: ValueScale, _ time: TimeScale, _ columns: Int) -> DotCanvas
  {
    var canvas = DotCanvas(columns: columns, rows: Self.rows)
    drawGround(plot, values, time, &canvas)
    for curve in plot.curves where !curve.isEstimate { draw(curve, plot, values, time, &canvas) }
    for curve in plot.curves {
      let letter = plot.letter(of: curve)
      for place in letterPlaces(curve, time, values, letter?.place) {
        canvas.mark(column: Int(place.x.rounded()) / 2, row: Int(place.y.rounded()) / 4, letter?.mark ?? "o")
      }
    }
    return canvas
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
    for (number, values) in plot.stretches(curve, time).enumerated() {
      guard let first = values.first else { continue }
      let isJoined = number == 0 && !curve.isHistory && time.isAdjacent(first.index)
      var previous = isJoined ? plot.joint(before: first.index).map { dot($0.index, $0.value) } : nil
      for value in values {
        let place = dot(value.index, value.value)
        if let previous { canvas.line(previous, place) } else { canvas.dot(place.x, place.y) }
        previous = place
      }
    }
  }

  /// Periods under their places, as many as have room.
  private func periodLine(_ time: TimeScale, left: Int, columns: Int) -> [String] {
    let isAnnual = time.periods.allSatisfy(\.isFullYear)
    let labels = time.periods.map(\.description)
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
}
