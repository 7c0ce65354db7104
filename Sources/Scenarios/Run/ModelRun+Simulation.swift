import Modeling
public import TimeSeries

extension ModelRun {
  /// What makes an equation reproduce its data in a period, where residuals are held: added to its right side beside the
  /// scenario's add-factor; zero else.
  public func heldResidual(of variable: String, in period: Period) -> Double {
    guard let simulation, let equation = estimated.system.equationIndex(for: variable),
      let index = window.periods.index(of: period)
    else { return 0 }
    return simulation.addFactors[equation][index]
  }

  /// Solves a prepared table as the run's mode says: a static solution reads lags from the data.
  func solve(_ table: LaneTable, _ plan: SolvePlan, _ draws: EquationDraws, threads: Int)
    throws(SolverFailure)
  {
    let lags = window.mode == .static ? simulation.map { staticLags(of: table, from: $0.data) } : nil
    try estimated.system.solve(
      table, plan: plan, draws: draws, options: solve.solver, lags: lags, threads: threads)
  }

  /// What lags are read from in a static solution: the data of endogenous variables, the scenario's paths of exogenous ones.
  private func staticLags(of table: LaneTable, from data: LaneTable) -> LaneTable {
    let lags = LaneTable(variables: table.variables, periods: table.periods, lanes: table.lanes)
    let determined = Set(estimated.system.targets)
    for variable in 0..<table.variables {
      for period in 0..<table.periodCount {
        if determined.contains(variable) {
          lags.fill(variable, period, with: data.value(variable, period) ?? .nan)
        } else {
          _ = lags.column(variable, period).update(fromContentsOf: table.column(variable, period))
        }
      }
    }
    return lags
  }

  /// Gives a computed cell the value from which iterations start: the data, which a forecast has none of.
  func setStart(_ variable: Int, _ period: Int, _ table: LaneTable) {
    let isNear = window.mode == .dynamic || window.mode == .static
    table.fill(variable, period, with: isNear ? simulation?.data.value(variable, period) ?? .nan : .nan)
  }

  /// The data that exogenous variables have in a simulated horizon, as paths: what a scenario changes there.
  func simulatedData(_ variable: String) -> [Period: PathPoint] {
    guard window.mode.isSimulation else { return [:] }
    var points: [Period: PathPoint] = [:]
    for period in window.horizon {
      points[period] = estimated.data.value(variable, period).map { PathPoint(value: $0) }
    }
    return points
  }
}

extension EquationSystem {
  /// Whether solving iterates, so that it matters where it starts.
  var iterates: Bool { blocks.contains { $0.isSimultaneous || $0.hasLeads } }
}
