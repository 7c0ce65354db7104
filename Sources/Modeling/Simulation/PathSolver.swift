import LinearAlgebra
import TimeSeries

/// Solves one draw, period by period.
///
/// Simultaneous equations are solved by Newton's method on their feedback variables. A factored Jacobian is used again,
/// from iteration to iteration and from period to period, as long as each step shrinks the last one tenfold; where a
/// step does not bring the equations nearer to holding it is halved. Sources: Kelley, Solving Nonlinear Equations with
/// Newton's Method (2003), chapters 1-2; Don and Gallo (1987), Journal of Forecasting 6, 167-180, for feedback variables.
final class PathSolver {
  let system: EquationSystem
  let cells: SolverCells
  let options: SolverOptions
  private var workspaces: [ObjectIdentifier: ProgramWorkspace] = [:]

  init(_ system: EquationSystem, cells: SolverCells, options: SolverOptions) {
    self.system = system
    self.cells = cells
    self.options = options
  }

  /// Solves one period of one draw.
  func solve(_ program: PeriodProgram, _ period: Int, lane: Int) throws(SolverFailure) {
    for segment in program.segments.indices { try solve(program, segment: segment, period, lane: lane) }
  }

  /// Solves one run of equations.
  ///
  /// - Parameter start: where to begin, with a Jacobian of its own, so that the result depends on no other draw; by default
  ///   as the options say.
  func solve(_ program: PeriodProgram, segment: Int, _ period: Int, lane: Int, from start: [Double]? = nil)
    throws(SolverFailure)
  {
    let workspace = workspace(program)
    if start != nil { workspace.factors[segment] = nil }
    switch program.segments[segment] {
    case .recursive(let recursive):
      evaluate(recursive.tape, workspace.numbers[segment], period, lane)
    case .simultaneous(let simultaneous):
      if options.method == .gaussSeidel {
        try sweep(simultaneous, period, lane)
      } else {
        var iteration = NewtonIteration(
          simultaneous, numbers: workspace.numbers[segment], factors: workspace.factors[segment])
        defer { workspace.factors[segment] = iteration.factors }
        try solve(&iteration, simultaneous, workspace.numbers[segment], period, lane, start)
      }
    }
  }

  /// (I - D)⁻¹ of a simultaneous run as it was last factored, for use by other draws.
  func inverse(_ program: PeriodProgram, segment: Int) -> Matrix? {
    workspace(program).factors[segment]?.inverse
  }

  private func workspace(_ program: PeriodProgram) -> ProgramWorkspace {
    if let known = workspaces[ObjectIdentifier(program)] { return known }
    let new = ProgramWorkspace(program)
    workspaces[ObjectIdentifier(program)] = new
    return new
  }

  func evaluate(_ tape: Tape, _ numbers: UnsafeMutablePointer<Double>, _ period: Int, _ lane: Int) {
    load(tape, numbers, period, lane)
    Tape.run(tape.numberPrologue, numbers)
    Tape.run(tape.numberSteps, numbers)
    store(tape, numbers, period, lane)
  }

  private func load(_ tape: Tape, _ numbers: UnsafeMutablePointer<Double>, _ period: Int, _ lane: Int) {
    for input in tape.inputs {
      numbers[Int(~input.place)] = cells.number(input.source, period, lane: lane)
    }
  }

  private func store(_ tape: Tape, _ numbers: UnsafeMutablePointer<Double>, _ period: Int, _ lane: Int) {
    for output in tape.outputs {
      guard case .variable(let variable, _) = output.source else { continue }
      cells.table.column(variable, period)[lane] = numbers[Int(~output.place)]
    }
  }

  private func solve(
    _ iteration: inout NewtonIteration, _ segment: SimultaneousSegment,
    _ numbers: UnsafeMutablePointer<Double>,
    _ period: Int, _ lane: Int, _ start: [Double]?
  ) throws(SolverFailure) {
    load(segment.tape, numbers, period, lane)
    Tape.run(segment.tape.numberPrologue, numbers)
    let variables = segment.equations.suffix(segment.feedbackCount).map { system.targets[$0] }
    let starts = start.map { [$0] } ?? starts(variables, period, lane)
    var outcome = NewtonIteration.Outcome.noStart
    for start in starts {
      outcome = iteration.solve(from: start, tolerance: options.tolerance, most: options.iterations)
      if case .converged = outcome { break }
    }
    guard case .converged = outcome else {
      throw failure(iteration, segment, outcome, period, lane)
    }
    store(segment.tape, numbers, period, lane)
    for (variable, place) in zip(variables, segment.unknowns) {
      cells.table.column(variable, period)[lane] = numbers[Int(~place)]
    }
  }

  /// Where to begin: what the table holds, then the period before, then 1; and, should that not do, without the table.
  func starts(_ variables: [Int], _ period: Int, _ lane: Int) -> [[Double]] {
    let before = variables.map { variable in
      let value = period > 0 ? cells.table.column(variable, period - 1)[lane] : .nan
      return value.isFinite ? value : 1
    }
    let table = zip(variables, before).map { variable, fallback in
      let value = cells.table.column(variable, period)[lane]
      return value.isFinite ? value : fallback
    }
    return table == before ? [table] : [table, before]
  }

  private func failure(
    _ iteration: NewtonIteration, _ segment: SimultaneousSegment, _ outcome: NewtonIteration.Outcome,
    _ period: Int, _ lane: Int
  ) -> SolverFailure {
    let names = segment.equations.suffix(segment.feedbackCount).map { system.equations[$0].variable }
    let equations = zip(names, zip(iteration.residuals, iteration.values)).map {
      SolverFailure.Equation(variable: $0, residual: $1.0, value: $1.1)
    }
    return SolverFailure(
      reason: outcome.reason, period: cells.table.periods.first.advanced(by: period),
      equations: equations.sorted { Self.size($0) > Self.size($1) }, iterations: iteration.count, lane: lane)
  }

  static func size(_ equation: SolverFailure.Equation) -> Double {
    let size = abs(equation.residual) / max(1, abs(equation.value))
    return size.isNaN ? .infinity : size
  }
}
