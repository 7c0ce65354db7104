/// The storage of one column while rows are written; valid only inside the closure that gave it.
struct RowCursor {
  enum Kind { case coded, number, integer }

  /// Bytes of the longest number with its separator: `-1.23456789012e-308,` and `-9223372036854775808,`.
  static let longestNumber = 22

  private let kind: Kind
  /// Codes, doubles or integers, by row.
  private let rows: UnsafeRawPointer?
  private let fields: UnsafeRawPointer?
  private let starts: UnsafePointer<Int>?
  private let end: UInt8
  /// Whether the field is the only one of its row, which must not be blank then.
  private let isAlone: Bool

  init(
    _ kind: Kind, _ rows: UnsafeRawBufferPointer, _ fields: UnsafeRawBufferPointer?,
    _ starts: UnsafeBufferPointer<Int>?, _ end: UInt8, isAlone: Bool
  ) {
    self.kind = kind
    self.rows = rows.baseAddress
    self.fields = fields?.baseAddress
    self.starts = starts?.baseAddress
    self.end = end
    self.isAlone = isAlone
  }

  /// Writes some rows and returns how many bytes they take.
  ///
  /// The caller has checked that the rows are there, that every code has its field, and that the room at `output` suffices
  /// with `EncodedFields.slack` and one longest number to spare.
  static func write(
    _ range: Range<Int>, _ cursors: UnsafeBufferPointer<RowCursor>, to output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var place = output
    for row in range {
      for cursor in cursors {
        switch cursor.kind {
        case .coded: cursor.copyField(row, to: &place)
        case .number: cursor.writeNumber(row, to: &place)
        case .integer: cursor.writeInteger(row, to: &place)
        }
      }
    }
    return place - output
  }

  @inline(__always)
  private func copyField(_ row: Int, to place: inout UnsafeMutablePointer<UInt8>) {
    guard let rows, let fields, let starts else { return }
    let code = Int(rows.load(fromByteOffset: row &* 4, as: UInt32.self))
    let start = starts[code]
    let count = starts[code &+ 1] &- start
    let target = UnsafeMutableRawPointer(place)
    var done = 0
    repeat {
      let piece = fields.loadUnaligned(fromByteOffset: start &+ done, as: SIMD16<UInt8>.self)
      target.storeBytes(of: piece, toByteOffset: done, as: SIMD16<UInt8>.self)
      done &+= EncodedFields.slack
    } while done < count
    place += count
  }

  @inline(__always)
  private func writeNumber(_ row: Int, to place: inout UnsafeMutablePointer<UInt8>) {
    guard let rows else { return }
    let value = rows.load(fromByteOffset: row &* 8, as: Double.self)
    if let digits = SignificantDigits(value) {
      place += digits.write(into: .init(start: place, count: SignificantDigits.longestText))
    } else if isAlone {
      place[0] = .quote
      place[1] = .quote
      place += 2
    }
    place[0] = end
    place += 1
  }

  @inline(__always)
  private func writeInteger(_ row: Int, to place: inout UnsafeMutablePointer<UInt8>) {
    guard let rows else { return }
    let value = rows.load(fromByteOffset: row &* 8, as: Int.self)
    if value < 0 {
      place[0] = .minus
      place += 1
    }
    var rest = value.magnitude
    // No magnitude of an Int has more than nineteen digits, and 10^19 is a UInt.
    var (count, bound): (Int, UInt) = (1, 10)
    while rest >= bound, count < 19 { (count, bound) = (count &+ 1, bound &* 10) }
    for position in stride(from: count &- 1, through: 0, by: -1) {
      let quotient = rest / 10
      place[position] = .zero &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
      rest = quotient
    }
    place[count] = end
    place += count &+ 1
  }
}
