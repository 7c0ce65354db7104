import LinearAlgebra

/// Solves many draws at once, block by block.
///
/// Simultaneous equations are solved by the chord method with the Jacobian of the deterministic path, so that one
/// factorization serves all draws. A draw for which that does not converge fast is solved by Newton's method of its own.
/// What a draw comes to depends on it alone: one that has converged is left as it is while its neighbours go on.
final class ColumnSolver {
  let cells: SolverCells
  let options: SolverOptions
  private let path: PathSolver
  private let blockSize: Int
  private var frames: [ObjectIdentifier: [ColumnFrame]] = [:]
  private let registers: UnsafeMutablePointer<Double>
  private let missing: UnsafeMutablePointer<Double>
  private let chord: ChordWorkspace

  /// - Parameters:
  ///   - registerCount: most registers of any tape.
  ///   - feedbackCount: most variables iterated on in any run.
  init(_ path: PathSolver, blockSize: Int, registerCount: Int, feedbackCount: Int) {
    self.path = path
    self.blockSize = blockSize
    cells = path.cells
    options = path.options
    registers = .allocate(capacity: max(1, registerCount) * blockSize)
    registers.initialize(repeating: 0, count: max(1, registerCount) * blockSize)
    missing = .allocate(capacity: blockSize)
    missing.initialize(repeating: .nan, count: blockSize)
    chord = ChordWorkspace(feedbackCount: feedbackCount, blockSize: blockSize)
  }

  deinit {
    registers.deallocate()
    missing.deallocate()
    for frame in frames.values.joined() { frame.deallocate() }
  }

  /// Solves one period for the draws of one block.
  func solve(
    _ program: PeriodProgram, numbers: PeriodProgram, _ period: Int, lanes: Range<Int>,
    references: [ReferenceSolution?]
  ) throws(SolverFailure) {
    let frames = frames(program)
    for (index, segment) in program.segments.enumerated() {
      var frame = frames[index]
      frame.count = lanes.count
      load(segment.tape, frame, period, lanes.lowerBound)
      Tape.run(segment.tape.numberPrologue, frame.numbers)
      Tape.run(segment.tape.columnPrologue, frame)
      Tape.run(segment.tape.numberSteps, frame.numbers)
      switch (segment, references[index]) {
      case (.recursive, _): Tape.run(segment.tape.columnSteps, frame)
      case (.simultaneous(let simultaneous), let reference?):
        for lane in iterate(simultaneous, frame, period, lanes, reference) {
          try solveAlone(numbers, index, period, lane, reference)
        }
      case (.simultaneous, nil):
        for lane in lanes { try path.solve(numbers, segment: index, period, lane: lane) }
      }
    }
  }

  /// A draw by itself, from its own start, then from the deterministic path: neither depends on another draw.
  private func solveAlone(
    _ numbers: PeriodProgram, _ segment: Int, _ period: Int, _ lane: Int, _ reference: ReferenceSolution
  ) throws(SolverFailure) {
    let own = starts(reference, period, lane)
    do throws(SolverFailure) {
      try path.solve(numbers, segment: segment, period, lane: lane, from: own)
    } catch {
      let deterministic = reference.variables.map { cells.table.column($0, period)[0] }
      guard deterministic != own else { throw error }
      try path.solve(numbers, segment: segment, period, lane: lane, from: deterministic)
    }
  }

  private func frames(_ program: PeriodProgram) -> [ColumnFrame] {
    if let known = frames[ObjectIdentifier(program)] { return known }
    let new = program.segments.map { ColumnFrame($0.tape, registers: registers, blockSize: blockSize) }
    frames[ObjectIdentifier(program)] = new
    return new
  }

  private func load(_ tape: Tape, _ frame: ColumnFrame, _ period: Int, _ lane: Int) {
    for input in tape.inputs {
      if input.place < 0 {
        frame.numbers[Int(~input.place)] = cells.number(input.source, period, lane: 0)
      } else {
        frame.columns[Int(input.place)] = cells.column(input.source, period, from: lane) ?? missing
      }
    }
  }

  /// The deterministic path's values, moved as this draw was away from it the period before.
  private func starts(_ reference: ReferenceSolution, _ period: Int, _ lane: Int) -> [Double] {
    reference.variables.map { variable in
      let here = cells.table.column(variable, period)[0]
      guard period > 0 else { return here }
      let before = cells.table.column(variable, period - 1)
      let moved = here + (before[lane] - before[0])
      return moved.isFinite ? moved : here
    }
  }

  /// The chord iteration; returns the draws that need an iteration of their own.
  private func iterate(
    _ segment: SimultaneousSegment, _ frame: ColumnFrame, _ period: Int, _ lanes: Range<Int>,
    _ reference: ReferenceSolution
  ) -> [Int] {
    let unknowns = segment.unknowns.map { frame.columns[Int($0)] }
    begin(unknowns, reference, period, lanes)
    chord.begin(count: lanes.count)
    for iteration in 0..<min(options.iterations, Self.mostChords) {
      Tape.run(segment.tape.columnSteps, frame)
      let results = segment.tape.results.map { frame.columns[Int($0)] }
      let open = chord.step(
        unknowns, results, reference.inverse, tolerance: options.tolerance, isFirst: iteration == 0)
      if open == 0 { break }
    }
    return chord.late.map { lanes.lowerBound + $0 }
  }

  private func begin(
    _ unknowns: [ColumnFrame.Column], _ reference: ReferenceSolution, _ period: Int, _ lanes: Range<Int>
  ) {
    for (unknown, variable) in zip(unknowns, reference.variables) {
      let here = cells.table.column(variable, period)[0]
      guard period > 0 else {
        unknown.update(repeating: here, count: lanes.count)
        continue
      }
      let before = cells.table.column(variable, period - 1)
      for (index, lane) in lanes.enumerated() {
        let moved = here + (before[lane] - before[0])
        unknown[index] = moved.isFinite ? moved : here
      }
    }
  }

  /// A draw that needs more has a Jacobian too far from the deterministic one.
  private static let mostChords = 25
}
