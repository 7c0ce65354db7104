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

  /// Periods of history worth drawing beside a horizon of a few.
  private static let mostHistory = 15

  /// The bands of a fan, in percent, with the quantiles at their ends.
  private static let bands = [(95.0, 0.025, 0.975), (80, 0.1, 0.9), (50, 0.25, 0.75)]

  private var horizon: PeriodRange? { results.first?.projection.run.window.horizon }

  /// The periods drawn: some history, then the horizon.
  private var periods: PeriodRange? {
    guard let horizon, let last = results.map(\.projection.run.window.horizon.last).max() else { return nil }
    let figures = view.data.figures(of: variable.name, frequency: view.model.frequency)
    let first = figures.map(\.period).first ?? horizon.first
    let start = max(first, horizon.first.advanced(by: -Self.mostHistory))
    return try? PeriodRange(min(start, horizon.first), max(last, horizon.last))
  }

  /// The path of one scenario with its bands, the data before it, and the baseline where it is another.
  func fan(of result: ScenarioResult, root: ScenarioResult?) -> Chart? {
    guard let periods, let time = time(periods, result) else { return nil }
    let path = Chart.Series(result.title, projected(result, periods), role: .baseline)
    let others = root.map { [Chart.Series($0.title, projected($0, periods))] }
    let fan = Chart.Fan(
      time: time, axis: axis, history: history(result, periods), path: path,
      bands: Self.bands.compactMap { band($0.0, $0.1, $0.2, result, periods) }, scenarios: others ?? [])
    return chart(.fan(fan), note: drawNote(result))
  }

  /// Every scenario's path against the data.
  func lines() -> Chart? {
    guard let periods, let first = results.first, let time = time(periods, first) else { return nil }
    let paths = results.map { result in
      Chart.Series(result.title, projected(result, periods), role: result.isRoot ? .baseline : .automatic)
    }
    return chart(
      .lines(Chart.Lines(time: time, axis: axis, series: [history(first, periods)] + paths)), note: nil)
  }

  /// What each scenario changes against its baseline, period by period; nil where none changes anything.
  func differences() -> Chart? {
    guard let horizon else { return nil }
    let series = results.filter { !$0.isRoot }.compactMap { result -> Chart.Series? in
      let values = horizon.map { result.differences?[variable.name, $0]?.value }
      guard values.contains(where: { abs($0 ?? 0) > 1e-9 }) else { return nil }
      return Chart.Series(result.title, values)
    }
    guard !series.isEmpty else { return nil }
    let format = view.differenceFormat(variable)
    let axis = Chart.ValueAxis(unit: format.unit, format: format.withoutUnit, includesZero: true)
    let time = Chart.TimeAxis(horizon.map(\.onChart), firstProjected: 0)
    var picture = chart(.lines(Chart.Lines(time: time, axis: axis, series: series)), note: nil)
    picture.subtitle = LocalizedText(en: "Difference from the baseline", zh: "与基准情景之差")
    return picture
  }

  private func chart(_ kind: Chart.Kind, note: LocalizedText?) -> Chart {
    let scope = variable.indicator.flatMap { view.seeds.details[$0]?.scope }
    return Chart(title: variable.title, subtitle: scope, note: note, kind: kind)
  }

  private var axis: Chart.ValueAxis {
    let format = view.format(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit)
  }

  private func drawNote(_ result: ScenarioResult) -> LocalizedText? {
    let draws = result.projection.drawCount
    guard draws > 0 else { return nil }
    return LocalizedText(en: "Bands: \(draws) draws.", zh: "区间依据\(draws)次抽样。")
  }
}

extension VariableChart {
  /// The axis, projection beginning where the scenario's data end; nil where there is nothing at all.
  private func time(_ periods: PeriodRange, _ result: ScenarioResult) -> Chart.TimeAxis? {
    guard periods.contains(where: { result.projection.value(variable.name, $0) != nil }) else { return nil }
    let last = periods.last { isData($0, result) }
    // A hole among the data is no beginning of the projection.
    let first = periods.first { period in last.map { period > $0 } ?? true }.flatMap(periods.index)
    return Chart.TimeAxis(periods.map(\.onChart), firstProjected: first)
  }

  private func isData(_ period: Period, _ result: ScenarioResult) -> Bool {
    result.projection.kind(variable.name, period) == .history
  }

  private func history(_ result: ScenarioResult, _ periods: PeriodRange) -> Chart.Series {
    Chart.Series(
      LocalizedText(en: "Data", zh: "数据"),
      periods.map { isData($0, result) ? result.projection.value(variable.name, $0) : nil }, role: .history)
  }

  /// The scenario's own values, where they are no data.
  private func projected(_ result: ScenarioResult, _ periods: PeriodRange) -> [Double?] {
    periods.map { isData($0, result) ? nil : result.projection.value(variable.name, $0) }
  }

  /// A band; nil where nothing varies.
  private func band(
    _ level: Double, _ low: Double, _ high: Double, _ result: ScenarioResult, _ periods: PeriodRange
  ) -> Chart.Fan.Band? {
    let cells = periods.map { isData($0, result) ? nil : result.summary[variable.name, $0] }
    guard cells.contains(where: { $0?.varies ?? false }) else { return nil }
    func ends(_ probability: Double) -> [Double?] {
      cells.map { cell in cell.flatMap { $0.quantiles.isEmpty ? nil : $0.quantile(probability) } }
    }
    return Chart.Fan.Band(level: level, low: ends(low), high: ends(high))
  }
}

extension ScenarioResult {
  /// What charts call it.
  fileprivate var title: LocalizedText { projection.scenario.title }
}

extension Period {
  /// The period on a chart's axis.
  var onChart: Chart.Period {
    let months = lastMonth - firstMonth + 1
    guard 12 % months == 0, (firstMonth - 1) % months == 0 else { return Chart.Period(year: year) }
    return Chart.Period(year: year, part: (firstMonth - 1) / months + 1, of: 12 / months)
  }
}
