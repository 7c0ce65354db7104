import Localization
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets

extension AssumptionSheet {
  /// A column without a heading whose rows hold numbers: the heading was lost, and the numbers with it.
  func checkNameless(_ problems: inout Diagnostics) {
    let read = Set(rows.map(\.index))
    var seen: Set<Int> = []
    for row in grid.rows where read.contains(row.index) {
      for column in row.cells.keys.sorted() where !header.isKnown(column) {
        guard let cell = row.cells[column], cell.holdsNumber, seen.insert(column).inserted else { continue }
        problems.add(nameless(CellPosition(row: row.index, column: column), cell))
      }
    }
  }

  /// A sheet that looks like this one, in which someone may have edited in vain.
  func copy(_ name: String) -> Diagnostic {
    let read = grid.sheet ?? ""
    return .warning(
      at: SourceRange(file: grid.file, line: 1),
      LocalizedText(
        en: "the sheet \"\(name)\" looks like a sheet of assumptions and is not read; \"\(read)\" is",
        zh: "工作表“\(name)”看似假设表，但不予读取；读取的是“\(read)”"),
      hint: LocalizedText(
        en: "put its numbers into \"\(read)\", or rename the two", zh: "请把其中的数字填入“\(read)”，或互换两表名称"))
  }

  private func nameless(_ first: CellPosition, _ cell: SpreadsheetCell) -> Diagnostic {
    let place =
      grid.sheet == nil
      ? LocalizedText(en: "line \(first.row + 1)", zh: "第 \(first.row + 1) 行") : LocalizedText("\(first)")
    return grid.problem(
      CellPosition(row: header.row, column: first.column),
      LocalizedText(
        en: "found no heading above numbers (\(cell.text) in \(place.en)), expected a period such as 2026",
        zh: "此列有数字（\(place.zh) 为 \(cell.text)）而无标题，应为时期，如 2026"),
      hint: LocalizedText(
        en: "write the period; a column that is not to be read needs a heading too, such as note",
        zh: "请写明时期；不予读取的列也须有标题，如“备注”"))
  }
}

extension SpreadsheetCell {
  /// Whether the cell holds a number, or a text that is one as a whole: `5`, `5 %`, `1,400`, `16,728.6 亿元`.
  fileprivate var holdsNumber: Bool {
    switch content {
    case .number: true
    case .text(let text): Self.isNumber(text)
    case .blank: formula != nil
    default: false
    }
  }

  /// A remark that begins with a digit (`2 sources disagree`) is none, nor is a path word.
  private static func isNumber(_ text: String) -> Bool {
    let plain = normalizeWidth(text).trimmed.replacing(",", with: "")
    guard let segment = try? PathSegment.parse(plain, at: .none) else { return false }
    if case .number = segment.value { return true }
    return false
  }
}
