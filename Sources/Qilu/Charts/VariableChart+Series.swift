import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The figures of a variable as series of a chart.
extension VariableChart {
  /// The axis, projection beginning where the scenario's data and estimates end; nil where there is nothing at all.
  func time(_ periods: PeriodRange, _ result: ScenarioResult) -> Chart.TimeAxis? {
    guard periods.contains(where: { result.projection.value(variable.name, $0) != nil }) else { return nil }
    let last = periods.last { isData($0, result) }
    // Neither a hole, among the data or after them, nor an estimate of what is not yet published begins the projection.
    let first = periods.first { period in
      guard result.projection.value(variable.name, period) != nil else { return false }
      return last.map { period > $0 && result.projection.kind(variable.name, period) != .estimate } ?? true
    }.flatMap(periods.index)
    return Chart.TimeAxis(Array(periods), firstProjected: first)
  }

  private func isData(_ period: Period, _ result: ScenarioResult) -> Bool {
    result.projection.kind(variable.name, period) == .history
  }

  func history(_ result: ScenarioResult, _ periods: PeriodRange) -> Chart.Series {
    .data(periods.map { isData($0, result) ? result.projection.value(variable.name, $0) : nil })
  }

  /// The scenario's own values, from where its data end.
  func projected(
    _ result: ScenarioResult, _ time: Chart.TimeAxis, _ periods: PeriodRange
  ) -> [Double?] {
    let first = time.firstProjected ?? 0
    return periods.enumerated().map { index, period in
      isData(period, result) || index < first ? nil : result.projection.value(variable.name, period)
    }
  }

  /// What the run filled the holes of the data with; nil where there is none.
  func estimates(
    _ result: ScenarioResult, _ time: Chart.TimeAxis, _ periods: PeriodRange
  ) -> Chart.Series? {
    let first = time.firstProjected ?? 0
    return .estimates(
      periods.enumerated().map { index, period in
        isData(period, result) || index >= first ? nil : result.projection.value(variable.name, period)
      })
  }

  /// The ends of the widest band of a scenario's own.
  func widest(_ result: ScenarioResult, _ periods: PeriodRange) -> [Double] {
    guard let band = band(.outer, result, periods, { result.summary[$0, $1] }) else { return [] }
    return (band.low + band.high).compactMap { $0 }
  }

  /// A band; nil where nothing varies.
  func band(
    _ level: FanLevel, _ result: ScenarioResult, _ periods: PeriodRange,
    _ spread: (String, Period) -> Distribution?
  ) -> Chart.Fan.Band? {
    let cells = periods.map { isData($0, result) ? nil : spread(variable.name, $0) }
    guard cells.contains(where: { $0?.varies ?? false }) else { return nil }
    return level.band(cells.count) { index, probability in
      cells[index].flatMap { $0.quantiles.isEmpty ? nil : $0.quantile(probability) }
    }
  }
}
