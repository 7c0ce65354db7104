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

  private var horizon: PeriodRange? { results.first?.projection.run.window.horizon }

  /// The periods drawn: some history, then the horizon.
  private var periods: PeriodRange? {
    guard let horizon, let last = results.map(\.projection.run.window.horizon.last).max() else { return nil }
    let published = results.first?.projection.run.history(of: variable.name).map(\.period) ?? []
    let start = ChartHistory.start(before: horizon.first, published: published)
    return try? PeriodRange(min(start, horizon.first), max(last, horizon.last))
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
      bands: FanLevel.all.compactMap { ends in
        band(ends, result, periods, spread ?? { result.summary[$0, $1] })
      }, scenarios: others ?? [])
    return chart(
      .fan(fan),
      notes: [
        fan.history?.holeNote(in: time.periods, besides: fan.estimates), sourceNote(periods),
        fan.bands.isEmpty ? nil : drawNote(result),
      ])
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
      notes: [past.first?.holeNote(in: time.periods, besides: past.dropFirst().first), sourceNote(periods)])
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
    return differenceChart(
      .lines(Chart.Lines(time: wholeHorizon(horizon), axis: differenceAxis, series: series)), notes: [])
  }

  /// What one scenario changes against its baseline, with the bands of the differences; nil where it changes nothing.
  func difference(of result: ScenarioResult) -> Chart? {
    guard let horizon, let differences = result.differences else { return nil }
    let values = horizon.map { differences[variable.name, $0]?.value }
    let bands = FanLevel.all.compactMap { band($0, result, horizon) { differences[$0, $1] } }
    guard !bands.isEmpty || values.contains(where: { abs($0 ?? 0) > 1e-9 }) else { return nil }
    let fan = Chart.Fan(
      time: wholeHorizon(horizon), axis: differenceAxis,
      path: Chart.Series(result.title, values, role: .baseline),
      bands: bands)
    return differenceChart(.fan(fan), notes: [bands.isEmpty ? nil : drawNote(result)])
  }

  private func wholeHorizon(_ horizon: PeriodRange) -> Chart.TimeAxis {
    Chart.TimeAxis(Array(horizon), firstProjected: 0)
  }

  private var differenceAxis: Chart.ValueAxis {
    let format = view.differenceFormat(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit, includesZero: true)
  }

  private func differenceChart(_ kind: Chart.Kind, notes: [LocalizedText?]) -> Chart {
    var picture = chart(kind, notes: notes)
    picture.subtitle = Chart.difference(from: LocalizedText(en: "the baseline", zh: "基准情景"))
    return picture
  }

  /// The colour of a scenario in every chart of a report: the root's is the first.
  private func color(of index: Int) -> Int {
    results[index].isRoot ? 0 : results[..<index].count { !$0.isRoot } + 1
  }

  private func chart(_ kind: Chart.Kind, notes: [LocalizedText?]) -> Chart {
    let scope = variable.indicator.flatMap { view.seeds.details[$0]?.scope }
    return Chart(
      title: variable.title, subtitle: scope?.capitalized, note: Chart.note(notes), kind: kind)
  }

  private var axis: Chart.ValueAxis {
    let format = view.format(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit)
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
