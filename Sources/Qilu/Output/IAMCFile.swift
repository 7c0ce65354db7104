import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `iamc.csv`: the wide format of scenario databases (IAMC), one column a year, deterministic values.
enum IAMCFile {
  static func bytes(_ groups: [ScenarioGroup], options: OutputOptions) -> [UInt8] {
    let results = groups.flatMap(\.results)
    let years = Set(
      results.flatMap { result in
        result.projection.run.window.periods.filter { $0.isFullYear && result.projection.isShown($0) }
      }
    ).sorted()
    var writer = CSVWriter(
      header: ["model", "scenario", "region", "variable", "unit"] + years.map(\.description),
      byteOrderMark: options.byteOrderMark)
    for result in results {
      for variable in result.projection.run.estimated.model.variables {
        row(result, variable, years, &writer)
      }
    }
    return writer.bytes
  }

  private static func row(
    _ result: ScenarioResult, _ variable: Variable, _ years: [Period], _ writer: inout CSVWriter
  ) {
    let values = years.map { result.projection.value(variable.name, $0) }
    guard values.contains(where: { $0 != nil }) else { return }
    writer.field(result.projection.run.estimated.model.name)
    writer.field(result.name)
    writer.field(variable.region)
    writer.field(variable.name)
    writer.field(variable.unit?.symbol ?? "")
    for value in values { writer.field(value) }
    writer.endRow()
  }
}
