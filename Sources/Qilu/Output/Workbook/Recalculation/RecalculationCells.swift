import Expressions
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The cells of one scenario's block: formulas of assumptions, coefficients and lags, each with the program's value.
struct RecalculationCells {
  let layout: RecalculationLayout
  let scenario: Int
  let assumptions: AssumptionTable
  let assumptionSheet: SheetName
  let coefficients: CoefficientNames

  var recalculation: Recalculation { layout.recalculations[scenario] }
  var projection: Projection { recalculation.result.projection }
  var system: EquationSystem { recalculation.system }

  /// The cell of a variable in a period; nil where it has no value.
  func content(_ name: String, _ period: Period) -> Cell.Content? {
    guard let variable = system.index(of: name), let value = projection.value(name, period) else {
      return nil
    }
    switch recalculation.role(variable, period) {
    case .absent: return nil
    case .data: return .number(value)
    case .given: return given(name, period, value)
    case .computed: return computed(name, period, value) ?? .number(value)
    }
  }

  /// An assumption's cell; past the horizon the last value stays; before it a rule's number stands.
  private func given(_ name: String, _ period: Period, _ value: Double) -> Cell.Content {
    let last = recalculation.window.horizon.last
    if period > last, projection.run.estimated.data.value(name, period) == nil {
      return layout.position(scenario, name, last).map { .formula($0.a1, value: .number(value)) }
        ?? .number(value)
    }
    guard recalculation.window.horizon.contains(period), let cell = assumption(.assumption, name, period)
    else { return .number(value) }
    return .formula(cell, value: .number(value))
  }

  private func computed(_ name: String, _ period: Period, _ value: Double) -> Cell.Content? {
    guard recalculation.obstacles[name] == nil, let equation = system.equationIndex(for: name) else {
      return nil
    }
    if let solved = solution(name, period) { return .formula(solved, value: .number(value)) }
    guard let level = recalculation.formula(equation, period),
      let text = text(level.expression, of: equation, period)
    else { return nil }
    return .formula(exogenized(name, period, else: text), value: .number(value))
  }

  /// An expression of an equation as it reads in a period.
  func text(_ expression: Expression, of equation: Int, _ period: Period) -> String? {
    let formula = SpreadsheetFormula { reference in cell(reference, of: equation, period) }
    return try? formula.text(expression)
  }

  /// What a reference inside an equation is in a period.
  private func cell(_ reference: VariableReference, of equation: Int, _ period: Period) -> String? {
    let own = system.equations[equation].variable
    switch reference.name {
    case LevelFormula.Symbol.addFactor: return assumption(.addFactor, own, period)
    case LevelFormula.Symbol.heldResidual: return layout.residual(scenario, own, period)?.a1
    default: break
    }
    if let name = coefficients.name(reference.name, of: own, in: layout.group.estimated.model) { return name }
    guard let variable = system.index(of: reference.name) else { return nil }
    let read = period.advanced(by: reference.shift)
    if let lagData = recalculation.lagData, reference.shift < 0,
      system.equationIndex(for: reference.name) != nil
    {
      let value = lagData.periods.index(of: read).flatMap { lagData.value(variable, $0) }
      return value.map { $0 < 0 ? "(\(SpreadsheetFormula.number($0)))" : SpreadsheetFormula.number($0) }
        ?? "NA()"
    }
    guard recalculation.role(variable, read) != .absent else { return "NA()" }
    return layout.position(scenario, reference.name, read)?.a1
  }

  /// The cell of an input in a period.
  func assumption(_ role: PathRole, _ name: String, _ period: Period) -> String? {
    assumptions.position(
      recalculation.result.name, ScenarioInputs.Item(role: role, variable: name), period
    ).map { SheetRange(assumptionSheet, $0).a1 }
  }
}
