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
    setUp(&sheet)
    for (row, line) in reading.enumerated() {
      sheet.setNote(line, row: row + 1, columns: 0..<AssumptionTable.firstPeriodColumn + table.periods.count)
    }
    sheet.setRow(heading, at: CellPosition(row: AssumptionTable.headerRow, column: 0))
    for index in table.rows.indices { fill(&sheet, index) }
    sheet.layOut(layout)
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
      ? ["scenario", "name", "role", "variable", "unit"] : ["情景", "名称", "类型", "变量", "单位"]
    return names.map { .text($0, style: ComparisonStyle.rowHeading) }
      + table.periods.map { .period($0, style: ComparisonStyle.heading) }
  }

  private func fill(_ sheet: inout Worksheet, _ index: Int) {
    let row = table.rows[index]
    let isFirst = index == 0 || table.rows[index - 1].result.name != row.result.name
    let line = table.sheetRow(index)
    if isFirst { sheet.groups.append(line) }
    let view = book.outcome.view(of: row.result)
    let texts = [
      row.result.name, (view?.name(row.item) ?? row.variable.title)[book.language], row.item.role.rawValue,
      row.item.variable, row.unitText[book.language],
    ]
    for (column, text) in texts.enumerated() {
      let style = column == 1 ? ComparisonStyle.label : ComparisonStyle.identifier
      sheet[line, column] = .text(text, style: edged(style, isFirst).with { $0.wrapsText = true })
      sheet.raise(line, toHold: text, width: Self.widths[column])
    }
    let format = view.map { numberFormat(row, $0) } ?? .general
    for (column, period) in table.periods.enumerated() {
      let cell = table.cell(index, period) { driver, period in
        book.solution(driver.scenario, driver.variable, period)
      }
      sheet[line, column + AssumptionTable.firstPeriodColumn] = content(cell, format, isFirst)
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
  private func numberFormat(_ row: AssumptionTable.Row, _ view: ModelView) -> CellNumberFormat {
    .decimals(view.format(row.variable).decimals + 1, groupsThousands: true)
  }

  /// Scenario and name, which stay when the sheet is scrolled; role, variable and unit.
  private static let widths = [16.0, 27, 10.5, 25, 9]

  private func setUp(_ sheet: inout Worksheet) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    for column in table.periods.indices {
      sheet.columnWidths[column + AssumptionTable.firstPeriodColumn] = 9
    }
    sheet.frozenRows = AssumptionTable.headerRow + 1
    sheet.frozenColumns = 2
    sheet.showsGridlines = false
    sheet.page = book.page(heading: AssumptionTable.headerRow)
  }

  private var layout: PageLayout {
    var layout = PageLayout(columns: AssumptionTable.firstPeriodColumn + table.periods.count)
    layout.nameColumns = Self.widths.count
    return layout
  }
}
