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
    for (row, line) in reading.enumerated() { sheet[row + 1, 0] = .text(line, style: ComparisonStyle.note) }
    sheet.setRow(heading, at: CellPosition(row: RecalculationLayout.headerRow, column: 0))
    for scenario in layout.recalculations.indices { fill(&sheet, scenario) }
    setUp(&sheet)
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
    [book.text("Variable", "变量"), book.text("Name", "名称"), book.text("Unit", "单位")].map {
      .text($0, style: ComparisonStyle.rowHeading)
    } + layout.periods.map { .text($0.description, style: ComparisonStyle.heading) }
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
    sheet[row, 0] = .text(title, style: ComparisonStyle.block)
    for column in 1..<RecalculationLayout.firstPeriodColumn + layout.periods.count {
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
    sheet[row, 0] = .text(variable.name, style: ComparisonStyle.identifier)
    sheet[row, 1] = .text(variable.title[book.language], style: ComparisonStyle.label)
    sheet[row, 2] = .text(variable.unit?.name[book.language] ?? "", style: ComparisonStyle.identifier)
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

  private func setUp(_ sheet: inout Worksheet) {
    let names = max(book.nameWidth(view.model.variables), Double(displayWidth(checkLabel)))
    for (column, width) in [28.0, names, 12].enumerated() {
      sheet.columnWidths[column] = width
    }
    for column in layout.periods.indices {
      sheet.columnWidths[column + RecalculationLayout.firstPeriodColumn] = 11
    }
    sheet.frozenRows = RecalculationLayout.headerRow + 1
    sheet.frozenColumns = RecalculationLayout.firstPeriodColumn
    sheet.showsGridlines = false
    sheet.page = book.page(heading: RecalculationLayout.headerRow)
  }
}
