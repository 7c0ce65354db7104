public import Localization

/// One field of a table.
public struct CSVField: Sendable {
  let row: CSVTable.Row
  let column: Int

  /// The text without quotes and without the apostrophe that keeps a spreadsheet from computing it.
  public var text: String { row.table.storage.text(row: row.index, column: column) }

  /// Whether nothing is written there.
  public var isEmpty: Bool {
    guard let raw = row.table.storage.raw(row: row.index, column: column) else { return true }
    return raw.isEmpty || raw.elementsEqual([quote, quote])
  }

  /// The column's name; empty outside the table.
  public var name: String {
    row.table.header.indices.contains(column) ? row.table.header[column] : ""
  }

  /// Where it is written.
  public var range: SourceRange {
    row.table.storage.range(row: row.index, column: column, file: row.table.file)
  }

  /// A finite number; an empty field and everything else is refused.
  public func number() throws(Diagnostic) -> Double {
    if let value = optionalNumber() { return value }
    throw mismatch(expected: LocalizedText(en: "a number", zh: "数字"))
  }

  /// A whole number.
  public func integer() throws(Diagnostic) -> Int {
    if let value = Int(text) { return value }
    throw mismatch(expected: LocalizedText(en: "a whole number", zh: "整数"))
  }

  /// A text that is not empty.
  public func requiredText() throws(Diagnostic) -> String {
    let text = text
    if !text.isEmpty { return text }
    throw mismatch(expected: LocalizedText(en: "a text", zh: "文本"))
  }

  /// The number, or nil if the field holds none.
  public func optionalNumber() -> Double? { parseNumber(text) }

  /// "column …: expected …, found …" at this place.
  public func mismatch(expected: LocalizedText, hint: LocalizedText? = nil) -> Diagnostic {
    let text = text
    let found =
      text.isEmpty
      ? LocalizedText(en: "nothing", zh: "空") : LocalizedText(en: "\"\(text)\"", zh: "“\(text)”")
    return .error(
      at: range, en: "column \"\(name)\": expected \(expected.en), found \(found.en)",
      zh: "“\(name)”列应为\(expected.zh)，实际为\(found.zh)", hint: hint)
  }
}
