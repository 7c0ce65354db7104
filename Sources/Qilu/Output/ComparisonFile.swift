import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `comparison.csv`: wide, one row a variable and period, a column a scenario, then each scenario less its baseline.
///
/// Beside the periods stand `average` (mean over the horizon) and `cumulated` (compounded growth, change of a level in %,
/// change of a share in percentage points).
struct ComparisonFile {
  let groups: [ScenarioGroup]

  private var results: [ScenarioResult] { groups.flatMap(\.results) }
  private var compared: [ScenarioResult] { results.filter { $0.differences != nil } }

  func bytes(options: OutputOptions) -> [UInt8] {
    let header =
      ["variable", "region", "unit", "period"] + results.map(\.name)
      + compared.map { "\($0.name) - \($0.projection.scenario.root)" }
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    for line in lines { rows(line, &writer) }
    return writer.bytes
  }

  /// A variable of one or several models, with the scenarios that have it.
  private struct Line {
    var variable: Variable
    var scenarios: Set<String>

    /// What models that drive each other share: the same figure of the same region.
    var key: [String] {
      [variable.name, variable.region, variable.unit?.symbol ?? "", variable.measure.rawValue]
    }
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for group in groups {
      for variable in group.estimated.model.variables {
        let line = Line(variable: variable, scenarios: Set(group.results.map(\.name)))
        if let known = lines.firstIndex(where: { $0.key == line.key }) {
          lines[known].scenarios.formUnion(line.scenarios)
        } else {
          lines.append(line)
        }
      }
    }
    return lines
  }

  private func rows(_ line: Line, _ writer: inout CSVWriter) {
    let (variable, names) = (line.variable, line.scenarios)
    let periods = results.filter { names.contains($0.name) }.flatMap { $0.periods(of: variable) }
    for period in Set(periods).sorted() {
      row(variable, period.description, variable.unit?.symbol ?? "", names, &writer) {
        $0.projection.value(variable.name, period)
      } difference: {
        difference($0, variable.name, period)
      }
    }
    row(variable, "average", variable.unit?.symbol ?? "", names, &writer) {
      $0.horizon[variable.name]?.average.value
    } difference: {
      $0.horizonDifferences[variable.name]?.average.value
    }
    row(variable, "cumulated", variable.measure == .share ? variable.differenceUnit : "%", names, &writer) {
      $0.horizon[variable.name]?.cumulated?.value
    } difference: {
      $0.horizonDifferences[variable.name]?.cumulated?.value
    }
  }

  /// What is published before the solving began differs by nothing, and says so.
  private func difference(_ result: ScenarioResult, _ variable: String, _ period: Period) -> Double? {
    if let solved = result.differences?[variable, period] { return solved.value }
    guard let value = result.projection.value(variable, period),
      let root = results.first(where: { $0.name == result.projection.scenario.root }),
      let reference = root.projection.value(variable, period)
    else { return nil }
    return value - reference
  }

  private func row(
    _ variable: Variable, _ period: String, _ unit: String, _ names: Set<String>, _ writer: inout CSVWriter,
    value: (ScenarioResult) -> Double?, difference: (ScenarioResult) -> Double?
  ) {
    writer.field(variable.name)
    writer.field(variable.region)
    writer.field(unit)
    writer.field(period)
    for result in results { writer.field(names.contains(result.name) ? value(result) : nil) }
    for result in compared { writer.field(names.contains(result.name) ? difference(result) : nil) }
    writer.endRow()
  }
}
