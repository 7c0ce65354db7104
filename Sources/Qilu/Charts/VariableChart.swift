import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// Pictures of one variable over time: data, and what scenarios make of it.
struct VariableChart {
  let variable: Variable
  let view: ModelView
  /// The scenarios of the picture; the first one's horizon decides the periods.
  let results: [ScenarioResult]

  /// Periods of history worth drawing beside a horizon of a few, and how far back for some figures at least.
  private static let history = (usual: 10, most: 15, figures: 6)

  /// The bands of a fan, in percent, with the quantiles at their ends.
  static let bands = [(95.0, 0.025, 0.975), (80, 0.1, 0.9), (50, 0.25, 0.75)]

  private var horizon: PeriodRange? { results.first?.projection.run.window.horizon }

  /// The periods drawn: some history, then the horizon.
  private var periods: PeriodRange? {
    guard let horizon, let last = results.map(\.projection.run.window.horizon.last).max() else { return nil }
    return try? PeriodRange(min(start(before: horizon.first), horizon.first), max(last, horizon.last))
  }

  /// The first figure that is drawn: none so old that the years after it would be empty.
  private func start(before first: Period) -> Period {
    let published = view.data.figures(of: variable.name, frequency: view.model.frequency).map(\.period)
    let wanted = published.suffix(Self.history.figures).first ?? first
    let earliest = max(
      min(wanted, first.advanced(by: -Self.history.usual)), first.advanced(by: -Self.history.most))
    return published.first { $0 >= earliest } ?? first
  }

  /// The path of one scenario with its bands, the data before it, and the baseline where it is another.
  ///
  /// - Parameter spread: the distributions that the bands show in place of the scenario's own.
  func fan(
    of result: ScenarioResult, root: ScenarioResult?,
    spread: ((String, Period) -> Distribution?)? = nil
  ) -> Chart? {
    guard let periods, let time = time(periods, result) else { return nil }
    let path = Chart.Series(result.title, projected(result, time, periods), role: .baseline)
    let others = root.map { [Chart.Series($0.title, projected($0, time, periods), role: .baseline)] }
    var axis = axis
    // The bands of one source stand on the scale of all.
    if spread != nil { axis.held = widest(result, periods) }
    let fan = Chart.Fan(
      time: time, axis: axis, history: history(result, periods), estimates: estimates(result, time, periods),
      path: path,
      bands: Self.bands.compactMap { ends in
        band(ends, result, periods, spread ?? { result.summary[$0, $1] })
      }, scenarios: others ?? [])
    return chart(.fan(fan), notes: [holeNote(fan.history, fan.estimates), drawNote(result)])
  }

  /// Every scenario's path against the data.
  func lines() -> Chart? {
    guard let periods, let first = results.first, let time = time(periods, first) else { return nil }
    let paths = results.enumerated().map { index, result in
      Chart.Series(
        result.title, projected(result, time, periods), role: result.isRoot ? .baseline : .automatic,
        color: color(of: index))
    }
    let past = [history(first, periods)] + [estimates(first, time, periods)].compactMap { $0 }
    return chart(
      .lines(Chart.Lines(time: time, axis: axis, series: past + paths)),
      notes: [holeNote(past.first, past.dropFirst().first)])
  }

  /// What each scenario changes against its baseline, period by period; nil where none changes anything.
  func differences() -> Chart? {
    guard let horizon else { return nil }
    // A scenario has the colour that it has among the lines.
    let series = results.enumerated().filter { !$0.element.isRoot }.compactMap {
      index, result -> Chart.Series? in
      let values = horizon.map { result.differences?[variable.name, $0]?.value }
      guard values.contains(where: { abs($0 ?? 0) > 1e-9 }) else { return nil }
      return Chart.Series(result.title, values, color: color(of: index))
    }
    guard !series.isEmpty else { return nil }
    let format = view.differenceFormat(variable)
    let axis = Chart.ValueAxis(unit: format.unit, format: format.withoutUnit, includesZero: true)
    let time = Chart.TimeAxis(Array(horizon), firstProjected: 0)
    var picture = chart(.lines(Chart.Lines(time: time, axis: axis, series: series)), notes: [])
    picture.subtitle = LocalizedText(en: "Difference from the baseline", zh: "与基准情景之差")
    return picture
  }

  /// The colour of a scenario in every chart of a report: the root's is the first.
  private func color(of index: Int) -> Int {
    results[index].isRoot ? 0 : results[..<index].count { !$0.isRoot } + 1
  }

  private func chart(_ kind: Chart.Kind, notes: [LocalizedText?]) -> Chart {
    let notes = notes.compactMap { $0 }
    let note = LocalizedText(
      en: notes.map(\.en).joined(separator: " "), zh: notes.map(\.zh).joined())
    let scope = variable.indicator.flatMap { view.seeds.details[$0]?.scope }
    return Chart(
      title: variable.title, subtitle: scope?.capitalized, note: notes.isEmpty ? nil : note, kind: kind)
  }

  private var axis: Chart.ValueAxis {
    let format = view.format(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit)
  }

  /// What it means that the line of the data is broken.
  private func holeNote(_ history: Chart.Series?, _ estimates: Chart.Series?) -> LocalizedText? {
    let values = history?.values ?? []
    guard let first = values.firstIndex(where: { $0 != nil }),
      let last = values.lastIndex(where: { $0 != nil }),
      (first...last).contains(where: { values[$0] == nil && estimates?.values[$0] == nil })
    else { return nil }
    return LocalizedText(
      en: "Where the line is broken, no figure was found.", zh: "折线中断处没有找到数据。")
  }

  private func drawNote(_ result: ScenarioResult) -> LocalizedText? {
    let draws = result.projection.drawCount
    guard draws > 0 else { return nil }
    let count = NumberFormat(decimals: 0, groupsThousands: true).text(Double(draws), in: .en)
    return LocalizedText(en: "Bands: \(count) draws.", zh: "区间依据\(draws)次抽样。")
  }
}

extension ScenarioResult {
  /// What charts call it.
  fileprivate var title: LocalizedText { projection.scenario.title }
}

extension LocalizedText {
  /// The text with a capital at the begin, as a line of its own.
  var capitalized: LocalizedText { LocalizedText(en: en.prefix(1).uppercased() + en.dropFirst(), zh: zh) }
}
