import Localization

/// Finds the fields of a table in one pass over its bytes (RFC 4180; CR LF, LF and CR end a line).
///
/// Empty lines, and lines of nothing but commas as spreadsheets leave them, hold no row.
struct CSVScanner {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line: UInt32 = 1
  private var fields: [Range<UInt32>] = []
  private var rows: [CSVStorage.Row] = []

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    fields.reserveCapacity(bytes.count / 16)
    rows.reserveCapacity(bytes.count / 64)
  }

  mutating func scan() throws(Diagnostic) -> CSVStorage {
    guard bytes.count < Int(UInt32.max) else {
      throw .error(at: SourceRange(file: file, line: 1), en: "the file is over 4 GB", zh: "文件超过 4 GB")
    }
    while index < bytes.count {
      if Self.isLineBreak(bytes[index]) {
        skipLineBreak()
      } else {
        try scanRow()
      }
    }
    guard !rows.isEmpty else {
      throw .error(at: SourceRange(file: file, line: 1), en: "the table has no header", zh: "表格没有表头")
    }
    return CSVStorage(bytes: bytes, fields: fields, rows: rows)
  }

  private mutating func scanRow() throws(Diagnostic) {
    let first = fields.count
    let start = index
    let startLine = line
    while true {
      let fieldStart = index
      if index < bytes.count, bytes[index] == quote {
        try skipQuoted(rowStart: start, rowLine: startLine)
      } else {
        skipPlain()
      }
      fields.append(UInt32(fieldStart)..<UInt32(index))
      guard index < bytes.count, bytes[index] == comma else { break }
      index += 1
    }
    // Only commas: as many bytes as separators.
    if index - start == fields.count - first - 1 {
      fields.removeSubrange(first...)
    } else {
      rows.append(
        .init(firstField: UInt32(first), fieldCount: UInt32(fields.count - first), line: startLine))
    }
    if index < bytes.count { skipLineBreak() }
  }

  private mutating func skipPlain() {
    var end = index
    while end < bytes.count {
      let byte = bytes[end]
      // One comparison for most bytes: the three that end a field are all below "-".
      if byte < 0x2D, byte == comma || Self.isLineBreak(byte) { break }
      end += 1
    }
    index = end
  }

  private mutating func skipQuoted(rowStart: Int, rowLine: UInt32) throws(Diagnostic) {
    let opening = index
    index += 1
    while true {
      guard index < bytes.count else {
        throw .error(
          at: place(of: opening, rowStart, rowLine), en: "the quote that is opened here is never closed",
          zh: "此处的引号没有结束", hint: .quotesAreDoubled)
      }
      let byte = bytes[index]
      index += 1
      if byte == quote {
        guard index < bytes.count, bytes[index] == quote else { break }
        index += 1
      } else if byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A) {
        line += 1
      }
    }
    guard index == bytes.count || bytes[index] == comma || Self.isLineBreak(bytes[index]) else {
      throw .error(
        at: place(of: index, rowStart, rowLine),
        en: "expected a comma or the end of the line after the closing quote",
        zh: "引号结束后应为逗号或行尾", hint: .quotesAreDoubled)
    }
  }

  private mutating func skipLineBreak() {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
    line += 1
  }

  private func place(of index: Int, _ rowStart: Int, _ rowLine: UInt32) -> SourceRange {
    var position = SourcePosition(line: Int(rowLine), column: 1)
    position.advance(over: bytes[rowStart..<index])
    return SourceRange(file: file, start: position)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

private let comma = UInt8(ascii: ",")

extension LocalizedText {
  fileprivate static let quotesAreDoubled = LocalizedText(
    en: "a quote inside a quoted field is written twice: \"\"", zh: "带引号的字段内，引号须写两个：\"\"")
}
