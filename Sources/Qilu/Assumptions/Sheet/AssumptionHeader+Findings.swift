import Localization
import SourceText
import SpreadsheetML
import Spreadsheets

extension AssumptionHeader {
  static func noHeading(_ grid: AssumptionGrid) -> Diagnostic {
    let place = SourceRange(file: grid.file, line: 1)
    let sheet = grid.sheet.map { LocalizedText(en: "sheet \"\($0)\" has", zh: "工作表“\($0)”") }
    return .error(
      at: place,
      (sheet ?? LocalizedText(en: "the file has", zh: "文件"))
        + LocalizedText(
          en: " no row with the headings scenario, role and variable", zh: "没有含“情景、类型、变量”的标题行"),
      hint: LocalizedText(
        en:
          "the headings are scenario, role, variable, name, unit, then one column for each period: 2026, 2027 …",
        zh: "标题应为：情景、类型、变量、名称、单位，之后每个时期一列：2026、2027……"))
  }

  static func twice(
    _ text: String, _ address: CellPosition, _ other: Int, _ grid: AssumptionGrid
  ) -> Diagnostic {
    let first = CellPosition(row: address.row, column: other)
    return grid.problem(
      address,
      LocalizedText(en: "the heading \"\(text)\" stands in \(first) already", zh: "标题“\(text)”在 \(first) 中已有")
    )
  }

  static func mistaken(_ cell: SpreadsheetCell, _ address: CellPosition, _ grid: AssumptionGrid) -> Diagnostic
  {
    let expectation = PeriodHeading.expectation(for: cell.text)
    guard case .date = cell.content else {
      return grid.problem(address, expectation.message, hint: expectation.hint)
    }
    let year = String(cell.text.prefix(4))
    return grid.problem(
      address,
      LocalizedText(
        en: "found the date \(cell.text), expected a period such as \(year)",
        zh: "此处是日期 \(cell.text)，应为时期，如 \(year)"),
      hint: LocalizedText(en: "format the cell as text and write \(year)", zh: "请将单元格设为文本格式，写 \(year)"))
  }
}
