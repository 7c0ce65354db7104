import Archives
import Reporting
import SourceText
import SpreadsheetML
import Spreadsheets
import Testing
import TimeSeries

@testable import Qilu

/// Workbooks in IAMC format.
@Suite struct IAMCWorkbookTests {
  private static let head = ["Model", "Scenario", "Region", "Variable", "Unit"].map { Cell.text($0) }

  private func sheet(_ name: String, _ rows: [[Cell?]]) throws -> Worksheet {
    var sheet = Worksheet(name: try SheetName(name))
    for (index, row) in rows.enumerated() { sheet.setRow(row, at: CellPosition(row: index, column: 0)) }
    return sheet
  }

  private func row(_ names: String..., values: Cell?...) -> [Cell?] { names.map { Cell.text($0) } + values }

  private func compare(_ sheets: [Worksheet], merging: [String] = []) throws -> (
    rows: [String], remarks: [String]
  ) {
    let bytes = try WorkbookWriter(scratch: LocalFileSystem.temporaryFolder).encode(
      Workbook(title: "t", sheets: sheets))
    let disk = MemoryFileSystem(["a.xlsx": try merged(bytes, merging)])
    let comparison = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "a.xlsx")]), options: OutputOptions(), disk)
    try comparison.write(to: "out")
    let text = String(decoding: disk.files["out/iamc.csv"] ?? [], as: UTF8.self)
    return (text.split(separator: "\n").map(String.init), comparison.remarks.all.map(\.description))
  }

  /// The workbook with cells of its first sheet merged.
  private func merged(_ bytes: [UInt8], _ ranges: [String]) throws -> [UInt8] {
    guard !ranges.isEmpty else { return bytes }
    var archive = try ZipArchive(reading: bytes)
    let part = "xl/worksheets/sheet1.xml"
    let text = String(decoding: try #require(archive.parts[part]), as: UTF8.self)
    let merges = ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    archive.parts[part] = Array(
      text.replacing("</sheetData>", with: "</sheetData><mergeCells>\(merges)</mergeCells>").utf8)
    return try archive.encoded()
  }

  private func errors(_ sheets: [Worksheet], merging: [String] = []) -> [String] {
    do {
      _ = try compare(sheets, merging: merging)
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
        "a.xlsx:3:1: error: sheet \"data_2\", cell A3: m, s, r, v, u, 2030 is there twice: 2 here, 1 at a.xlsx, sheet \"data_1\", cell A2"
      ) == true)
  }

  @Test func furtherFindingsAreCountedBySheet() throws {
    let rows = (1...LimitedFindings.limit + 3).map {
      row("m", "s", "r", "v\($0)", "u", values: .text("soon"))
    }
    let found = errors([try sheet("data", [Self.head + [.number(2030)]] + rows)])
    #expect(found.last == "error: a.xlsx, sheet \"data\": 3 more such")
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
    #expect(
      found[0].hasPrefix(
        "a.xlsx:2:6: error: sheet \"data\", cell F2: column \"2030\": expected a number, found \"1,5\""))
    #expect(
      found[1].hasPrefix(
        "a.xlsx:3:7: error: sheet \"data\", cell G3: column \"2031\": expected a number, found \"soon\""))
  }

  @Test func linesAboveTheHeadingsArePassedOver() throws {
    let header: [Cell?] = Self.head + [.number(2030)]
    let rows = [[.text("Table 3")], [], header, row("m", "s", "r", "v", "u", values: .number(1))]
    #expect(try compare([try sheet("data", rows)]).rows == ["\(iamcHead),2030", "m,s,r,v,u,1"])
    let headless = errors([try sheet("data", [[.text("Table 3")], row("m", "s", "r", "v", "u")])])
    #expect(headless.first == "a.xlsx:1:1: error: sheet \"data\", cell A1: the column \"model\" is missing")
  }

  @Test func mergedCellsAreNamedInsteadOfWhatTheyLeaveEmpty() throws {
    let header: [Cell?] = Self.head + [.number(2030)]
    let table = try sheet(
      "data", [[.text("Table 3")], header, row("m", "s", "r", "v", "u", values: .number(1))])
    #expect(
      errors([table], merging: ["A1:F1", "A3:A4"]) == [
        "a.xlsx:3:1: error: sheet \"data\", cell A3: the cells A3:A4 are merged\n    "
          + "take the merge apart, so that every row and period has a cell of its own"
      ])
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
}
