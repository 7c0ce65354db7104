import Localization
import Reporting
import SpreadsheetML
import TimeSeries

/// Where every column comes from: a row for each scenario of each source.
struct SourceListSheet {
  let book: SourceWorkbook

  private static let widths = [18.0, 34, 12, 22, 28, 34, 34, 14]

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.sources)
    let heads = [
      book.text("source", "来源"), book.text("file", "文件"), book.text("version", "版本"),
      book.text("model", "模型"),
      book.text("scenario", "情景"), book.text("column", "列名"), book.text("compared with", "比较对象"),
      book.text("horizon", "预测期"),
    ]
    sheet.setRow(
      heads.map { .text($0, style: ComparisonStyle.rowHeading) }, at: CellPosition(row: 0, column: 0))
    for column in book.columns.all {
      let source = book.sources[column.source]
      let texts = [
        source.label, source.path, source.version.map { "qilu \($0)" } ?? "IAMC", column.model,
        column.scenario,
        column.name, column.reference.map { book.columns.all[$0].name } ?? "",
        column.horizon?.description ?? "",
      ]
      sheet.setRow(
        texts.map { CellWords.cell($0, style: ComparisonStyle.wrapped, in: book.language) },
        at: CellPosition(row: column.index + 1, column: 0))
    }
    sheet.frozenRows = 1
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    sheet.showsGridlines = false
    sheet.page = book.page(heading: 0)
    sheet.layOut(PageLayout(columns: Self.widths.count))
    return sheet
  }
}
