/// Where the numbers of a simulation are: what a tape's inputs stand for in one period.
struct SolverCells: Sendable {
  let table: LaneTable
  /// Where values of earlier periods are read; the table itself unless the solution is static.
  let lags: LaneTable
  let plan: SolvePlan
  let draws: EquationDraws
  let targets: [Int]

  /// A number, for one draw.
  func number(_ source: ExpressionGraph.Source, _ period: Int, lane: Int) -> Double {
    switch source {
    case .constant(let value): return value
    case .variable(let variable, let shift):
      guard (0..<table.periodCount).contains(period + shift) else { return .nan }
      return (shift < 0 ? lags : table).column(variable, period + shift)[lane]
    case .coefficient(let equation, let index): return draws.coefficients[equation].column(index)[lane]
    case .residual(let equation): return draws.residuals[equation]?.column(period)[lane] ?? 0
    case .addFactor(let equation): return plan.addFactors[equation][period]
    case .percentage(let equation): return plan.percentages[equation][period]
    case .value(let equation): return plan.values[equation][period]
    }
  }

  /// A column, from the draw `lane` on; nil before the table begins and after it ends.
  func column(_ source: ExpressionGraph.Source, _ period: Int, from lane: Int) -> UnsafeMutablePointer<
    Double
  >? {
    let column: UnsafeMutableBufferPointer<Double>?
    switch source {
    case .variable(let variable, let shift):
      guard (0..<table.periodCount).contains(period + shift) else { return nil }
      column = (shift < 0 ? lags : table).column(variable, period + shift)
    case .coefficient(let equation, let index): column = draws.coefficients[equation].column(index)
    case .residual(let equation): column = draws.residuals[equation]?.column(period)
    case .constant, .addFactor, .percentage, .value: column = nil
    }
    return column?.baseAddress.map { $0 + lane }
  }
}
