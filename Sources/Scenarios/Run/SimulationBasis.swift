import Modeling
import TimeSeries

/// What a simulation over a range starts from: the data, and the add-factors with which the model reproduces them.
struct SimulationBasis: Sendable {
  /// The data over the periods of the window, one lane; identities without figures are computed from them.
  let data: LaneTable
  /// By equation and period of the window: zero, or what makes the equation reproduce its data.
  let addFactors: [[Double]]

  /// The basis of a run.
  ///
  /// Where an equation's data are not complete (past their end, for one) its add-factor is zero.
  init(_ estimated: EstimatedModel, _ window: SolveWindow, solve: SolveOptions, draws: EquationDraws) {
    let data = estimated.completedData(over: window.periods)
    self.data = data
    let none = Array(repeating: 0.0, count: window.periods.count)
    guard solve.residuals == .hold, let first = window.periods.index(of: window.horizon.first),
      let last = window.periods.index(of: window.horizon.last)
    else {
      addFactors = estimated.system.equations.map { _ in none }
      return
    }
    // What a lead reads past the range is the terminal condition's there, and must be here.
    let reproduced = estimated.completedData(over: window.periods)
    for variable in estimated.system.targets {
      solve.solver.terminal.fill(reproduced, variable, after: last)
    }
    let found = estimated.system.addFactors(reproducing: reproduced, over: first..<last + 1, draws: draws)
    addFactors = found.map { $0.map { $0.isFinite ? $0 : 0 } }
  }
}

extension SolverOptions.Terminal {
  /// Puts the terminal condition of a variable behind a period of a table of one lane.
  fileprivate func fill(_ table: LaneTable, _ variable: Int, after last: Int) {
    guard self != .data, last + 1 < table.periodCount else { return }
    let value = table.value(variable, last) ?? .nan
    let before = last > 0 ? table.value(variable, last - 1) ?? .nan : value
    var path = value
    for period in last + 1..<table.periodCount {
      if self == .growth { path *= value / before }
      table.fill(variable, period, with: path)
    }
  }
}
