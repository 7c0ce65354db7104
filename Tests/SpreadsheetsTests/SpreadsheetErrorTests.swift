import Archives
import SpreadsheetML
import TestSupport
import Testing

@testable import Spreadsheets

struct SpreadsheetErrorTests {
  static let otherFiles: [(bytes: [UInt8], format: OtherFormat)] = [
    ([], .empty), (Array("a,b\n1,2\n".utf8), .noWorkbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] + Array("Workbook".utf8), .oldExcel),
    ([0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }, .passwordProtected),
  ]

  @Test(arguments: otherFiles)
  func otherFilesAreTold(_ bytes: [UInt8], _ format: OtherFormat) {
    #expect(throws: SpreadsheetError.otherFormat(format)) { try SpreadsheetFile(bytes: bytes) }
  }

  static let otherArchives: [(parts: [String: String], format: OtherFormat)] = [
    (["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""], .openDocument),
    (["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""], .otherDocument),
    (["xl/workbook.bin": ""], .binaryWorkbook), (["a.xml": ""], .noWorkbook),
    (["Index/Document.iwa": ""], .numbers),
  ]

  @Test(arguments: otherArchives)
  func otherArchivesAreTold(_ parts: [String: String], _ format: OtherFormat) throws {
    let bytes = try ZipArchive(parts: parts.mapValues { Array($0.utf8) }).encoded()
    #expect(throws: SpreadsheetError.otherFormat(format)) { try SpreadsheetFile(bytes: bytes) }
  }

  @Test func aPartThatIsNoXMLIsNamedWithItsLine() throws {
    let bytes = try SmallWorkbook(parts: ["xl/styles.xml": "<a>\n<b>\n</a>"]).bytes()
    #expect(throws: SpreadsheetError.malformed(part: "xl/styles.xml", line: 3)) {
      try SpreadsheetFile(bytes: bytes)
    }
  }

  @Test func partsThatAreNotNeededAreCheckedOnRequest() throws {
    let bytes = try SmallWorkbook(parts: ["xl/charts/chart1.xml": "<a><b></a>"]).bytes()
    #expect(try SpreadsheetFile(bytes: bytes).sheets.count == 2)
    #expect(throws: SpreadsheetError.malformed(part: "xl/charts/chart1.xml", line: 1)) {
      try SpreadsheetFile(bytes: bytes, verifyingEveryPart: true)
    }
  }

  @Test func entitiesAreRefusedBeforeTheyGrow() throws {
    var text = "<!DOCTYPE x [<!ENTITY a 'ha'>"
    for level in 0..<30 {
      text += "<!ENTITY a\(level) '\(String(repeating: "&a\(level - 1);", count: level == 0 ? 0 : 10))'>"
    }
    text += "]><x b='&a29;'>&a29;</x>"
    let bytes = try SmallWorkbook(parts: ["xl/sharedStrings.xml": text]).bytes()
    #expect(throws: SpreadsheetError.self) { try SpreadsheetFile(bytes: bytes) }
  }

  @Test func documentTypesAreRefused() throws {
    let text = "<!DOCTYPE x [<!ENTITY a 'ha'>]><x>&a;</x>"
    let bytes = try SmallWorkbook(parts: ["xl/sharedStrings.xml": text]).bytes()
    #expect(throws: SpreadsheetError.entities(part: "xl/sharedStrings.xml")) {
      try SpreadsheetFile(bytes: bytes)
    }
  }

  @Test func filesOutsideAreNotRead() throws {
    let text = "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><x>&file;</x>"
    let bytes = try SmallWorkbook(parts: ["xl/sharedStrings.xml": text]).bytes()
    #expect(throws: SpreadsheetError.self) { try SpreadsheetFile(bytes: bytes) }
  }

  static let badRows: [(rows: String, error: SpreadsheetError)] = [
    (
      "<row r='1'><c r='A1'><v>12x</v></c></row>",
      .badCell("One", .init(row: 0, column: 0), found: "12x")
    ),
    (
      "<row r='1'><c r='A1' t='s'><v>99</v></c></row>", .badCell("One", .init(row: 0, column: 0), found: "99")
    ),
    (
      "<row r='1'><c r='A1'><v>1e999</v></c></row>", .badCell("One", .init(row: 0, column: 0), found: "1e999")
    ),
    ("<row r='1'><c r='XFE1'><v>1</v></c></row>", .outsideSheet("One", found: "XFE1")),
    ("<row r='99999999'/>", .outsideSheet("One", found: "99999999")),
    ("<row r='0'/>", .outsideSheet("One", found: "0")),
    ("<row r='x'/>", .outsideSheet("One", found: "x")),
  ]

  @Test(arguments: badRows)
  func whatNoSheetHoldsIsNamed(_ rows: String, _ error: SpreadsheetError) {
    #expect(throws: error) { try SmallWorkbook.sheet(rows) }
  }

  @Test func cellsAreCounted() throws {
    let bytes = try SmallWorkbook().bytes()
    #expect(throws: SpreadsheetError.tooManyCells("One", limit: 5)) {
      try SpreadsheetFile(bytes: bytes, limits: .init(cells: 5))
    }
    #expect(throws: SpreadsheetError.archive(.tooLarge(limit: 1 << 10))) {
      try SpreadsheetFile(bytes: bytes, limits: .init(bytes: 1 << 10))
    }
  }

  /// What takes a few bytes in the file and would take many in memory.
  @Test(arguments: ["<row/>", "<row r='1'/>", "<row r='7'></row>"])
  func emptyRowsAreCounted(_ row: String) throws {
    let bytes = try SmallWorkbook(rows: String(repeating: row, count: 30_000)).bytes()
    #expect(throws: SpreadsheetError.tooManyCells("One", limit: 20_000)) {
      try SpreadsheetFile(bytes: bytes, limits: .init(cells: 20_000))
    }
    #expect(try SpreadsheetFile(bytes: bytes).sheets[0].rows.isEmpty)
  }

  @Test func oneRowCannotStandOverAndOver() throws {
    let rows = String(repeating: "<row r='1'/>", count: CellPosition.rowLimit + 1)
    let bytes = try SmallWorkbook(rows: rows).bytes()
    #expect(throws: SpreadsheetError.tooManyRows("One")) { try SpreadsheetFile(bytes: bytes) }
  }

  @Test func mergedRangesAreCounted() throws {
    let merges = String(repeating: "<mergeCell ref='A1:B2'/>", count: SheetReader.mergeLimit + 1)
    let bytes = try SmallWorkbook(rows: merges).bytes()
    #expect(throws: SpreadsheetError.tooManyMerges("One", limit: SheetReader.mergeLimit)) {
      try SpreadsheetFile(bytes: bytes)
    }
  }

  @Test(arguments: ["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/a.xml"])
  func endlessListsAreRefused(_ part: String) throws {
    let text = "<a>" + String(repeating: "<b/>", count: XMLStream.listLimit) + "</a>"
    let bytes = try SmallWorkbook(parts: [part: text]).bytes()
    #expect(throws: SpreadsheetError.tooManyElements(part: part, limit: XMLStream.listLimit)) {
      try SpreadsheetFile(bytes: bytes, limits: .init(cells: 1000))
    }
  }

  @Test func aMissingPartIsNamed() throws {
    var archive = SmallWorkbook().archive()
    archive.parts["xl/worksheets/b.xml"] = nil
    let bytes = try archive.encoded()
    #expect(throws: SpreadsheetError.missingPart("xl/worksheets/b.xml", sheet: "假设 & 2")) {
      try SpreadsheetFile(bytes: bytes)
    }
  }

  /// Whatever stands in the parts, and whatever the bytes: a workbook or an error.
  @Test func mutatedWorkbooksAreReadOrRefused() throws {
    let archive = SmallWorkbook().archive()
    let names = archive.names
    let signs = Array("<>/\"'=&;A1:$9 -xce%年".utf8)
    var random = SplitMix64(seed: 26)
    var (read, refused) = (0, 0)
    for turn in 0..<2000 {
      var mutated = archive
      let name = names[Int.random(in: names.indices, using: &random)]
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let count = mutated.parts[name]?.count ?? 0
        let place = Int.random(in: 0..<max(count, 1), using: &random)
        let sign = signs[Int.random(in: signs.indices, using: &random)]
        mutated.parts[name]?.replaceSubrange(place..<min(place + turn % 3, count), with: [sign])
      }
      do {
        let file = try SpreadsheetFile(bytes: mutated.encoded(), verifyingEveryPart: turn % 2 == 0)
        for sheet in file.sheets {
          for row in sheet.rows { for cell in row.cells { _ = (cell.text, cell.formula?.text) } }
        }
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(read > 100 && refused > 100)
  }
}
