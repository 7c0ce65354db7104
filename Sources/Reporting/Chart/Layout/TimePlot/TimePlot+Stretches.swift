internal import TimeSeries

extension TimePlot {
  /// The values of a curve in the stretches that are drawn as one line each.
  ///
  /// Values of neighbouring periods are joined. Those of a sparse series are also joined over a step that is as long as the one
  /// before or behind it, or that is the only one: every fifth year is a line, and a fifth year that is missing leaves a gap.
  func stretches(_ curve: Curve, _ time: TimeScale) -> [[(index: Int, value: Double)]] {
    let present = time.places.indices.compactMap { index in
      curve.series.value(index).map { (index: index, value: $0) }
    }
    let steps = zip(present, present.dropFirst()).map { one, other in
      abs(time.periods[other.index].middle - time.periods[one.index].middle)
    }
    var stretches: [[(index: Int, value: Double)]] = []
    for (place, value) in present.enumerated() {
      let isNext = place > 0 && present[place - 1].index == value.index - 1 && time.isAdjacent(value.index)
      if isNext || (curve.series.isSparse && place > 0 && Self.isEven(steps, place - 1)) {
        stretches[stretches.count - 1].append(value)
      } else {
        stretches.append([value])
      }
    }
    return stretches
  }

  /// Whether a curve is drawn over periods of which it has no value.
  func leaps(_ curve: Curve, _ time: TimeScale) -> Bool {
    curve.series.isSparse
      && stretches(curve, time).contains { values in
        values.dropFirst().contains { !time.isAdjacent($0.index) || curve.series.value($0.index - 1) == nil }
      }
  }

  /// Whether a step is no longer than a neighbouring one.
  private static func isEven(_ steps: [Double], _ place: Int) -> Bool {
    let neighbours = [place - 1, place + 1].compactMap { steps.element($0) }
    // Leap years and months differ by little.
    return neighbours.isEmpty || neighbours.contains { steps[place] <= $0 * 1.1 }
  }
}
