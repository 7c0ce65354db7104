import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// A model's equations as formulas: what every scenario comes to when a cell of Assumptions or Equations is changed.
struct RecalculationSheet {
  let book: ComparisonWorkbook
  let model: Int

  var layout: RecalculationLayout { book.layouts[model] }
  var view: ModelView { book.view(model) }

  var sheet: Worksheet {
    var sheet = Worksheet(name: layout.sheet)
    sheet.tabColor = WorkbookPalette.projection
    let title = view.model.title[book.language]
    sheet[0, 0] = .text(
      book.text("Recalculation: \(title)", "重算：\(title)"), style: ComparisonStyle.title)
    setUp(&sheet)
    for (row, line) in reading.enumerated() {
      sheet.setNote(line, row: row + 1, columns: 0..<layout.width)
    }
    sheet.setRow(heading, at: CellPosition(row: RecalculationLayout.headerRow, column: 0))
    for scenario in layout.recalculations.indices { fill(&sheet, scenario) }
    var pages = PageLayout(columns: layout.width)
    pages.nameColumns = RecalculationLayout.firstPeriodColumn
    sheet.layOut(pages)
    return sheet
  }

  private var reading: [String] {
    [
      book.text(
        "Every figure is a formula of Assumptions, of the coefficients in Equations and of earlier columns; the deterministic path, without draws.",
        "各单元格均为公式，取自“假设”表、“方程”表中的系数和左侧各列；所得为不含随机抽样的确定性路径。"),
      remark,
    ]
  }

  /// What is not recomputed, and why.
  private var remark: String {
    let found = layout.recalculations.compactMap { recalculation -> (String, RecalculationObstacle)? in
      recalculation.system.equations.lazy.compactMap { equation in
        recalculation.obstacles[equation.variable].map { (equation.variable, $0) }
      }.first
    }
    guard let (name, obstacle) = found.first else {
      return book.text(
        "The check rows say how far each path lies from the program's: 0 until something is changed.",
        "“核对”一行给出与程序结果的最大差距，未作修改时为 0。")
    }
    let count = layout.recalculations.map(\.obstacles.count).max() ?? 0
    return book.text(
      "Numbers in italics are not recomputed (\(count) variables). \(name): \(obstacle.message.en).",
      "斜体数字不随修改重算（共\(count)个变量）。\(name)：\(obstacle.message.zh)。")
  }

  private var heading: [Cell?] {
    [book.text("Name", "名称"), book.text("Variable", "变量"), book.text("Unit", "单位")].map {
      .text($0, style: ComparisonStyle.rowHeading)
    } + layout.periods.map { .period($0, style: ComparisonStyle.heading) }
  }

  private func fill(_ sheet: inout Worksheet, _ scenario: Int) {
    let cells = RecalculationCells(
      layout: layout, scenario: scenario, assumptions: book.assumptions,
      assumptionSheet: book.sheets.assumptions, coefficients: book.coefficients)
    let block = layout.block(scenario)
    let title = layout.recalculations[scenario].result.projection.scenario.title[book.language]
    fillHeading(&sheet, block.heading, title)
    fillHeading(&sheet, block.program, book.text("\(title): the program's path", "\(title)：程序结果"))
    for name in layout.variables { fillRows(&sheet, name, cells) }
    fillResiduals(&sheet, cells)
    fillCheck(&sheet, cells)
    for work in block.work { fillWork(&sheet, work, cells) }
  }

  private func fillHeading(_ sheet: inout Worksheet, _ row: Int, _ title: String) {
    sheet.groups.append(row)
    sheet[row, 0] = .text(title, style: ComparisonStyle.block)
    for column in 1..<layout.width {
      sheet[row, column] = Cell(.blank, style: ComparisonStyle.block)
    }
  }

  /// The variable's row, and below it the program's.
  private func fillRows(_ sheet: inout Worksheet, _ name: String, _ cells: RecalculationCells) {
    guard let variable = view.model.variable(name) else { return }
    let format = view.format(variable)
    let number = CellNumberFormat.decimals(format.decimals + 1, groupsThousands: true)
    for period in layout.periods {
      guard let content = cells.content(name, period),
        let own = layout.position(cells.scenario, name, period),
        let program = layout.program(cells.scenario, name, period)
      else { continue }
      sheet[own] = Cell(content, style: style(name, period, cells, number))
      sheet[program] = .number(cells.projection.value(name, period), style: ComparisonStyle.fixed(number))
    }
    guard let first = layout.periods.first else { return }
    for position in [
      layout.position(cells.scenario, name, first), layout.program(cells.scenario, name, first),
    ].compactMap(\.self) { fillNames(&sheet, variable, row: position.row) }
  }

  private func fillNames(_ sheet: inout Worksheet, _ variable: Variable, row: Int) {
    let title = variable.title[book.language]
    let texts = [title, variable.name, variable.unit?.name[book.language] ?? ""]
    for (column, text) in texts.enumerated() {
      let style = column == 0 ? ComparisonStyle.label : ComparisonStyle.identifier
      sheet[row, column] = .text(text, style: style.with { $0.wrapsText = true })
      sheet.raise(row, toHold: text, width: Self.widths[column])
    }
  }

  private func style(
    _ name: String, _ period: Period, _ cells: RecalculationCells, _ format: CellNumberFormat
  )
    -> CellStyle
  {
    guard let variable = cells.system.index(of: name) else { return ComparisonStyle.fixed(format) }
    switch cells.recalculation.role(variable, period) {
    case .absent, .data: return ComparisonStyle.data(format)
    case .given: return ComparisonStyle.derived(format)
    case .computed:
      return cells.recalculation.obstacles[name] == nil
        ? ComparisonStyle.projection(format) : ComparisonStyle.fixed(format)
    }
  }

  /// The name, which stays when the sheet is scrolled; variable and unit.
  static let widths = [31.0, 22, 9]

  private func setUp(_ sheet: inout Worksheet) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    for column in layout.periods.indices {
      sheet.columnWidths[column + RecalculationLayout.firstPeriodColumn] = 9
    }
    sheet.frozenRows = RecalculationLayout.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.page = book.page(heading: RecalculationLayout.headerRow)
  }
}
