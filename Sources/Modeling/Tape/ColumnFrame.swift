/// The workspace of one tape on columns in one thread.
struct ColumnFrame {
  typealias Column = UnsafeMutablePointer<Double>

  /// Start of each column: inputs, then registers.
  let columns: UnsafeMutablePointer<Column>
  /// Numbers shared by all draws.
  let numbers: UnsafeMutablePointer<Double>
  /// Draws in the block.
  var count: Int

  /// Room for a tape; its registers are columns of `blockSize` draws in `registers`, which several tapes may share.
  init(_ tape: Tape, registers: UnsafeMutablePointer<Double>, blockSize: Int) {
    columns = .allocate(capacity: max(1, tape.columnCount))
    for index in 0..<max(1, tape.columnCount) {
      (columns + index).initialize(to: registers + max(0, index - tape.inputColumnCount) * blockSize)
    }
    numbers = .allocate(capacity: max(1, tape.numberCount))
    numbers.initialize(repeating: 0, count: max(1, tape.numberCount))
    tape.prepare(numbers)
    count = blockSize
  }

  /// Gives the room back; the registers are their owner's.
  func deallocate() {
    columns.deallocate()
    numbers.deallocate()
  }
}
