import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The paths of scenarios as one tidy table, which the formats for other programs write.
enum ResultTable {
  /// Which periods a table has.
  enum Periods {
    /// All that are in `projections.csv`, back to the first published one.
    case all
    /// Those that any of the models was solved in: what scenario databases hold.
    case solved
  }

  static func table(_ groups: [ScenarioGroup], _ periods: Periods) -> ColumnarTable {
    var rows = TableRows()
    let results = groups.flatMap(\.results)
    let solved = Set(
      results.flatMap { result in
        result.projection.run.window.periods.filter { result.projection.isShown($0) }
      }
    ).sorted()
    for result in results {
      let model = result.projection.run.estimated.model
      for variable in model.variables {
        let key = ScenarioSeries.Key(
          model: model.name, scenario: result.name, region: variable.region, variable: variable.name,
          unit: variable.unit?.symbol ?? "")
        for period in periods == .all ? result.periods(of: variable) : solved {
          guard let value = result.projection.value(variable.name, period) else { continue }
          let spread = result.summary[variable.name, period]
          rows.append(
            key,
            .init(
              period: period, value: value, kind: result.projection.kind(variable.name, period),
              standardDeviation: spread?.standardDeviation, quantiles: spread?.quantiles ?? []))
        }
      }
    }
    return rows.table(isComplete: true)
  }
}
