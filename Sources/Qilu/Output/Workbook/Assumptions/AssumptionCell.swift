import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// One cell of the Assumptions sheet.
struct AssumptionCell: Hashable {
  /// Where the value comes from, which decides how the cell looks.
  enum State: Hashable {
    /// Nothing is set.
    case empty
    /// A figure of the past, or one published within the horizon: not to be edited.
    case published
    /// A hole of the past, filled by a rule.
    case filled
    /// Set in a root scenario, or by its rule.
    case own
    /// The same as the parent's.
    case inherited
    /// Another value than the parent's.
    case changed
    /// Found by a search for a target or by optimal control.
    case found
    /// The solution of another model.
    case driven
  }

  var state: State
  var value: Double?
  /// The cell's formula, without the equals sign; nil for a number.
  var formula: String?
  var comment: LocalizedText?
}

extension AssumptionTable {
  /// The cell of one of `rows` in a period.
  ///
  /// - Parameter solution: where the solution of a scenario's variable stands in a period, for what another model drives.
  func cell(_ index: Int, _ period: Period, solution: (UpstreamPath, Period) -> String?) -> AssumptionCell {
    let row = rows[index]
    let horizon = row.result.projection.run.window.horizon
    guard horizon.contains(period) else { return before(row, period, horizon) }
    guard let value = row.value(period) else { return nothing(row, period) }
    var cell = AssumptionCell(state: row.parent == nil ? .own : .changed, value: value)
    if row.isPublished(period) {
      cell.state = .published
      return cell
    }
    if let instrument = row.search(period) {
      (cell.state, cell.comment) = (.found, instrument)
      return cell
    }
    if let formula = driven(row, period, value, solution) {
      (cell.state, cell.formula) = (.driven, formula)
      return cell
    }
    cell.comment = row.line(period)
    link(&cell, row, index, period, value)
    return cell
  }

  /// An equation that holds: what is put in its place in the parent holds here too.
  private func nothing(_ row: Row, _ period: Period) -> AssumptionCell {
    var cell = AssumptionCell(state: .empty)
    guard let parent = row.parent, rows[parent].value(period) == nil,
      rows[parent].result.projection.run.window.horizon.contains(period),
      let place = position(rows[parent].result.name, row.item, period)?.a1
    else { return cell }
    cell.formula = Self.unlessBlank(place)
    return cell
  }

  /// A link that stays blank where the other cell is.
  private static func unlessBlank(_ place: String) -> String { "IF(ISNUMBER(\(place)),\(place),\"\")" }

  /// A figure before the horizon, for what has one.
  private func before(_ row: Row, _ period: Period, _ horizon: PeriodRange) -> AssumptionCell {
    guard row.item.role == .assumption, period < horizon.first, period.frequency == horizon.frequency,
      let value = row.result.projection.value(row.variable.name, period)
    else { return AssumptionCell(state: .empty) }
    let isPublished = row.result.projection.kind(row.variable.name, period) == .history
    return AssumptionCell(state: isPublished ? .published : .filled, value: value)
  }

  private func driven(
    _ row: Row, _ period: Period, _ value: Double, _ solution: (UpstreamPath, Period) -> String?
  ) -> String? {
    guard row.item.role == .assumption, row.point(period) == nil,
      let driver = row.result.projection.run.driver(of: row.variable.name),
      driver.values[period] == value
    else { return nil }
    return solution(driver, period)
  }

  /// Makes the cell a formula of the parent's where it is the same, or is written as a change of it.
  private func link(_ cell: inout AssumptionCell, _ row: Row, _ index: Int, _ period: Period, _ value: Double)
  {
    guard let parent = row.parent, let theirs = rows[parent].value(period),
      let place = position(rows[parent].result.name, row.item, period)?.a1
    else { return }
    if theirs == value, rows[parent].form(period) == row.form(period) {
      cell.state = .inherited
      // A cell that is emptied gives the equation back its place, and does so in the children too.
      cell.formula = row.item.role == .exogenized ? Self.unlessBlank(place) : place
      if row.point(period)?.scenario != row.result.name { cell.comment = nil }
    } else if rows[parent].result.name == row.result.projection.scenario.parent,
      let change = row.change(period, from: theirs, to: value)
    {
      cell.formula = place + change
    }
  }
}

extension ResolvedScenario {
  /// The scenario it extends.
  var parent: String? { chain.dropLast().last?.name.value }
}
