import Reporting
import Spreadsheets
import SourceText
import Testing
import TimeSeries

@testable import Qilu

/// Workbooks in IAMC format, and the one that a comparison writes.
@Suite struct IAMCWorkbookTests {
  private static let head = ["Model", "Scenario", "Region", "Variable", "Unit"].map { Cell.text($0) }

  private func sheet(_ name: String, _ rows: [[Cell?]]) throws -> Worksheet {
    var sheet = Worksheet(name: try SheetName(name))
    for (index, row) in rows.enumerated() { sheet.setRow(row, at: CellPosition(row: index, column: 0)) }
    return sheet
  }

  private func row(_ names: String..., values: Cell?...) -> [Cell?] { names.map { Cell.text($0) } + values }

  private func compare(_ sheets: [Worksheet]) throws -> (rows: [String], remarks: [String]) {
    let bytes = try WorkbookWriter(scratch: OutputOptions.temporaryFolder).encode(
      Workbook(title: "t", sheets: sheets))
    let disk = MemoryFileSystem(["a.xlsx": bytes])
    let comparison = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "a.xlsx")]), options: OutputOptions(), disk)
    try comparison.write(to: "out")
    let text = String(decoding: disk.files["out/iamc.csv"] ?? [], as: UTF8.self)
    return (text.split(separator: "\n").map(String.init), comparison.remarks.all.map(\.description))
  }

  private func errors(_ sheets: [Worksheet]) -> [String] {
    do {
      _ = try compare(sheets)
      return []
    } catch {
      return Failure(error).diagnostics.all.map(\.description)
    }
  }

  @Test func yearsAsNumbersTextsAndDatesAreOneTable() throws {
    let date = CellStyle(numberFormat: CellNumberFormat(code: "yyyy-mm-dd"))
    // 47484 is 1 January 2030.
    let years: [Cell?] = [.number(2020), .text("2025"), .number(47484, style: date)]
    let found = try compare([
      try sheet(
        "data",
        [Self.head + years, row("m", "s", "r", "v", "u", values: .number(1.5), .text("2"), .number(3))]),
      try sheet("meta", [[.text("model"), .text("exclude")], [.text("m"), .text("no")]]),
    ])
    #expect(found.rows == ["\(iamcHead),2020,2025,2030", "m,s,r,v,u,1.5,2,3"])
    #expect(found.remarks == ["warning: a.xlsx: left out the sheet meta"])
  }

  @Test func severalDataSheetsAreOneSource() throws {
    let header: [Cell?] = Self.head + [.number(2030)]
    let found = try compare([
      try sheet("data_1", [header, row("m", "s", "r", "v", "u", values: .number(1))]),
      try sheet("data_2", [header, row("m", "s", "r", "w", "u", values: .number(2))]),
    ])
    #expect(found.rows.dropFirst() == ["m,s,r,v,u,1", "m,s,r,w,u,2"])
    let twice = errors([
      try sheet("data_1", [header, row("m", "s", "r", "v", "u", values: .number(1))]),
      try sheet(
        "data_2",
        [
          header, row("m", "s", "r", "w", "u", values: .number(2)),
          row("m", "s", "r", "v", "u", values: .number(2)),
        ]),
    ])
    #expect(
      twice.first?.hasPrefix(
        "a.xlsx[data_2]:3:1: error: m, s, r, v, u, 2030 is there twice: 2 here, 1 at a.xlsx[data_1]:2:1")
        == true)
  }

  @Test func textInANumberCellIsNamed() throws {
    let header: [Cell?] = Self.head + [.number(2030), .number(2031)]
    let found = errors([
      try sheet(
        "data",
        [
          header, row("m", "s", "r", "v", "u", values: .text("1,5"), nil),
          row("m", "s", "r", "w", "u", values: .number(1), .text("soon")),
        ])
    ])
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("a.xlsx[data]:2:6: error: column \"2030\": expected a number, found \"1,5\""))
    #expect(found[1].hasPrefix("a.xlsx[data]:3:7: error: column \"2031\": expected a number, found \"soon\""))
  }

  @Test func aWorkbookWithoutADataSheetIsRefused() throws {
    let header: [Cell?] = Self.head + [.number(2030)]
    let rows = [header, row("m", "s", "r", "v", "u", values: .number(1))]
    #expect(
      errors([try sheet("Dta", rows), try sheet("Notes", rows)]).first
        == "error: a.xlsx: expected a sheet \"data\" or one sheet alone, found Dta, Notes\n    is it \"Dta\"? rename it \"data\""
    )
    #expect(try compare([try sheet("Results", rows)]).rows.count == 2)
  }

  @Test func theWorkbookOfAComparisonIsLive() throws {
    let years = "2025,2026,2027"
    let fixture = try CompareFixture(
      [
        ("a.csv", wideTable("m,base,r,out,亿元,100,110,121", "m,base,r,rate,%,1,2,3", years: years)),
        ("b.csv", wideTable("n,high,r,out,亿元,100,120,150", "n,high,r,rate,%,1,,4", years: years)),
      ], map: "measures: {rate: growth}\n"
    ) { $0.horizon = try? PeriodRange.parse("2026..2027") }
    let file = try SpreadsheetFile(bytes: fixture.fileSystem.files["out/comparison.xlsx"] ?? [])
    #expect(file.sheets.map(\.name) == ["Comparison", "Sources"])
    let sheet = try #require(file.sheet(named: "Comparison"))
    let cells = (1..<6).map { sheet.row($0)?[6] }
    #expect(cells.compactMap { $0?.formula?.text } == ["F2-E2", "F3-E3", "F4-E4", "F5-E5", "F6-E6"])
    #expect(cells.map { $0?.content } == [0, 10, 29, 19.5, 29].map { SpreadsheetCell.Content.number($0) })
    #expect(sheet.row(4)?[4]?.formula?.text == "AVERAGE(E3,E4)")
    #expect(sheet.row(5)?[4]?.formula?.text == "100*(E4/E2-1)")
    #expect(sheet.row(10)?[4]?.formula?.text == "100*((1+E8/100)*(1+E9/100)-1)")
    // A year of the horizon is missing there.
    #expect(sheet.row(10)?[5] == nil)
  }
}
