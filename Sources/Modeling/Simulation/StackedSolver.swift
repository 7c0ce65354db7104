import LinearAlgebra
import TimeSeries

/// Solves equations with leads: the periods of a simulation are one system of equations (stacked time).
///
/// Newton's method with exact derivatives, the sparse Jacobian factored by blocks and used again as long as each step shrinks
/// the last one tenfold. Expectations are those of the model itself: in a draw its residuals are known in all
/// periods. Source: Juillard, Laxton, McAdam and Pioro (1998), Journal of Economic Dynamics and Control 22, 1291-1318.
final class StackedSolver {
  private let system: EquationSystem
  private let cells: SolverCells
  private let options: SolverOptions
  private let program: StackedProgram
  private let stageVariables: [Int]
  private let factorization: SparseLU
  private let assembly: StackedJacobian
  private let frame: ColumnFrame
  private let registers: UnsafeMutablePointer<Double>
  private var isFactored = false
  /// The Jacobian of the deterministic path, and whether it is the one that is factored.
  private var reference: [Double]?
  private var holdsReference = false
  private var jacobian: [Double] = []

  init(_ simulation: Simulation, _ stage: Stage, _ program: StackedProgram) throws(SolverFailure) {
    system = simulation.system
    cells = simulation.cells
    options = simulation.options
    self.program = program
    stageVariables = stage.equations.map { simulation.system.targets[$0] }
    assembly = StackedJacobian(program, terminal: simulation.options.terminal)
    do throws(LinearAlgebraError) {
      factorization = try SparseLU(assembly.pattern)
    } catch {
      throw SolverFailure(
        reason: .singular, period: cells.table.periods.first.advanced(by: program.periods.lowerBound),
        equations: [], iterations: 0, lane: 0)
    }
    let (length, tape) = (program.periods.count, program.tape)
    let count = max(1, tape.columnCount - tape.inputColumnCount)
    registers = .allocate(capacity: count * length)
    registers.initialize(repeating: 0, count: count * length)
    frame = ColumnFrame(tape, registers: registers, blockSize: length)
  }

  deinit {
    frame.deallocate()
    registers.deallocate()
  }

  /// Solves one draw.
  ///
  /// - Parameter startsFromDeterministic: whether the iteration begins with lane 0 and the Jacobian factored for it.
  func solve(lane: Int, startsFromDeterministic: Bool) throws(SolverFailure) {
    do throws(SolverFailure) {
      try solve(lane: lane, startsFromDeterministic: startsFromDeterministic, isDamped: true)
    } catch {
      guard error.reason == .stuck else { throw error }
      // At a kink (if, min, max) shortened steps end in front of it; whole ones pass.
      do throws(SolverFailure) {
        try solve(lane: lane, startsFromDeterministic: startsFromDeterministic, isDamped: false)
      } catch _ {
        throw error
      }
    }
  }

  private func solve(lane: Int, startsFromDeterministic: Bool, isDamped: Bool) throws(SolverFailure) {
    let path = StackedPath(
      cells, program, stageVariables: stageVariables, terminal: options.terminal, lane: lane)
    begin(path, from: startsFromDeterministic ? 0 : lane)
    load(path, lane)
    var residuals = [Double](repeating: 0, count: program.cells.count)
    var size = evaluate(path, &residuals)
    guard size.isFinite else { throw failure(.noStart, path, residuals, 0, lane) }
    isFactored = false
    if startsFromDeterministic { restoreReference() }
    var (lastLength, isFresh) = (Double.infinity, false)
    var count = 0
    while count < options.iterations {
      if !isFactored {
        guard factor(path) else { throw failure(.singular, path, residuals, count, lane) }
        isFresh = true
      }
      var step = residuals
      factorization.solve(&step)
      let length = self.length(step, path)
      guard length.isFinite else { throw failure(.singular, path, residuals, count, lane) }
      if length > options.tolerance, !isFresh, length > 0.1 * lastLength {
        isFactored = false
        continue
      }
      count += 1
      if length <= options.tolerance {
        put(path, program.cells.map { path[system.targets[$0.equation], $0.period] }, step, 1)
        store(path, lane)
        return
      }
      let goal = isDamped ? size : .greatestFiniteMagnitude
      guard let next = advance(path, step, &residuals, from: goal, isFresh: isFresh) else {
        guard !isFresh else { throw failure(.stuck, path, residuals, count, lane) }
        isFactored = false
        continue
      }
      (size, lastLength, isFresh) = (next, length, false)
    }
    throw failure(.tooManyIterations, path, residuals, count, lane)
  }

  /// Start values: what the table holds, else the period before, else 1.
  private func begin(_ path: StackedPath, from lane: Int) {
    for cell in program.cells {
      let variable = system.targets[cell.equation]
      let value = cells.table.column(variable, cell.period)[lane]
      let before = cell.period > 0 ? path[variable, cell.period - 1] : .nan
      path[variable, cell.period] = value.isFinite ? value : (before.isFinite ? before : 1)
    }
  }

  private func load(_ path: StackedPath, _ lane: Int) {
    for input in program.tape.inputs {
      if input.place < 0 {
        frame.numbers[Int(~input.place)] = cells.number(input.source, program.periods.lowerBound, lane: lane)
      } else if let column = path.column(input.source) {
        frame.columns[Int(input.place)] = column
      }
    }
    Tape.run(program.tape.numberSteps, frame.numbers)
  }

  private func evaluate(_ path: StackedPath, _ residuals: inout [Double]) -> Double {
    path.applyTerminal()
    Tape.run(program.tape.columnSteps, frame)
    var size = 0.0
    for (index, cell) in program.cells.enumerated() {
      let level = frame.columns[Int(program.levelPlaces[program.levelOfCell[index]])]
      let value = path[system.targets[cell.equation], cell.period]
      let residual = level[cell.period - program.periods.lowerBound] - value
      residuals[index] = residual
      size = residual.isFinite ? max(size, abs(residual) / max(1, abs(value))) : .infinity
    }
    return size
  }

  /// Factors I - D from the derivatives of the last evaluation.
  private func factor(_ path: StackedPath) -> Bool {
    let values = assembly.values(program, frame, path) { system.targets[$0] }
    holdsReference = false
    jacobian = values
    isFactored = (try? factorization.factor(values)) != nil
    return isFactored
  }

  /// Makes the Jacobian at lane 0's solution the one that the draws begin with.
  func keepReference() {
    let path = StackedPath(
      cells, program, stageVariables: stageVariables, terminal: options.terminal, lane: 0)
    var residuals = [Double](repeating: 0, count: program.cells.count)
    load(path, 0)
    _ = evaluate(path, &residuals)
    guard factor(path) else { return }
    reference = jacobian
    holdsReference = true
  }

  /// What a draw comes to must not depend on which draw was solved before it.
  private func restoreReference() {
    guard let reference else { return }
    if !holdsReference {
      guard (try? factorization.factor(reference)) != nil else { return }
      holdsReference = true
    }
    isFactored = true
  }

  private func length(_ step: [Double], _ path: StackedPath) -> Double {
    var length = 0.0
    for (index, cell) in program.cells.enumerated() {
      let size = abs(step[index]) / max(1, abs(path[system.targets[cell.equation], cell.period]))
      length = size > length || size.isNaN ? size : length
    }
    return length
  }

  private func put(_ path: StackedPath, _ before: [Double], _ step: [Double], _ fraction: Double) {
    for (index, cell) in program.cells.enumerated() {
      let moved = fraction == 0 ? before[index] : before[index] + fraction * step[index]
      path[system.targets[cell.equation], cell.period] = moved
    }
  }

  /// Takes the step, halved until the equations are nearer to holding; nil if that never happens.
  private func advance(
    _ path: StackedPath, _ step: [Double], _ residuals: inout [Double], from size: Double, isFresh: Bool
  ) -> Double? {
    let before = program.cells.map { path[system.targets[$0.equation], $0.period] }
    var fraction = 1.0
    while fraction > 1e-9 {
      put(path, before, step, fraction)
      let next = evaluate(path, &residuals)
      if next < (1 - 1e-4 * fraction) * size || next <= 1e-13 { return next }
      if !isFresh { break }
      fraction /= 2
    }
    put(path, before, step, 0)
    _ = evaluate(path, &residuals)
    return nil
  }

  private func store(_ path: StackedPath, _ lane: Int) {
    for cell in program.cells {
      let variable = system.targets[cell.equation]
      cells.table.column(variable, cell.period)[lane] = path[variable, cell.period]
    }
  }

  private func failure(
    _ reason: SolverFailure.Reason, _ path: StackedPath, _ residuals: [Double], _ count: Int, _ lane: Int
  ) -> SolverFailure {
    let sizes = program.cells.enumerated().map { index, cell in
      let size = abs(residuals[index]) / max(1, abs(path[system.targets[cell.equation], cell.period]))
      return (index: index, size: size.isNaN ? .infinity : size)
    }
    let worst = sizes.sorted { ($1.size, $0.index) < ($0.size, $1.index) }.prefix(5)
    let equations = worst.map { entry in
      let cell = program.cells[entry.index]
      return SolverFailure.Equation(
        variable: system.equations[cell.equation].variable, residual: residuals[entry.index],
        value: path[system.targets[cell.equation], cell.period])
    }
    let period = worst.first.map { program.cells[$0.index].period } ?? program.periods.lowerBound
    return SolverFailure(
      reason: reason, period: cells.table.periods.first.advanced(by: period), equations: Array(equations),
      iterations: count, lane: lane)
  }
}
