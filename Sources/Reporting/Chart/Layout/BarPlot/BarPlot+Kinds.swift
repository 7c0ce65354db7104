internal import Localization

extension BarPlot {
  /// Bars side by side or stacked; nil without categories.
  init?(_ chart: Chart.Bars, _ language: Language) {
    guard chart.categories.count > 0 else { return nil }
    self.init(labels: chart.categories.labels.map { $0[language] }, axis: chart.axis)
    if case .periods(let time) = chart.categories { self.time = time }
    let styles = SeriesStyle.styles(of: chart.series)
    switch chart.arrangement {
    case .grouped: addGroups(chart, styles, language)
    case .stacked: addStacks(chart, styles, language)
    }
    let names = chart.series.indices.map {
      StackName(series: $0, text: chart.series[$0].name[language], style: styles[$0])
    }
    if chart.arrangement == .stacked, names.count > 1, names.allSatisfy(isInLastColumn) { stackNames = names }
    guard names.count > 1 else { return }
    if stackNames.isEmpty { addKey(names, language) }
    if marksSums { key.entries.append((.dot(.history), ChartWords.sum[language])) }
  }

  /// Names by their colours, for marks that cannot carry them; how many have none.
  mutating func addKey(_ names: [StackName], _ language: Language) {
    var entries = names.filter { $0.style.priority > 0 }.map {
      name -> (swatch: KeyRows.Swatch, text: String) in
      (.box(name.style.ink, isHatched: name.style.isHatched), name.text)
    }
    let unnamed = names.count - entries.count
    if unnamed > 0 {
      entries.append((.box(.context, isHatched: false), ChartWords.unnamed(unnamed)[language]))
    }
    key.entries.insert(contentsOf: entries, at: 0)
  }

  private func isInLastColumn(_ name: StackName) -> Bool {
    name.style.priority > 0 && bars.contains { $0.category == labels.count - 1 && $0.series == name.series }
  }

  private mutating func addGroups(_ chart: Chart.Bars, _ styles: [SeriesStyle], _ language: Language) {
    slots = max(1, chart.series.count)
    for (index, series) in chart.series.enumerated() {
      for category in labels.indices {
        guard let value = series.value(category) else { continue }
        bars.append(
          Bar(
            category: category, slot: index, from: 0, to: value, value: value, ink: styles[index].ink,
            isHatched: styles[index].isHatched, series: index, name: series.name[language]))
      }
    }
  }

  private mutating func addStacks(_ chart: Chart.Bars, _ styles: [SeriesStyle], _ language: Language) {
    for category in labels.indices {
      var (up, down) = (0.0, 0.0)
      var stack: [Bar] = []
      for (index, series) in chart.series.enumerated() {
        guard let value = series.value(category) else { continue }
        let from = value < 0 ? down : up
        if value < 0 { down += value } else { up += value }
        stack.append(
          Bar(
            category: category, from: from, to: from + value, ink: styles[index].ink,
            isHatched: styles[index].isHatched, series: index, name: series.name[language]))
      }
      // Too large to be added: nothing is better than a part.
      guard !stack.isEmpty, up.isFinite, down.isFinite else { continue }
      bars += stack
      // A sum without a part that is missing would be a wrong sum.
      guard stack.count == chart.series.count else { continue }
      sums.append(Sum(category: category, value: up + down, edge: up == 0 && down < 0 ? down : up))
      if up > 0, down < 0 { marksSums = true }
    }
  }

  /// A waterfall; what comes after a missing step is not known and not drawn.
  init?(_ chart: Chart.Waterfall, _ language: Language) {
    let names = [chart.start.name] + chart.steps.map(\.name) + [chart.endName]
    self.init(labels: names.map { $0[language] }, axis: chart.axis)
    guard chart.start.value.isFinite else { return }
    isSigned = true
    let isBroken = Self.stepsAreSmall(chart)
    includesZero = !isBroken
    var level = chart.start.value
    addLevel(level, 0, isBroken)
    for (index, step) in chart.steps.enumerated() {
      let next = level + step.value
      guard next.isFinite else { return }
      connectors.append((index, level))
      let isFall = step.value < 0
      bars.append(
        Bar(
          category: index + 1, from: level, to: next, value: step.value, ink: .series(isFall ? 1 : 0),
          isHatched: isFall, series: isFall ? 2 : 1, name: labels[index + 1]))
      level = next
    }
    connectors.append((chart.steps.count, level))
    addLevel(level, chart.steps.count + 1, isBroken)
  }

  /// Whether the steps would be invisible beside the start, so that the scale cannot begin at zero: the two levels
  /// are then marks, since bars must stand on zero.
  private static func stepsAreSmall(_ chart: Chart.Waterfall) -> Bool {
    guard let end = chart.end, (chart.start.value < 0) == (end < 0) else { return false }
    let least = min(chart.start.value.magnitude, end.magnitude)
    let moved = chart.steps.reduce(0) { $0 + $1.value.magnitude / least }
    return moved < 0.15
  }

  private mutating func addLevel(_ level: Double, _ category: Int, _ isBroken: Bool) {
    bars.append(
      Bar(
        category: category, from: isBroken ? level : 0, to: level, value: level, ink: .level, series: 0,
        name: labels[category]))
  }
}
