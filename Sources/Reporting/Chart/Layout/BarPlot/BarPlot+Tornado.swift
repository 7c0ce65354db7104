internal import Localization

extension BarPlot {
  /// A tornado, the widest cause first; nil without causes.
  init?(_ chart: Chart.Tornado, _ language: Language) {
    let causes = chart.causes.enumerated().sorted { first, second in
      (-Self.reach(first.element, chart.reference), first.offset)
        < (-Self.reach(second.element, chart.reference), second.offset)
    }.map(\.element)
    guard chart.reference.isFinite, !causes.isEmpty else { return nil }
    self.init(labels: causes.map { $0.name[language] }, axis: chart.axis)
    (prefersRows, includesZero, reference) = (true, chart.axis.includesZero, chart.reference)
    referenceName = chart.referenceName[language]
    slots = causes.contains { $0.isOneSided(of: chart.reference) } ? 2 : 1
    let names = [chart.lowName, chart.highName].map { $0[language] }
    for (category, cause) in causes.enumerated() { add(cause, category, names) }
    let drawn = Set(bars.map(\.series))
    key.entries = names.indices.filter(drawn.contains).map {
      (.box(Self.ink($0), isHatched: $0 == 0), names[$0])
    }
  }

  /// The bars of a cause; an end that does not move is told by the other.
  private mutating func add(_ cause: Chart.Tornado.Cause, _ category: Int, _ names: [String]) {
    guard let reference else { return }
    for (end, value) in [cause.low, cause.high].enumerated() where value.isFinite {
      if value == reference, cause.low != cause.high { continue }
      bars.append(
        Bar(
          category: category, slot: slots == 2 ? end : 0, from: reference, to: value, value: value,
          ink: Self.ink(end), isHatched: end == 0, series: end, name: names[end]))
    }
  }

  /// The low end has the colour of a fall in a waterfall, the high end that of a rise.
  private static func ink(_ end: Int) -> Ink { .series(end == 0 ? 1 : 0) }

  /// How far a cause moves the result; what is missing moves nothing. Halves, since a sum may overflow.
  private static func reach(_ cause: Chart.Tornado.Cause, _ reference: Double) -> Double {
    let ends = [cause.low, cause.high, reference].filter(\.isFinite).map { $0 / 2 }
    return (ends.max() ?? 0) - (ends.min() ?? 0)
  }
}

extension Chart.Tornado.Cause {
  /// Whether both ends move the result the same way, so that their bars need places of their own.
  fileprivate func isOneSided(of reference: Double) -> Bool {
    [low, high].allSatisfy { $0 > reference } || [low, high].allSatisfy { $0 < reference }
  }
}
