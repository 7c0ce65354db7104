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
    Chart.Series(
      LocalizedText(en: "Data", zh: "数据"),
      periods.map { isData($0, result) ? result.projection.value(variable.name, $0) : nil }, role: .history)
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
    let values = periods.enumerated().map { index, period -> Double? in
      isData(period, result) || index >= first ? nil : result.projection.value(variable.name, period)
    }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Chart.Series(
      LocalizedText(en: "Estimate, nothing published", zh: "估计值（无公布数据）"), values, role: .estimate)
  }

  /// The ends of the widest band of a scenario's own.
  func widest(_ result: ScenarioResult, _ periods: PeriodRange) -> [Double] {
    guard let widest = Self.bands.first, let band = band(widest, result, periods, { result.summary[$0, $1] })
    else { return [] }
    return (band.low + band.high).compactMap { $0 }
  }

  /// A band; nil where nothing varies.
  func band(
    _ band: (level: Double, low: Double, high: Double), _ result: ScenarioResult, _ periods: PeriodRange,
    _ spread: (String, Period) -> Distribution?
  ) -> Chart.Fan.Band? {
    let cells = periods.map { isData($0, result) ? nil : spread(variable.name, $0) }
    guard cells.contains(where: { $0?.varies ?? false }) else { return nil }
    func ends(_ probability: Double) -> [Double?] {
      cells.map { cell in cell.flatMap { $0.quantiles.isEmpty ? nil : $0.quantile(probability) } }
    }
    return Chart.Fan.Band(level: band.level, low: ends(band.low), high: ends(band.high))
  }
}
