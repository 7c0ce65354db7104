import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The table of the variables that have no sheet of their own: a row for each scenario, periods as columns.
struct RestSheet {
  let book: ComparisonWorkbook
  let figures: [ComparedFigure]
  let name: SheetName

  private static let headerRow = 3
  private static let firstPeriodColumn = 4
  /// Name and scenario, which stay when the sheet is scrolled; variable and unit.
  private static let widths = [27.0, 18, 24, 11]

  var sheet: Worksheet {
    var sheet = Worksheet(name: name)
    sheet[0, 0] = .text(book.text("Other variables", "其他变量"), style: ComparisonStyle.title)
    let tables = figures.map { FigureTable($0, book.groups) }
    let periods = Set(tables.flatMap(\.columns).flatMap { Array($0.result.projection.run.window.horizon) })
      .sorted { (-$0.monthCount, $0) < (-$1.monthCount, $1) }
    setUp(&sheet, periods.count)
    sheet.setNote(
      book.text(
        "The run has more than \(WorkbookSheets.mostFigures) variables: the main ones have a sheet each, the others stand here.",
        "本次运行超过\(WorkbookSheets.mostFigures)个变量：主要变量各有一表，其余列于此。"), row: 1,
      columns: 0..<Self.firstPeriodColumn + periods.count)
    sheet.setRow(heading(periods), at: CellPosition(row: Self.headerRow, column: 0))
    var next = Self.headerRow + 1
    for table in tables {
      sheet.groups.append(next)
      for column in table.columns {
        fill(&sheet, next, table, column, periods)
        next += 1
      }
    }
    var layout = PageLayout(columns: Self.firstPeriodColumn + periods.count)
    layout.nameColumns = Self.widths.count
    sheet.layOut(layout)
    return sheet
  }

  private func heading(_ periods: [Period]) -> [Cell?] {
    let names = [
      book.text("Name", "名称"), book.text("Scenario", "情景"), book.text("Variable", "变量"),
      book.text("Unit", "单位"),
    ]
    return names.map { .text($0, style: ComparisonStyle.rowHeading) }
      + periods.map { .period($0, style: ComparisonStyle.heading) }
  }

  private func fill(
    _ sheet: inout Worksheet, _ row: Int, _ table: FigureTable, _ column: FigureTable.Column,
    _ periods: [Period]
  ) {
    let variable = table.figure.variable
    let texts = [
      book.title(table.figure), book.title(column, in: table), column.name,
      variable.unit?.name[book.language] ?? "",
    ]
    for (place, text) in texts.enumerated() {
      let style = place < 2 ? ComparisonStyle.label : ComparisonStyle.identifier
      sheet[row, place] = .text(text, style: style.with { $0.wrapsText = true })
      sheet.raise(row, toHold: text, width: Self.widths[place])
    }
    let format = book.view(column.group).format(variable).cellFormat
    for (place, period) in periods.enumerated() {
      guard let value = column.result.projection.value(column.name, period),
        column.result.projection.run.window.horizon.contains(period)
      else { continue }
      sheet[row, Self.firstPeriodColumn + place] = Cell(
        book.content(column, period, value), style: ComparisonStyle.projection(format))
    }
  }

  private func setUp(_ sheet: inout Worksheet, _ count: Int) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    for column in 0..<count { sheet.columnWidths[Self.firstPeriodColumn + column] = 10 }
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 2
    sheet.showsGridlines = false
    sheet.page = book.page(heading: Self.headerRow)
  }
}
