import Modeling
import TimeSeries

extension ModelRun {
  /// Solves the model for `inputs` in every draw; the result does not depend on the number of threads.
  ///
  /// - Parameter spare: a table that this run has solved before and that may be overwritten.
  func solve(_ inputs: ScenarioInputs, reusing spare: LaneTable? = nil, threads: Int) -> LaneTable {
    table(for: inputs, draws: draws, deviations: deviations, spare: spare, threads: threads)
  }

  /// Solves the deterministic path alone.
  func solveDeterministic(_ inputs: ScenarioInputs) -> LaneTable {
    table(for: inputs, draws: deterministicDraws, deviations: nil, spare: nil, threads: 1)
  }

  private func table(
    for inputs: ScenarioInputs, draws: EquationDraws, deviations: DeviationDraws?, spare: LaneTable?,
    threads: Int
  ) -> LaneTable {
    let system = estimated.system
    // Every cell that is not absent is filled or computed, so nothing of an earlier scenario shows through.
    let table =
      spare ?? LaneTable(variables: system.variables.count, periods: window.periods, lanes: draws.lanes)
    var plan = SolvePlan(equations: system.equations.count, periods: table.periodCount)
    for (variable, name) in system.variables.enumerated() {
      for (index, period) in window.periods.enumerated() {
        switch window.kinds[variable][index] {
        case .absent: continue
        case .history:
          if let value = estimated.data.value(name, period) { table.fill(variable, index, with: value) }
        case .assumption, .estimate, .projection:
          prepare(name, period, index, inputs, table, &plan, deviations)
        }
      }
    }
    system.solve(table, plan: plan, draws: draws, threads: threads)
    return table
  }

  /// Fills a cell that is given and marks one that is computed.
  private func prepare(
    _ name: String, _ period: Period, _ index: Int, _ inputs: ScenarioInputs, _ table: LaneTable,
    _ plan: inout SolvePlan, _ deviations: DeviationDraws?
  ) {
    guard let variable = estimated.system.index(of: name) else { return }
    let given = inputs.point(.exogenized, name, period) ?? exogenousPoint(name, period, inputs)
    if let given {
      let cell = table.column(variable, index)
      let varies = uncertainty.include.contains(.assumption)
      if let deviations {
        deviations.fill(cell, with: given, variable: name, varies: varies)
      } else {
        cell.update(repeating: given.value)
      }
    } else if let equation = estimated.system.equationIndex(for: name) {
      plan.computed[equation][index] = true
      plan.addFactors[equation][index] = inputs.point(.addFactor, name, period)?.value ?? 0
    } else {
      // Found by the check of the solved table; without this a table used again would show an earlier scenario's value.
      table.fill(variable, index, with: .nan)
    }
  }

  private func exogenousPoint(_ name: String, _ period: Period, _ inputs: ScenarioInputs) -> PathPoint? {
    guard estimated.system.equationIndex(for: name) == nil else { return nil }
    return inputs.point(.assumption, name, period) ?? rulePath(name)[period]
  }

  /// The deterministic value of an exogenous variable: published, assumed, or by its rule.
  func value(_ variable: String, _ period: Period, _ inputs: ScenarioInputs) -> Double? {
    estimated.data.value(variable, period) ?? exogenousPoint(variable, period, inputs)?.value
  }
}
