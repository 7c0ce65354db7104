import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `projections.csv`: tidy, one row a scenario, variable and period, with what its draws say.
enum ProjectionsFile {
  static let quantileColumns = ["q2.5", "q10", "q25", "q50", "q75", "q90", "q97.5"]
  static let header =
    ["scenario", "region", "variable", "unit", "period", "kind", "value", "sd"] + quantileColumns

  static func bytes(_ result: ScenarioResult, options: OutputOptions) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    for variable in result.projection.run.estimated.model.variables {
      for period in result.periods(of: variable) { row(result, variable, period, &writer) }
    }
    return writer.bytes
  }

  private static func row(
    _ result: ScenarioResult, _ variable: Variable, _ period: Period, _ writer: inout CSVWriter
  ) {
    guard let value = result.projection.value(variable.name, period) else { return }
    let distribution = result.summary[variable.name, period] ?? .exact(value)
    writer.field(result.name)
    writer.field(variable.region)
    writer.field(variable.name)
    writer.field(variable.unit?.symbol ?? "")
    writer.field(period.description)
    writer.field(result.projection.kind(variable.name, period).rawValue)
    writer.field(value)
    writer.spread(distribution)
    writer.endRow()
  }
}

extension CSVWriter {
  /// Standard deviation and quantiles; empty where nothing varies.
  mutating func spread(_ distribution: Distribution) {
    field(distribution.standardDeviation)
    for index in Distribution.probabilities.indices {
      field(distribution.quantiles.indices.contains(index) ? distribution.quantiles[index] : nil)
    }
  }
}

extension ScenarioResult {
  /// Every period in which a variable has a value: those of its history, and the table's.
  func periods(of variable: Variable) -> [Period] {
    let run = projection.run
    let published = run.history(of: variable.name).map(\.period)
    let solved = run.window.periods.filter {
      projection.isShown($0) && projection.value(variable.name, $0) != nil
    }
    return Set(published + solved).sorted()
  }
}
