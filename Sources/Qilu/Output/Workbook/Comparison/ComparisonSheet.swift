import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// Scenarios beside each other with live formulas: values, differences, growth, averages and what the horizon adds up to.
///
/// The definitions are those of comparison.csv.
struct ComparisonSheet {
  let book: ComparisonWorkbook

  var table: ComparisonTable { book.comparison }

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.comparison)
    sheet.tabColor = WorkbookPalette.heading
    sheet[0, 0] = .text(book.text("Comparison of scenarios", "情景比较"), style: ComparisonStyle.title)
    setUp(&sheet)
    sheet.setNote(
      book.text(
        "Formulas of Recalculation. Average: mean over the scenario's horizon. Cumulated: compounded growth; of a level its change in %; of a share its change in pp.",
        "公式取自“重算”。平均：情景预测期内的均值。累计：增速按复合增长计，水平值计变动百分比，比重计变动百分点。"), row: 1,
      columns: 0..<table.cumulatedColumn + 1)
    sheet.setRow(heading, at: CellPosition(row: ComparisonTable.headerRow, column: 0))
    for block in table.blocks { fill(&sheet, block) }
    sheet.layOut(PageLayout(columns: table.cumulatedColumn + 1))
    return sheet
  }

  private var heading: [Cell?] {
    [.text(book.text("Scenario", "情景"), style: ComparisonStyle.rowHeading)]
      + table.periods.map { .period($0, style: ComparisonStyle.heading) }
      + [book.text("Average", "平均"), book.text("Cumulated", "累计")].map {
        .text($0, style: ComparisonStyle.heading)
      }
  }

  private func fill(_ sheet: inout Worksheet, _ block: ComparisonTable.Block) {
    sheet.groups.append(block.heading)
    for (part, row) in block.parts {
      fillHeading(&sheet, row, part, block.table)
      for index in block.table.columns.indices {
        ComparisonRow(book: book, block: block, part: part, index: index).fill(&sheet)
      }
    }
  }

  private func fillHeading(
    _ sheet: inout Worksheet, _ row: Int, _ part: ComparisonTable.Part, _ figures: FigureTable
  ) {
    let variable = figures.figure.variable
    let style = part == .value ? ComparisonStyle.block : ComparisonStyle.block.with { $0.fill = nil }
    for column in 0...table.cumulatedColumn where part == .value {
      sheet[row, column] = Cell(.blank, style: style)
    }
    let title =
      switch part {
      case .value: book.heading(figures.figure)
      case .difference: book.differenceHeading(figures.figure)
      case .percentage: book.text("Difference from the baseline, %", "与基准情景之差，%")
      case .growth: book.text("Growth on the period before, %", "比上期增长，%")
      }
    sheet[row, 0] = .text(title, style: style)
    guard part == .value,
      figures.columns.contains(where: { $0.result.horizon[$0.name]?.cumulated != nil })
    else { return }
    sheet[row, table.cumulatedColumn] = .text(
      variable.cumulatedLabel[book.language], style: style.with { $0.horizontal = .right })
  }

  static let nameWidth = 38.0

  private func setUp(_ sheet: inout Worksheet) {
    sheet.columnWidths[0] = Self.nameWidth
    for column in ComparisonTable.firstPeriodColumn...table.cumulatedColumn {
      sheet.columnWidths[column] = 10
    }
    sheet.columnWidths[table.cumulatedColumn] = 14
    sheet.frozenRows = ComparisonTable.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.page = book.page(heading: ComparisonTable.headerRow)
  }
}
