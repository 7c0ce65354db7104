/// The add-factors with which equations reproduce data.
extension EquationSystem {
  /// Left minus right side of every equation at the table's values, by equation and period of the table: what has to be added to
  /// the right side for the model to reproduce them. NaN where values it needs are missing, and outside `periods`.
  ///
  /// Coefficients are those of the deterministic path.
  public func addFactors(reproducing table: LaneTable, over periods: Range<Int>, draws: EquationDraws)
    -> [[Double]]
  {
    let tape = residualTape()
    let plan = SolvePlan(equations: equations.count, periods: table.periodCount)
    let cells = SolverCells(table: table, lags: table, plan: plan, draws: draws, targets: targets)
    var factors = equations.map { _ in [Double](repeating: .nan, count: table.periodCount) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, tape.numberCount)) { buffer in
      guard let numbers = buffer.baseAddress else { return }
      buffer.initialize(repeating: 0)
      tape.prepare(numbers)
      for period in periods where (0..<table.periodCount).contains(period) {
        for input in tape.inputs {
          numbers[Int(~input.place)] = cells.number(input.source, period, lane: 0)
        }
        Tape.run(tape.numberPrologue, numbers)
        Tape.run(tape.numberSteps, numbers)
        for (equation, place) in tape.results.enumerated() {
          factors[equation][period] = numbers[Int(~place)]
        }
      }
    }
    return factors
  }

  private func residualTape() -> Tape {
    var graph = formulas.graph
    let gaps = zip(formulas.lefts, formulas.rights).map { graph.step(.subtract, $0, $1) }
    var builder = TapeBuilder(graph, isColumn: { _ in false }, isUnknown: { _ in true })
    for gap in gaps { builder.result(gap, asColumn: false) }
    return builder.finished()
  }
}
