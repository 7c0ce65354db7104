extension EquationSystem {
  /// Solves every draw of `table` in place.
  ///
  /// The deterministic path (lane 0) comes first; the draws follow in blocks, beside each other. Lanes are independent, so the
  /// result is the same for any number of threads.
  ///
  /// - Parameters:
  ///   - plan: what each equation does in each period.
  ///   - lags: where values of earlier periods are read; nil for the table itself. A static solution reads the data.
  /// - Throws: the equations and the period that cannot be solved.
  public func solve(
    _ table: LaneTable, plan: SolvePlan, draws: EquationDraws, options: SolverOptions = SolverOptions(),
    lags: LaneTable? = nil, threads: Int
  ) throws(SolverFailure) {
    let cells = SolverCells(table: table, lags: lags ?? table, plan: plan, draws: draws, targets: targets)
    let simulation = Simulation(system: self, cells: cells, options: options, threads: threads)
    for stage in Stage.ordered(targets: targets, references: references(under: plan)) {
      try simulation.solve(stage)
    }
  }

  /// What the equations read, and the wholes of which some are exogenized as shares.
  private func references(under plan: SolvePlan) -> [[Reference]] {
    zip(references, plan.forms).map { own, forms in
      own
        + Set(forms).compactMap { form in
          if case .share(let whole) = form { Reference(variable: whole, shift: 0) } else { nil }
        }.sorted { $0.variable < $1.variable }
    }
  }
}
