import Foundation
import Localization
import Testing

@testable import Reporting

struct WorkbookCheckTests {
  private func fault(_ fill: (inout Worksheet) throws -> Void) throws -> WorkbookError? {
    let book = try Workbook.sample(fill)
    do { try book.check() } catch { return error }
    return nil
  }

  @Test func whatNoSheetHolds() throws {
    #expect(
      try fault { $0[1_048_576, 0] = .text("x") } == .tooManyRows(sheet: "Data", found: 1_048_577))
    #expect(
      try fault { $0[0, 16_384] = .text("x") }
        == .outsideSheet(sheet: "Data", cell: CellPosition(row: 0, column: 16_384)))
    #expect(try fault { $0[-1, 0] = .text("x") } != nil)
    #expect(try fault { $0[1_048_575, 16_383] = .text("x") } == nil)
    #expect(try fault { $0.columnWidths[20_000] = 3 } != nil)
    #expect(try fault { $0.page.repeatedRows = 0...2_000_000 } != nil)
  }

  @Test func whatIsTooLong() throws {
    let cell = CellPosition(row: 0, column: 0)
    func long(_ count: Int) -> String { String(repeating: "字", count: count) }
    #expect(try fault { $0[cell] = .text(long(32_767)) } == nil)
    #expect(
      try fault { $0[cell] = .text(long(32_768)) }
        == .tooLong(sheet: "Data", cell: cell, what: .text, found: 32_768, limit: 32_767))
    #expect(try fault { $0[cell] = .formula("\"" + long(8_189) + "\"", value: .blank) } == nil)
    #expect(
      try fault { $0[cell] = .formula("\"" + long(8_190) + "\"", value: .blank) }
        == .tooLong(sheet: "Data", cell: cell, what: .formula, found: 8_193, limit: 8_192))
    #expect(try fault { $0[cell] = Cell(.blank, comment: long(32_768)) } != nil)
    #expect(
      try fault { $0[cell] = .number(1, style: CellStyle(numberFormat: .init(code: long(50)))) } != nil)
    #expect(try fault { $0.page.footer = long(100) } != nil)
  }

  @Test func namesAndReferences() throws {
    let (data, other) = (try SheetName("Data"), try SheetName("data"))
    let cells = SheetRange(data, CellPosition(row: 0, column: 0))
    func check(_ book: Workbook) throws(WorkbookError) { try book.check() }
    #expect(throws: WorkbookError.noSheets) { try check(Workbook(title: "")) }
    #expect(throws: WorkbookError.duplicateSheet("data")) {
      try check(Workbook(title: "", sheets: [Worksheet(name: data), Worksheet(name: other)]))
    }
    #expect(throws: WorkbookError.duplicateName("SLOPE")) {
      let names = try [DefinedName("slope", cells: cells), DefinedName("SLOPE", cells: cells)]
      try check(Workbook(title: "", sheets: [Worksheet(name: data)], names: names))
    }
    let lost = SheetRange(try SheetName("Lost"), CellPosition(row: 0, column: 0))
    #expect(throws: WorkbookError.unknownSheet("Lost", wantedBy: "slope")) {
      let names = try [DefinedName("slope", cells: lost)]
      try check(Workbook(title: "", sheets: [Worksheet(name: data)], names: names))
    }
    #expect(try fault { $0[0, 0] = Cell(.text("x"), link: .cell(lost.sheet, lost.range.first)) } != nil)
    let nowhere = CellPosition(row: -1, column: 0)
    #expect(try fault { $0[0, 0] = Cell(.text("x"), link: .cell($0.name, nowhere)) } != nil)
    #expect(
      try fault { sheet in
        let series = ChartSeries(name: "", categories: lost, values: cells, drawing: .area(nil))
        sheet.charts = [
          WorkbookChart(title: "c", alternativeText: "", series: [series], anchor: cells.range.first)
        ]
      } == .unknownSheet("Lost", wantedBy: "c"))
  }

  @Test func everyMessageSpeaksBothLanguages() throws {
    let cell = CellPosition(row: 0, column: 0)
    let errors: [WorkbookError] = [
      .noSheets, .duplicateSheet("a"), .definedName("b1"), .duplicateName("a"),
      .unknownSheet("a", wantedBy: "b"),
      .tooManyRows(sheet: "a", found: 2), .outsideSheet(sheet: "a", cell: cell),
      .tooLong(sheet: "a", cell: cell, what: .text, found: 2, limit: 1),
      .tooMany(sheet: "a", what: .link, found: 2, limit: 1), .scratchFolder("a", reason: "b"),
      .incomplete(part: "a", reason: "b"),
    ]
    for error in errors {
      #expect(!error.message.en.isEmpty && !error.message.zh.isEmpty && error.message.en != error.message.zh)
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    let book = try Workbook.sample()
    #expect {
      try WorkbookWriter(scratch: "/nowhere").encode(book)
    } throws: { error in
      if case .scratchFolder("/nowhere", _) = error as? WorkbookError { true } else { false }
    }
  }

  @Test func aFileThatIsCutOff() throws {
    let bytes = try Scratch.write(Workbook.sample { $0[0, 0] = .text("x") })
    try PackageCheck.check(bytes, sheets: 1)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: WorkbookError.self) { try PackageCheck.check(Array(bytes.prefix(count)), sheets: 1) }
    }
    #expect(throws: WorkbookError.self) { try PackageCheck.check(bytes, sheets: 2) }
    let part = try #require(try ZipDirectory.entries(of: bytes).max { $0.data.count < $1.data.count })
    var changed = bytes
    changed[part.data.lowerBound + part.data.count / 2] ^= 0x10
    #expect(throws: WorkbookError.self) { try PackageCheck.check(changed, sheets: 1) }
  }
}
