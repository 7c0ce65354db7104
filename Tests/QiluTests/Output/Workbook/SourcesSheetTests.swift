import Reporting
import TestSupport
import Testing

@testable import Qilu

@Suite struct SourcesSheetTests {
  /// Written, `[` and `]` take three characters each: what is short enough to read may be too long for a link.
  @Test func anAddressThatIsTooLongForALinkIsAText() throws {
    let start = "https://stats.example.org/data?"
    let addresses = [start + "q[]=1", start + String(repeating: "q[]=1&", count: 308)]
    let official = try #require(SmallProject.files["seeds/official.csv"])
    var lines = official.split(separator: "\n").map(String.init)
    for (index, address) in addresses.enumerated() {
      lines[1 + index].replace(",,", with: ",\(address),", maxReplacements: 1)
    }
    let run = try WorkbookRun(["seeds/official.csv": lines.joined(separator: "\n") + "\n"], draws: 0)
    let cells = try run.sheet("Sources").cells.map(\.cell)
    #expect(cells.contains { $0.link == .address(addresses[0]) })
    #expect(cells.contains { $0.content == .text(addresses[1]) && $0.link == nil })
    _ = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
  }

  /// What is repeated on every page, and each half of the columns, is one page wide.
  @Test func theColumnsFillTwoPages() throws {
    let sheet = try WorkbookRun.all.get().sheet("Sources")
    let file = try #require(sheet.rows[3].firstIndex { $0?.content == .text("File") })
    let widths = (0..<sheet.rows[3].count).map { sheet.columnWidths[$0] ?? 0 }
    for columns in [Array(0...file), [0] + (file + 1..<widths.count)] {
      var page = Worksheet(name: sheet.name)
      for (column, place) in columns.enumerated() {
        page.columnWidths[column] = widths[place]
        page[0, column] = .text("x")
      }
      page.layOut(PageLayout(columns: columns.count))
      #expect(page.page.repeatedColumns == nil && page.page.scale == PageLayout.smallestScale)
    }
  }

  /// A cell and a remark hold 32,767 characters; a longer note is cut, and the run goes on.
  @Test func aLongNoteIsCut() throws {
    let note = String(repeating: "注", count: 40_000)
    var lines = try #require(SmallProject.files["seeds/official.csv"]).split(separator: "\n").map(String.init)
    lines[1] += note
    let run = try WorkbookRun(["seeds/official.csv": lines.joined(separator: "\n") + "\n"], draws: 0)
    let cells = try run.sheet("Sources").cells.map(\.cell)
    #expect(cells.contains { $0.comment?.contains("注注…") == true })
    _ = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
  }
}
