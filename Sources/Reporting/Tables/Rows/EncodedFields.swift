/// The distinct values of a column as they stand in a file, each with the separator behind it, end to end.
///
/// A field is copied in steps of 16 bytes, so that most are one load and one store; `slack` bytes follow the last.
struct EncodedFields: Sendable {
  /// Bytes that a copy may read or write behind the field's end.
  static let slack = 16

  private(set) var bytes: [UInt8] = []
  /// Where each field begins, and after the last its end.
  private(set) var starts: [Int] = [0]

  init(_ fields: some Sequence<[UInt8]>, end: UInt8) {
    for field in fields {
      bytes += field
      bytes.append(end)
      starts.append(bytes.count)
    }
    bytes += [UInt8](repeating: 0, count: Self.slack)
  }

  /// The bytes that the fields of some rows take together.
  func byteCount(_ codes: [UInt32], _ rows: Range<Int>) -> Int {
    var sum = 0
    for row in rows { sum += starts[Int(codes[row]) + 1] - starts[Int(codes[row])] }
    return sum
  }
}
