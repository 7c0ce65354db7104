import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

extension RecalculationCells {
  /// What takes an equation's place where its row of Assumptions has a number.
  struct Exogenized {
    /// The cell of Assumptions.
    var cell: String
    /// The level that follows from it.
    var level: String
    /// The variable of which it is a share, in per cent.
    var whole: String?
    /// Whether the scenario sets it.
    var isSet: Bool
    /// The cell's number where it is set.
    var value: Double
  }

  /// `IF(ISNUMBER(cell), what follows from it, formula)`; the formula alone where the workbook has no such row.
  func exogenized(_ name: String, _ period: Period, else formula: String) -> String {
    guard let given = exogenized(name, period) else { return formula }
    return "IF(ISNUMBER(\(given.cell)),\(given.level),\(formula))"
  }

  func exogenized(_ name: String, _ period: Period) -> Exogenized? {
    guard let row = recalculation.exogenized(name), recalculation.window.horizon.contains(period),
      let cell = assumption(.exogenized, name, period)
    else { return nil }
    let point = row.point(period)
    var result = Exogenized(
      cell: cell, level: cell, whole: nil, isSet: point != nil, value: point?.value ?? 0)
    switch row.form(period) {
    case .level, .percentage: break
    case .growth: result.level = "\(before(name, period))*(1+\(cell)/100)"
    case .difference: result.level = "\(before(name, period))+\(cell)"
    case .share(let whole):
      result.whole = whole
      result.level = "\(cell)/100*\(layout.position(scenario, whole, period)?.a1 ?? "NA()")"
    }
    return result
  }

  /// The variable in the period before: its cell, or its figure where the sheet has no such column.
  private func before(_ name: String, _ period: Period) -> String {
    let before = period.advanced(by: -1)
    if projection.run.window.periods.contains(before), let cell = layout.position(scenario, name, before) {
      return cell.a1
    }
    return projection.run.estimated.data.value(name, before).map { "(\(SpreadsheetFormula.number($0)))" }
      ?? "NA()"
  }
}
