import Modeling
import SourceText
import TimeSeries

extension ModelRun {
  /// Solves the model for `inputs` in every draw; the result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - sources: what varies, where that is less than the run's options say; the numbers are the same.
  ///   - spare: a table that this run has solved before and that may be overwritten.
  ///   - check: looks at each range of draws before what is not kept is gone; lane 1 is the draw after `firstDraw`.
  func solve(
    _ inputs: ScenarioInputs, varying sources: EquationDraws.Sources? = nil, reusing spare: LaneTable? = nil,
    threads: Int,
    check: (LaneTable, _ firstDraw: Int) throws(Diagnostics) -> Void = { _, _ throws(Diagnostics) in }
  ) throws(Diagnostics) -> LaneTable {
    guard ranges.all.count > 1 || ranges.kept != nil else {
      return try table(
        for: inputs, try numbers(ranges.all[0], threads: threads), sources, spare: spare, threads: threads)
    }
    let whole =
      spare
      ?? LaneTable(
        variables: estimated.system.variables.count, periods: window.periods, lanes: uncertainty.draws + 1,
        keeping: ranges.kept)
    var part: LaneTable?
    for range in ranges.all {
      let fits = part.map { $0.lanes == range.count + 1 } ?? false
      let solved = try table(
        for: inputs, try numbers(range, threads: threads), sources, spare: fits ? part : nil, threads: threads
      )
      try check(solved, range.lowerBound)
      whole.take(solved, firstDraw: range.lowerBound)
      part = solved
    }
    return whole
  }

  private func table(
    for inputs: ScenarioInputs, _ numbers: RunNumbers, _ sources: EquationDraws.Sources?, spare: LaneTable?,
    threads: Int
  ) throws(Diagnostics) -> LaneTable {
    let varies = (sources ?? uncertainty.sources).contains(.assumption)
    return try table(
      for: inputs, draws: sources.map(numbers.draws.restricted) ?? numbers.draws,
      deviations: varies ? numbers.deviations : nil, firstDraw: numbers.deviations.firstDraw, spare: spare,
      threads: threads)
  }

  /// Solves the deterministic path alone.
  func solveDeterministic(_ inputs: ScenarioInputs) throws(Diagnostics) -> LaneTable {
    try table(for: inputs, draws: deterministicDraws, deviations: nil, firstDraw: 0, spare: nil, threads: 1)
  }

  private func table(
    for inputs: ScenarioInputs, draws: EquationDraws, deviations: DeviationDraws?, firstDraw: Int,
    spare: LaneTable?, threads: Int
  ) throws(Diagnostics) -> LaneTable {
    let system = estimated.system
    // Every cell that is not absent is filled or computed, so nothing of an earlier scenario shows through.
    let table =
      spare ?? LaneTable(variables: system.variables.count, periods: window.periods, lanes: draws.lanes)
    var plan = SolvePlan(equations: system.equations.count, periods: table.periodCount)
    for (variable, name) in system.variables.enumerated() {
      for (index, period) in window.periods.enumerated() {
        switch window.kinds[variable][index] {
        case .absent: continue
        case .history where !isReplaced(name, period, inputs):
          if let value = estimated.data.value(name, period) { table.fill(variable, index, with: value) }
        case .estimate where window.mode.isSimulation:
          table.fill(variable, index, with: simulation?.data.value(variable, index) ?? .nan)
        case .history, .assumption, .estimate, .projection:
          prepare(name, period, index, inputs, table, &plan, deviations)
        }
      }
    }
    plan.last = window.periods.index(of: window.horizon.last)
    do throws(SolverFailure) {
      try solve(table, plan, draws, threads: threads)
    } catch {
      let equation = error.equations.first.flatMap { estimated.equation(for: $0.variable) }
      // The number of the draw among all, however they are divided.
      var failure = error
      if failure.lane > 0 { failure.lane += firstDraw }
      throw Diagnostics([.error(at: equation?.range, failure.message)])
    }
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
      if exogenize(given, name, index, table, &plan) { return }
      let cell = table.column(variable, index)
      if let deviations {
        deviations.fill(cell, with: given, variable: name)
      } else {
        cell.update(repeating: given.value)
      }
    } else if let equation = estimated.system.equationIndex(for: name) {
      plan.forms[equation][index] = .computed
      plan.addFactors[equation][index] = simulation?.addFactors[equation][index] ?? 0
      addFactor(inputs.point(.addFactor, name, period), equation, index, &plan)
      setStart(variable, index, table)
    } else {
      // Found by the check of the solved table; without this a table used again would show an earlier scenario's value.
      table.fill(variable, index, with: .nan)
    }
  }

  /// The value of an exogenous variable that is not held: assumed, else by its rule; past the horizon the last one stays.
  private func exogenousPoint(_ name: String, _ period: Period, _ inputs: ScenarioInputs) -> PathPoint? {
    guard estimated.system.equationIndex(for: name) == nil else { return nil }
    let last = min(period, window.horizon.last)
    if let assumed = inputs.point(.assumption, name, last) { return assumed }
    return estimated.data.value(name, last).map { PathPoint(value: $0) } ?? rulePath(name)[last]
  }

  /// Whether a scenario's assumption takes the place of a figure: only a simulation lets it.
  func isReplaced(_ name: String, _ period: Period, _ inputs: ScenarioInputs) -> Bool {
    guard window.mode.isSimulation, period >= window.horizon.first else { return false }
    return inputs.point(.assumption, name, min(period, window.horizon.last)) != nil
  }

  /// The deterministic value of an exogenous variable: published, assumed, or by its rule.
  func value(_ variable: String, _ period: Period, _ inputs: ScenarioInputs) -> Double? {
    if isReplaced(variable, period, inputs) { return exogenousPoint(variable, period, inputs)?.value }
    return estimated.data.value(variable, period) ?? exogenousPoint(variable, period, inputs)?.value
  }
}
