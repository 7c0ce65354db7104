import Reporting
import SpreadsheetML
import Testing

struct SheetRangeTests {
  @Test func references() throws {
    let sheet = try SheetName("O'Neil's 数据")
    #expect(SheetRange(sheet, CellPosition(row: 6, column: 1)).absolute == "'O''Neil''s 数据'!$B$7")
    #expect(SheetRange(sheet, CellRange(column: 0, rows: 0...8)).a1 == "'O''Neil''s 数据'!A1:A9")
  }
}
