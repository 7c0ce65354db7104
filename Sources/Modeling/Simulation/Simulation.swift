import Dispatch
import Synchronization

/// One simulation: programs by period, the deterministic path, then the draws.
struct Simulation {
  let system: EquationSystem
  let cells: SolverCells
  let options: SolverOptions
  let threads: Int

  /// Most draws in a block, and the memory that its registers may take: about a second-level cache.
  private static let mostLanes = 512
  private static let registerBytes = 384 * 1024

  func solve(_ stage: Stage) throws(SolverFailure) {
    guard !stage.hasLeads else {
      try solveStacked(stage)
      return
    }
    let numbers = programs(stage, columns: nil)
    let path = PathSolver(system, cells: cells, options: options)
    var references: [[ReferenceSolution?]] = []
    for (period, program) in numbers.enumerated() {
      guard let program else {
        references.append([])
        continue
      }
      try path.solve(program, period, lane: 0)
      references.append(cells.table.lanes > 1 ? reference(program, path) : [])
    }
    guard cells.table.lanes > 1 else { return }
    try solveDraws(stage, numbers, references)
  }

  /// All periods of a stage together, draw by draw.
  private func solveStacked(_ stage: Stage) throws(SolverFailure) {
    guard let program = StackedProgram(system, stage, plan: cells.plan) else { return }
    try StackedSolver(self, stage, program).solve(lane: 0, startsFromDeterministic: false)
    let draws = cells.table.lanes - 1
    guard draws > 0 else { return }
    let failures = Mutex<[SolverFailure]>([])
    let workers = max(1, min(threads, draws))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      do throws(SolverFailure) {
        let solver = try StackedSolver(self, stage, program)
        solver.keepReference()
        for lane in stride(from: 1 + worker, through: draws, by: workers) {
          try solver.solve(lane: lane, startsFromDeterministic: true)
        }
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let first = failures.withLock({ $0.min { $0.lane < $1.lane } }) { throw first }
  }

  private func reference(_ program: PeriodProgram, _ path: PathSolver) -> [ReferenceSolution?] {
    program.segments.indices.map { index in
      guard case .simultaneous(let segment) = program.segments[index],
        let inverse = path.inverse(program, segment: index)
      else { return nil }
      return ReferenceSolution(
        inverse: inverse,
        variables: segment.equations.suffix(segment.feedbackCount).map { system.targets[$0] })
    }
  }

  /// By period; nil where nothing is computed. Equal periods share their program.
  private func programs(_ stage: Stage, columns: PeriodProgram.Columns?) -> [PeriodProgram?] {
    let members = Set(stage.equations)
    let isScaled = cells.plan.percentages.map { $0.contains { $0 != 0 } }
    return (0..<cells.table.periodCount).map { period in
      let roles = system.equations.indices.map { equation -> PeriodProgram.Role? in
        let form = cells.plan.forms[equation][period]
        guard form != .held, members.contains(equation) else { return nil }
        return PeriodProgram.Role(form: form, isScaled: isScaled[equation])
      }
      guard roles.contains(where: { $0 != nil }) else { return nil }
      return system.programs.program(
        system, roles: roles, columns: columns, sweeps: options.method == .gaussSeidel)
    }
  }

  private func solveDraws(
    _ stage: Stage, _ numbers: [PeriodProgram?], _ references: [[ReferenceSolution?]]
  ) throws(SolverFailure) {
    let columns = PeriodProgram.Columns(
      residuals: cells.draws.residuals.map { $0 != nil }, coefficients: cells.draws.coefficientsVary)
    let programs = self.programs(stage, columns: columns)
    let segments = programs.compactMap(\.self).flatMap(\.segments)
    let registers = segments.map { $0.tape.columnCount - $0.tape.inputColumnCount }.max() ?? 0
    let fitting = Self.registerBytes / (8 * max(1, registers)) / 8 * 8
    let blockSize = min(Self.mostLanes, max(64, fitting))
    let blocks = (cells.table.lanes - 1 + blockSize - 1) / blockSize
    let failures = Mutex<[SolverFailure]>([])
    let workers = max(1, min(threads, blocks))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let solver = ColumnSolver(
        PathSolver(system, cells: cells, options: options), blockSize: blockSize, registerCount: registers,
        feedbackCount: segments.map(\.feedbackCount).max() ?? 0)
      for block in stride(from: worker, to: blocks, by: workers) {
        let first = 1 + block * blockSize
        let lanes = first..<min(first + blockSize, cells.table.lanes)
        do throws(SolverFailure) {
          for period in programs.indices {
            guard let program = programs[period], let number = numbers[period] else { continue }
            try solver.solve(
              program, numbers: number, period, lanes: lanes, references: references[period])
          }
        } catch {
          failures.withLock { $0.append(error) }
        }
      }
    }
    // The first draw that failed, whichever thread came to it first.
    if let first = failures.withLock({ $0.min { $0.lane < $1.lane } }) { throw first }
  }
}
