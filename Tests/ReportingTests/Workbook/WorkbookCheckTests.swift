import Archives
import Foundation
import Localization
import SpreadsheetML
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

  /// What counts is the text as it is written.
  @Test func escapesMakeATextLonger() throws {
    let cell = CellPosition(row: 0, column: 0)
    let text = String(repeating: "_x0041_", count: 4_000)
    #expect(
      try fault { $0[cell] = .text(text) }
        == .tooLong(sheet: "Data", cell: cell, what: .text, found: 52_000, limit: 32_767))
    #expect(try fault { $0[cell] = .text(String(text.prefix(7_000))) } == nil)
  }

  /// While rows are streamed the library takes none above the last.
  @Test func whatTheLibraryDoesNotTakeIsAnError() throws {
    let refusals = try Scratch.with { folder in
      let scratch = try ScratchFolder(in: folder)
      defer { scratch.remove() }
      let file = try LibraryWorkbook(folder: scratch, isStreamed: true)
      let sheet = try file.addSheet(SheetName("Data"))
      file.write(.text("x"), to: sheet, row: 5, column: 0)
      #expect(file.refusal == nil)
      file.write(.number(1), to: sheet, row: 2, column: 3)
      var row = TableRow(sheet: sheet, formats: [nil])
      row.begin(1)
      row.text("x")
      file.abandon()
      return [file.refusal?.cell, row.refusal?.cell]
    }.result
    #expect(refusals == [CellPosition(row: 2, column: 3), CellPosition(row: 1, column: 0)])
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

  /// What counts is the address as the library writes it: `[` takes three characters.
  @Test func addressesThatAreTooLong() throws {
    let cell = CellPosition(row: 0, column: 0)
    func link(_ address: String) -> Cell { Cell(.text("x"), link: .address(address)) }
    let start = "https://example.org/"
    for (count, length) in [(660, nil), (661, 2003)] as [(Int, Int?)] {
      let address = start + String(repeating: "[", count: count)
      #expect(
        try fault { $0[cell] = link(address) }
          == length.map { .tooLong(sheet: "Data", cell: cell, what: .link, found: $0, limit: 2_000) })
      #expect(LinkAddress.canBeLink(address) == (length == nil))
    }
    // An octet that is escaped already, and a letter, stay as they are.
    for text in ["%5B" + String(repeating: "a", count: 1_977), String(repeating: "字", count: 1_980)] {
      #expect(LinkAddress.canBeLink(start + text) && !LinkAddress.canBeLink(start + text + "a"))
      _ = try Scratch.write(Workbook.sample { $0[cell] = link(start + text) })
    }
  }

  @Test(arguments: ["https://example.org/internal:A1", "https://example.org/?external:x"])
  func addressesThatReadAsPlacesOfAFile(address: String) { #expect(!LinkAddress.canBeLink(address)) }

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

  @Test func aChartOfTooManySeries() throws {
    for (count, fits) in [(255, true), (256, false)] {
      let found = try fault { sheet in
        let cells = SheetRange(sheet.name, CellPosition(row: 0, column: 0))
        let series = (0..<count).map {
          ChartSeries(name: "\($0)", categories: cells, values: cells, drawing: .line(.scenario($0)))
        }
        sheet.charts = [
          WorkbookChart(title: "c", alternativeText: "", series: series, anchor: cells.range.first)
        ]
      }
      #expect(
        found == (fits ? nil : .tooMany(sheet: "Data", what: .chartSeries, found: count, limit: 255)))
    }
  }

  @Test func everyMessageSpeaksBothLanguages() throws {
    let cell = CellPosition(row: 0, column: 0)
    let errors: [WorkbookError] = [
      .noSheets, .duplicateSheet("a"), .definedName("b1"), .duplicateName("a"),
      .unknownSheet("a", wantedBy: "b"),
      .tooManyRows(sheet: "a", found: 2), .outsideSheet(sheet: "a", cell: cell),
      .tooLong(sheet: "a", cell: cell, what: .text, found: 2, limit: 1),
      .tooMany(sheet: "a", what: .link, found: 2, limit: 1),
      .tooMany(sheet: "a", what: .chartSeries, found: 2, limit: 1), .scratchFolder("a", reason: "b"),
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
  }

  /// A full disk leaves a part short in a zip file that is in order; a changed byte leaves it with a wrong checksum.
  @Test func aPartThatIsNotWhole() throws {
    let bytes = try Scratch.write(Workbook.sample { $0[0, 0] = .text("x") })
    let style = "xl/styles.xml"
    var archive = try ZipArchive(reading: bytes)
    archive.parts[style]?.removeLast(20)
    let short = try archive.encoded()
    #expect(throws: WorkbookError.incomplete(part: style, reason: "ends before its last tag is closed")) {
      try PackageCheck.check(short, sheets: 1)
    }
    let place = try #require(bytes.firstRange(of: Array(style.utf8))).upperBound + 100
    var changed = bytes
    changed[place] ^= 0x10
    #expect(throws: WorkbookError.self) { try PackageCheck.check(changed, sheets: 1) }
  }
}
