import Synchronization

/// The programs of one system, compiled when they are first needed.
final class ProgramCache: Sendable {
  private struct Key: Hashable {
    var roles: [PeriodProgram.Role?]
    var columns: PeriodProgram.Columns?
    var sweeps: Bool
  }

  private let programs = Mutex<[Key: PeriodProgram]>([:])

  func program(
    _ system: EquationSystem, roles: [PeriodProgram.Role?], columns: PeriodProgram.Columns?, sweeps: Bool
  ) -> PeriodProgram {
    let key = Key(roles: roles, columns: columns, sweeps: sweeps)
    if let known = programs.withLock({ $0[key] }) { return known }
    let program = ProgramBuilder(system, roles: roles, columns: columns, sweeps: sweeps).program()
    // Two threads may have compiled it at once: all go on with the first, since factors are kept by program.
    return programs.withLock { known in
      if let first = known[key] { return first }
      known[key] = program
      return program
    }
  }
}
