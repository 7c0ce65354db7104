import SpreadsheetML

/// Moves the relative references of a formula, as copying it to another cell does.
struct ReferenceShift {
  let rows: Int
  let columns: Int

  func applied(to formula: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(formula.utf8)
    var place = 0
    while place < bytes.count {
      let end = Self.end(ofTokenAt: place, in: bytes)
      let token = bytes[place..<end]
      let isCalled = end < bytes.count && [UInt8(ascii: "("), UInt8(ascii: "!")].contains(bytes[end])
      result += isCalled ? Array(token) : moved(token)
      place = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The end of a quoted text or sheet name, of a bracketed name, of a word, or of one sign.
  private static func end(ofTokenAt start: Int, in bytes: [UInt8]) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return (bytes[(start + 1)...].firstIndex(of: bytes[start]) ?? bytes.count - 1) + 1
    case UInt8(ascii: "["):
      return (bytes[start...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1) + 1
    default:
      return max(start + 1, bytes[start...].firstIndex { !isWord($0) } ?? bytes.count)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private func moved(_ token: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: token, as: UTF8.self)
    guard let old = CellPosition(text) else { return Array(token) }
    let hasFixedColumn = token.first == UInt8(ascii: "$")
    let hasFixedRow = token.dropFirst().contains(UInt8(ascii: "$"))
    let new = CellPosition(
      row: hasFixedRow ? old.row : old.row + rows, column: hasFixedColumn ? old.column : old.column + columns)
    guard (0..<CellPosition.rowLimit).contains(new.row), (0..<CellPosition.columnLimit).contains(new.column)
    else { return Array("#REF!".utf8) }
    let letters = CellPosition.letters(ofColumn: new.column)
    return Array("\(hasFixedColumn ? "$" : "")\(letters)\(hasFixedRow ? "$" : "")\(new.row + 1)".utf8)
  }
}
