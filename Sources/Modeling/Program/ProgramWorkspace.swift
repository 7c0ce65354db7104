import LinearAlgebra

/// The numbers of one program's tapes, and the last Jacobians, in one thread.
final class ProgramWorkspace {
  let numbers: [UnsafeMutablePointer<Double>]
  var factors: [LU?]

  init(_ program: PeriodProgram) {
    numbers = program.segments.map { segment in
      let tape = segment.tape
      let numbers = UnsafeMutablePointer<Double>.allocate(capacity: max(1, tape.numberCount))
      numbers.initialize(repeating: 0, count: max(1, tape.numberCount))
      tape.prepare(numbers)
      return numbers
    }
    factors = Array(repeating: nil, count: program.segments.count)
  }

  deinit {
    for buffer in numbers { buffer.deallocate() }
  }
}
