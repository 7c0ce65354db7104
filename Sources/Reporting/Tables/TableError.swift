public import Localization

/// Why a table cannot be written in a format.
public enum TableError: Error, Sendable, Hashable {
  /// The format wants a column that the table has not.
  case missingColumn(String)
  /// Two rows say the same thing's figure: the row's names, and the numbers of both rows from 1.
  case duplicateRows(key: [String], first: Int, second: Int)
  /// There is nothing to write.
  case noRows
  /// The workbook could not be made.
  case workbook(LocalizedText)
}

extension TableError {
  /// What went wrong, in both languages.
  public var message: LocalizedText {
    switch self {
    case .missingColumn(let name):
      LocalizedText(
        en: "the table has no column '\(name)', which this format needs", zh: "表中没有此格式所需的列“\(name)”")
    case .duplicateRows(let key, let first, let second):
      LocalizedText(
        en: "rows \(first) and \(second) are both: \(key.joined(separator: ", "))",
        zh: "第 \(first) 行与第 \(second) 行重复：\(key.joined(separator: "，"))")
    case .noRows: LocalizedText(en: "there are no rows to write", zh: "没有可写的行")
    case .workbook(let reason): reason
    }
  }
}
