import Localization
import Modeling
import Scenarios
import SourceText
import SpreadsheetML
import TimeSeries

extension AssumptionComparison {
  /// Periods of a horizon that have no column although earlier and later ones have: their heading was lost.
  mutating func checkPeriods(_ groups: [ScenarioGroup]) {
    var seen: Set<Period> = []
    for result in groups.flatMap(\.results) where sheet.scenarios.contains(result.name) {
      let horizon = result.projection.run.window.horizon
      let columns = sheet.header.periods.filter { $0.period.frequency == horizon.frequency }
      let periods = Set(columns.map(\.period))
      guard let first = periods.min(), let last = periods.max() else { continue }
      var period = max(first, horizon.first)
      while period <= min(last, horizon.last) {
        if !periods.contains(period), seen.insert(period).inserted,
          let next = columns.filter({ $0.period > period }).min(by: { $0.period < $1.period })
        {
          problems.add(missing(period, before: next, result.name))
        }
        period = period.advanced(by: 1)
      }
    }
  }

  private func missing(_ period: Period, before next: (column: Int, period: Period), _ scenario: String)
    -> Diagnostic
  {
    sheet.grid.problem(
      CellPosition(row: sheet.header.row, column: next.column),
      LocalizedText(
        en:
          "found \(next.period), expected a column \(period) before it: scenario \"\(scenario)\" has that period",
        zh: "此处为 \(next.period)，其前应有 \(period) 列：情景“\(scenario)”的预测期含该时期"),
      hint: LocalizedText(
        en:
          "write the heading of the column, or put it back; only the first and the last periods may be left out",
        zh: "请补上该列或其标题；只可略去最前或最后的时期"))
  }
}
