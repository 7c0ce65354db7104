/// The bytes of a table and where its fields lie; row 0 is the header.
///
/// A class, so that a row or field carries one reference instead of four arrays.
final class CSVStorage: Sendable {
  let bytes: [UInt8]
  /// The first byte of every field, and the byte after its last.
  private let fields: [Range<UInt32>]
  /// For every row where it lies.
  private let rows: [Row]

  /// Where a row lies.
  struct Row {
    /// The index of its first field.
    var firstField: UInt32
    var fieldCount: UInt32
    /// The line of the file in which it begins, from 1.
    var line: UInt32
  }

  init(bytes: [UInt8], fields: [Range<UInt32>], rows: [Row]) {
    self.bytes = bytes
    self.fields = fields
    self.rows = rows
  }

  var rowCount: Int { rows.count }

  func line(ofRow row: Int) -> Int { rows.indices.contains(row) ? Int(rows[row].line) : 1 }

  func fieldCount(ofRow row: Int) -> Int { rows.indices.contains(row) ? Int(rows[row].fieldCount) : 0 }

  /// The bytes of a field as written, empty where there is none.
  func raw(row: Int, column: Int) -> ArraySlice<UInt8>? {
    guard column >= 0, column < fieldCount(ofRow: row) else { return nil }
    let field = fields[Int(rows[row].firstField) + column]
    return bytes[Int(field.lowerBound)..<Int(field.upperBound)]
  }

  /// The content of a field: without quotes, and without the apostrophe put before a formula.
  func text(row: Int, column: Int) -> String {
    guard let raw = raw(row: row, column: column) else { return "" }
    guard raw.first == quote else { return String(decoding: withoutApostrophe(raw), as: UTF8.self) }
    let inner = raw.dropFirst().dropLast()
    guard inner.contains(quote) else { return String(decoding: withoutApostrophe(inner), as: UTF8.self) }
    return String(decoding: withoutApostrophe(unescaped(inner)[...]), as: UTF8.self)
  }

  /// Every pair of quotes is one quote (RFC 4180, section 2, rule 7).
  private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == quote && !isSecond
      if !isSecond { result.append(byte) }
    }
    return result
  }

  func range(row: Int, column: Int, file: String) -> SourceRange {
    guard let field = raw(row: row, column: column), let first = raw(row: row, column: 0) else {
      return SourceRange(file: file, line: line(ofRow: row))
    }
    var position = SourcePosition(line: line(ofRow: row), column: 1)
    position.advance(over: bytes[first.startIndex..<field.startIndex])
    let start = position
    position.advance(over: field)
    return SourceRange(file: file, start: start, end: position)
  }
}

let quote = UInt8(ascii: "\"")

/// A leading apostrophe before a character that a spreadsheet would compute was put there by our writer.
private func withoutApostrophe(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard bytes.first == UInt8(ascii: "'"), let second = bytes.dropFirst().first else { return bytes }
  switch second {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09,
    0x0D:
    return bytes.dropFirst()
  default:
    return bytes
  }
}

extension SourcePosition {
  /// Moves over UTF-8 bytes; CR LF and a CR of its own are one line break each.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
      previous = byte
    }
  }
}
