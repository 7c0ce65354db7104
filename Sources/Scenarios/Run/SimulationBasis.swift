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
  init(_ estimated: EstimatedModel, _ window: SolveWindow, holdsResiduals: Bool, draws: EquationDraws) {
    let data = estimated.completedData(over: window.periods)
    self.data = data
    let none = Array(repeating: 0.0, count: window.periods.count)
    guard holdsResiduals, let first = window.periods.index(of: window.horizon.first),
      let last = window.periods.index(of: window.horizon.last)
    else {
      addFactors = estimated.system.equations.map { _ in none }
      return
    }
    let found = estimated.system.addFactors(reproducing: data, over: first..<last + 1, draws: draws)
    addFactors = found.map { $0.map { $0.isFinite ? $0 : 0 } }
  }
}
