import SpreadsheetML
import Testing

@testable import Reporting

struct TableSheetTests {
  private func write(_ table: TableSheet) throws -> WorkbookParts {
    try WorkbookParts(
      Scratch.with { try WorkbookWriter(scratch: $0).encode(title: "t", tables: [table]) }.result)
  }

  @Test func rowsAreWrittenAsTheyAreMade() throws {
    let columns: [TableSheet.Column] = [
      .init("name"), .init("value", style: CellStyle(numberFormat: .decimals(1))), .init("no"),
    ]
    let parts = try write(
      TableSheet(name: SheetName("Data"), columns: columns, rowCount: 3) { row, cells in
        cells.text("=\(row)")
        cells.number(row == 1 ? nil : Double(row) / 2)
        cells.blank()
        cells.text("beyond the last column")
      })
    #expect(
      parts.sheet.contains(
        "<c r=\"A4\" t=\"inlineStr\"><is><t>=2</t></is></c><c r=\"B4\" s=\"2\"><v>1</v></c></row>"))
    #expect(!parts.sheet.contains("r=\"B3\"") && !parts.sheet.contains("beyond"))
    #expect(parts.sheet.contains("ySplit=\"1\""))
  }

  /// The heading is a row too.
  @Test func tooManyRows() throws {
    func table(_ rows: Int) throws -> TableSheet {
      try TableSheet(name: SheetName("Data"), columns: [.init("x")], rowCount: rows) { row, cells in
        if row == rows - 1 { cells.text("last") }
      }
    }
    #expect(try write(table(1_048_575)).sheet.contains("<c r=\"A1048576\""))
    for rows in [1_048_576, 5_000_000] {
      #expect(throws: WorkbookError.tooManyRows(sheet: "Data", found: rows + 1)) { try write(table(rows)) }
    }
  }

  @Test func textThatIsTooLong() throws {
    let table = try TableSheet(name: SheetName("Data"), columns: [.init("x")], rowCount: 2) { row, cells in
      cells.text(String(repeating: "x", count: 32_767 + row))
    }
    let error = WorkbookError.tooLong(
      sheet: "Data", cell: CellPosition(row: 2, column: 0), what: .text, found: 32_768, limit: 32_767)
    #expect(throws: error) { try write(table) }
  }
}
