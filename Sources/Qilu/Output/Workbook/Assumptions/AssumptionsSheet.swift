import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The sheet to edit: what every scenario assumes, period by period, inherited values as links to the parent's cells.
///
/// One heading row; `scenario`, `role` and `variable` hold ids that are the same in every language, which
/// `qilu run --assumptions` reads back.
struct AssumptionsSheet {
  let book: ComparisonWorkbook

  private var table: AssumptionTable { book.assumptions }

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.assumptions)
    sheet.tabColor = WorkbookPalette.changed
    sheet[0, 0] = .text(book.text("Assumptions", "假设"), style: ComparisonStyle.title)
    for (row, line) in reading.enumerated() { sheet[row + 1, 0] = .text(line, style: ComparisonStyle.note) }
    sheet.setRow(heading, at: CellPosition(row: AssumptionTable.headerRow, column: 0))
    for index in table.rows.indices { fill(&sheet, index) }
    setUp(&sheet)
    return sheet
  }

  private var reading: [String] {
    [
      book.text(
        "Change a number: Recalculation and every sheet follow. Filled cells differ from the parent scenario; grey ones are published.",
        "修改数字后，“重算”及各表随之更新。着色单元格与上级情景不同；灰色底为已公布数据。"),
      book.text(
        "Plain cells are links to the parent's: a number typed over one is this scenario's own. Delete no row and sort nothing, or the links of the scenarios below come to #REF!.",
        "未着色单元格链接上级情景；直接填入数字，即成为本情景自己的假设。请勿删除行或排序，否则下方情景的链接会变成 #REF!。"),
      book.text(
        "Roles: assumption, the path of an exogenous variable; add_factor, added to an equation; exogenized, put in place of an equation, which holds where the cell is blank.",
        "类型：assumption 为外生变量的假设；add_factor 为方程的附加调整；exogenized 为直接给定的数值，代替方程，留空则方程成立。"),
      book.text(
        "To run the edited sheet: qilu run --assumptions FILE.xlsx (with --save NAME it is kept as a scenario). It reads this sheet and no other.",
        "用修改后的表运行：qilu run --assumptions 文件.xlsx（加 --save 名称 可存为情景）。程序只读取本表。"),
    ]
  }

  private var heading: [Cell?] {
    let names =
      book.language == .en
      ? ["scenario", "role", "variable", "name", "unit"] : ["情景", "类型", "变量", "名称", "单位"]
    return names.map { .text($0, style: ComparisonStyle.rowHeading) }
      + table.periods.map { .text($0.description, style: ComparisonStyle.heading) }
  }

  private func fill(_ sheet: inout Worksheet, _ index: Int) {
    let row = table.rows[index]
    let isFirst = index == 0 || table.rows[index - 1].result.name != row.result.name
    let texts = [
      row.result.name, row.item.role.rawValue, row.item.variable, row.variable.title[book.language],
      row.unitText[book.language],
    ]
    for (column, text) in texts.enumerated() {
      let style = column < 3 ? ComparisonStyle.identifier : ComparisonStyle.label
      sheet[table.sheetRow(index), column] = .text(text, style: edged(style, isFirst))
    }
    let format = format(row)
    for (column, period) in table.periods.enumerated() {
      let cell = table.cell(index, period) { driver, period in
        book.solution(driver.scenario, driver.variable, period)
      }
      sheet[table.sheetRow(index), column + AssumptionTable.firstPeriodColumn] = content(
        cell, format, isFirst)
    }
  }

  private func content(_ cell: AssumptionCell, _ format: CellNumberFormat, _ isFirst: Bool) -> Cell? {
    let style = edged(ComparisonStyle.assumption(cell.state, format), isFirst)
    guard let value = cell.value else {
      if let formula = cell.formula { return .formula(formula, value: .blank, style: style) }
      return isFirst ? Cell(.blank, style: style) : nil
    }
    return Cell(
      cell.formula.map { .formula($0, value: .number(value)) } ?? .number(value), style: style,
      comment: cell.comment?[book.language])
  }

  /// A line above the first row of a scenario.
  private func edged(_ style: CellStyle, _ isFirst: Bool) -> CellStyle {
    isFirst ? style.with { $0.borders.top = CellBorders.Line(.thin, color: WorkbookPalette.heading) } : style
  }

  /// One digit more than elsewhere: what is typed here must be seen.
  private func format(_ row: AssumptionTable.Row) -> CellNumberFormat {
    guard let group = book.groups.firstIndex(where: { $0.results.contains { $0.name == row.result.name } })
    else { return .general }
    let usual = book.view(group).format(row.variable)
    return .decimals(usual.decimals + 1, groupsThousands: true)
  }

  private func setUp(_ sheet: inout Worksheet) {
    let names = book.nameWidth(table.rows.map(\.variable))
    for (column, width) in [20.0, 12, 28, names, 12].enumerated() { sheet.columnWidths[column] = width }
    for column in table.periods.indices {
      sheet.columnWidths[column + AssumptionTable.firstPeriodColumn] = 10
    }
    sheet.frozenRows = AssumptionTable.headerRow + 1
    sheet.frozenColumns = AssumptionTable.firstPeriodColumn
    sheet.showsGridlines = false
    sheet.page = book.page(heading: AssumptionTable.headerRow)
  }
}
