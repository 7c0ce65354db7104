import SpreadsheetML
import Testing

@testable import Spreadsheets

struct SpreadsheetFileTests {
  @Test func sheetsComeInTheirOrderWithTheirNames() throws {
    let file = try SpreadsheetFile(bytes: SmallWorkbook().bytes())
    #expect(file.sheets.map(\.name) == ["One", "假设 & 2"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    #expect(file.sheet(named: "ONE")?.name == "One")
    #expect(file.sheet(named: "Two") == nil)
  }

  @Test(arguments: [
    ("A1", SpreadsheetCell.Content.number(1.5)), ("B1", .text("shared")), ("C1", .text("run one, run two")),
    ("D1", .text("typed\nhere")), ("E1", .boolean(true)), ("F1", .error("#REF!")), ("G1", .blank),
    ("H1", .text("by formula")), ("A2", .number(0.05)), ("A9", .number(7)), ("Z99", .blank),
  ])
  func cellsHaveTheirContent(_ place: String, _ content: SpreadsheetCell.Content) throws {
    let sheet = try SpreadsheetFile(bytes: SmallWorkbook().bytes()).sheets[0]
    let address = try #require(CellPosition(place))
    #expect(sheet[address].content == content)
  }

  @Test func formatsAreKnownByTheirNumberOrCode() throws {
    let sheet = try SpreadsheetFile(bytes: SmallWorkbook().bytes()).sheets[0]
    #expect(sheet[CellPosition(row: 1, column: 0)].format == .percent)
    #expect(sheet[CellPosition(row: 0, column: 0)].format == .general)
    guard case .date(let date) = sheet[CellPosition(row: 1, column: 1)].content else {
      Issue.record("B2 is a date")
      return
    }
    #expect(date.description == "2026-01-31")
  }

  @Test func datesCountFrom1904WhereTheWorkbookSaysSo() throws {
    var workbook = SmallWorkbook()
    workbook.settings = "<workbookPr date1904=\"1\"/>"
    guard
      case .date(let date) = try SpreadsheetFile(bytes: workbook.bytes()).sheets[0][.init(row: 1, column: 1)]
        .content
    else {
      Issue.record("B2 is a date")
      return
    }
    // 46053 days after 1 January 1904 is four years and a day after 31 January 2026.
    #expect(date.description == "2030-02-01")
  }

  @Test func formulasMoveWithTheCellsThatShareThem() throws {
    let sheet = try SpreadsheetFile(bytes: SmallWorkbook().bytes()).sheets[0]
    let formulas = [(2, 0), (2, 1), (3, 0)].map { sheet[CellPosition(row: $0.0, column: $0.1)].formula?.text }
    #expect(formulas == ["A1+$A1+A$1+$A$1", "B1+$A1+B$1+$A$1", "A2+$A2+A$1+$A$1"])
    #expect(sheet[CellPosition(row: 3, column: 1)].formula?.reference == CellPosition("B2"))
    #expect(sheet[CellPosition(row: 3, column: 1)].content == .blank)
  }

  @Test func mergesNamesAndCommentsAreRead() throws {
    let file = try SpreadsheetFile(bytes: SmallWorkbook().bytes())
    #expect(file.sheets[0].merged.map(\.description) == ["C5:D6"])
    #expect(file.names == [.init(name: "q_va", reference: "One!$A$1", sheet: nil)])
    #expect(file.sheets[0].comments == [CellPosition(row: 0, column: 0): "author:\nwhy"])
  }

  @Test func prefixesStrictFormsAndAbsoluteTargetsReadTheSame() throws {
    let plain = try SpreadsheetFile(bytes: SmallWorkbook().bytes())
    #expect(try SpreadsheetFile(bytes: SmallWorkbook(prefix: "x:").bytes()) == plain)
    #expect(try SpreadsheetFile(bytes: SmallWorkbook(isStrict: true).bytes()) == plain)
    #expect(try SpreadsheetFile(bytes: SmallWorkbook(base: "/xl/").bytes()) == plain)
    #expect(try SpreadsheetFile(bytes: SmallWorkbook(base: "../xl/./").bytes()) == plain)
  }

  @Test func rowsAndCellsWithoutAPlaceFollowTheOnesBefore() throws {
    let sheet = try SmallWorkbook.sheet(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    )
    let found = sheet.rows.flatMap { row in
      row.columns.map { CellPosition(row: row.index, column: $0).description }
    }
    #expect(found == ["A1", "B1", "C5", "D5", "A6"])
  }

  @Test func placesOutOfOrderAreSorted() throws {
    let sheet = try SmallWorkbook.sheet(
      "<row r='9'><c r='B9'><v>1</v></c><c r='A9'><v>2</v></c></row><row r='2'><c r='A2'><v>3</v></c><c r='A9'><v>4</v></c></row>"
    )
    #expect(sheet.rows.map(\.index) == [1, 8])
    #expect(sheet[CellPosition(row: 8, column: 0)].content == .number(4))
    #expect(sheet[CellPosition(row: 8, column: 1)].content == .number(1))
  }
}
