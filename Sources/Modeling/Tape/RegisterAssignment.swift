/// Gives the columns of a tape as few registers as their lifetimes allow, so that a block of draws stays in the cache.
///
/// Inputs keep places of their own, before the registers. What the prologue computes for the body lives to the end, since
/// the body runs again and again; so do the results.
struct RegisterAssignment {
  private let tape: Tape
  private var lastUse: [Tape.Place: Int] = [:]
  private var registers: [Tape.Place: Tape.Place] = [:]
  private var free: [Tape.Place] = []
  private var count = 0
  private let inputColumns: Int

  init(_ tape: Tape) {
    self.tape = tape
    inputColumns = tape.inputs.reduce(0) { $0 + ($1.place >= 0 ? 1 : 0) }
    let split = tape.columnPrologue.count
    for (index, step) in (tape.columnPrologue + tape.columnSteps).enumerated() {
      for place in [step.first, step.second, step.third] where place >= 0 {
        lastUse[place] = index
      }
    }
    // A value of the prologue that the body reads is read again in the next iteration.
    for step in tape.columnPrologue where (lastUse[step.out] ?? 0) >= split { lastUse[step.out] = .max }
    for place in tape.results { lastUse[place] = .max }
  }

  func assigned() -> Tape {
    var work = self
    return work.run()
  }

  private mutating func run() -> Tape {
    var result = tape
    for index in result.inputs.indices where result.inputs[index].place >= 0 {
      registers[result.inputs[index].place] = Tape.Place(count)
      result.inputs[index].place = Tape.Place(count)
      count += 1
    }
    result.inputColumnCount = count
    let split = tape.columnPrologue.count
    for index in tape.columnPrologue.indices {
      result.columnPrologue[index] = renamed(tape.columnPrologue[index], at: index)
    }
    for index in tape.columnSteps.indices {
      result.columnSteps[index] = renamed(tape.columnSteps[index], at: split + index)
    }
    result.results = tape.results.map { $0 < 0 ? $0 : registers[$0] ?? $0 }
    result.columnCount = count
    return result
  }

  private mutating func renamed(_ step: Tape.Step, at index: Int) -> Tape.Step {
    var step = step
    let (a, b, c) = (step.first, step.second, step.third)
    step.first = place(a)
    step.second = place(b)
    step.third = place(c)
    // The output may take the place of an operand that is read here for the last time: steps work element by element.
    release(a, at: index)
    if b != a { release(b, at: index) }
    if c != a, c != b { release(c, at: index) }
    step.out = step.out < 0 ? step.out : output(step.out)
    return step
  }

  private mutating func release(_ operand: Tape.Place, at index: Int) {
    guard operand >= 0, lastUse[operand] == index, let register = registers[operand],
      register >= Tape.Place(inputColumns)
    else { return }
    free.append(register)
  }

  private func place(_ place: Tape.Place) -> Tape.Place { place < 0 ? place : registers[place] ?? place }

  private mutating func output(_ place: Tape.Place) -> Tape.Place {
    if let known = registers[place] { return known }
    let register = free.popLast() ?? fresh()
    registers[place] = register
    return register
  }

  private mutating func fresh() -> Tape.Place {
    count += 1
    return Tape.Place(count - 1)
  }
}
