public import Localization
import SpreadsheetML
import TimeSeries

/// IAMC as a workbook: the sheet `data`, and a sheet `meta` with one row a scenario, as pyam writes and reads them.
public struct IAMCWorkbook: TableFormat {
  /// The folder in which the workbook is made; nothing stays in it.
  public var scratch: String

  /// The format, with a folder to work in.
  public init(scratch: String) { self.scratch = scratch }

  /// `xlsx`.
  public var fileExtension: String { "xlsx" }

  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    let wide = try IAMCTable.wide(table)
    var workbook = Workbook(title: "IAMC")
    workbook.sheets = [data(wide), meta(wide)]
    do throws(WorkbookError) {
      return try WorkbookWriter(scratch: scratch).encode(workbook)
    } catch {
      throw .workbook(error.message)
    }
  }

  private static let heading = CellStyle(isBold: true)

  private func data(_ wide: WideTable) -> Worksheet {
    var sheet = Worksheet(name: SheetName(fitting: "data"))
    sheet.frozenRows = 1
    sheet.frozenColumns = wide.names.count
    // Years are numbers: pyam stops at headings of which some are texts and some are not.
    let header =
      wide.names.map { Cell.text($0.name, style: Self.heading) }
      + wide.periods.map { Cell.number(Double($0.year), style: Self.heading) }
    sheet.setRow(header, at: CellPosition(row: 0, column: 0))
    for (index, row) in wide.rows.enumerated() {
      let names = wide.names.map { Cell.text($0.values.text(row.source)) }
      sheet.setRow(
        names + row.values.map { $0.isNaN ? nil : .number($0) }, at: CellPosition(row: index + 1, column: 0))
    }
    for (column, width) in zip(wide.names.indices, [22.0, 22, 12, 30, 10]) {
      sheet.columnWidths[column] = width
    }
    return sheet
  }

  private func meta(_ wide: WideTable) -> Worksheet {
    var sheet = Worksheet(name: SheetName(fitting: "meta"))
    sheet.frozenRows = 1
    let header = ["model", "scenario"]
    sheet.setRow(header.map { .text($0, style: Self.heading) }, at: CellPosition(row: 0, column: 0))
    var seen: Set<[String]> = []
    for row in wide.rows {
      let names = wide.names.prefix(header.count).map { $0.values.text(row.source) }
      guard seen.insert(names).inserted else { continue }
      sheet.setRow(names.map { .text($0) }, at: CellPosition(row: seen.count, column: 0))
    }
    for column in header.indices { sheet.columnWidths[column] = 22 }
    return sheet
  }
}
