import Localization
import Reporting
import SpreadsheetML

/// The values of all lines, with differences, averages and cumulated changes by formula; a table to filter.
struct SourceComparisonSheet {
  let book: SourceWorkbook

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.comparison)
    sheet.tabColor = WorkbookPalette.heading
    let columns = book.columns
    let names =
      [
        book.text("variable", "变量"), book.text("region", "地区"), book.text("unit", "单位"),
        book.text("period", "时期"),
      ]
      + columns.all.map(\.name) + columns.compared.map(columns.differenceName)
    sheet.setRow(
      names.map { CellWords.cell($0, style: ComparisonStyle.heading, in: book.language) },
      at: CellPosition(row: 0, column: 0))
    noteHorizons(&sheet)
    for block in book.blocks {
      sheet.groups.append(block.firstRow)
      let texts = [block.line.variable, block.line.region, block.line.unit]
      let lines = zip(texts, Self.widths).map { ComparisonStyle.lines($0, width: $1) }.max() ?? 1
      for (offset, cells) in LineRows(block: block).all.enumerated() {
        sheet.setRow(cells, at: CellPosition(row: block.firstRow + offset, column: 0))
        if lines > 1 { sheet.rowHeights[block.firstRow + offset] = Double(15 * min(4, lines) + 1) }
      }
    }
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    for column in LineBlock.headCount..<names.count { sheet.columnWidths[column] = width(names[column]) }
    sheet.rowHeights = [0: height(names)]
    (sheet.frozenRows, sheet.frozenColumns) = (1, LineBlock.headCount)
    sheet.filter = CellRange(
      CellPosition(row: 0, column: 0),
      CellPosition(row: max(1, (book.blocks.last?.end ?? 1) - 1), column: names.count - 1))
    sheet.page = book.page(heading: 0)
    var layout = PageLayout(columns: names.count)
    layout.nameColumns = LineBlock.headCount
    sheet.layOut(layout)
    return sheet
  }

  /// Where horizons differ, each scenario's heading says what its averages and cumulated changes are over.
  private func noteHorizons(_ sheet: inout Worksheet) {
    guard book.columns.all.horizons.count > 1 else { return }
    for column in book.columns.all {
      guard let horizon = column.horizon?.label[book.language] else { continue }
      sheet[0, LineBlock.headCount + column.index]?.comment = book.text(
        "Average and cumulated change: over \(horizon)", "年均和累计：\(horizon)")
    }
  }

  /// Variable, region, unit and period, which stay when the sheet is scrolled.
  private static let widths = [18.0, 9, 9, 9]

  private func width(_ name: String) -> Double { min(16, Double(max(11, displayWidth(name) / 2 + 2))) }

  private func height(_ names: [String]) -> Double {
    let lines = names.dropFirst(LineBlock.headCount).map { ComparisonStyle.lines($0, width: width($0)) }
      .max()
    return Double(min(6, max(2, lines ?? 2)) * 15 + 4)
  }
}
