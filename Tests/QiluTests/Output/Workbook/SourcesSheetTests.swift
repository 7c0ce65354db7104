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
    for (address, isLink) in zip(addresses, [true, false]) {
      let cell = try #require(cells.first { $0.content == .text(address) })
      #expect(cell.link == (isLink ? .address(address) : nil))
    }
    _ = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
  }
}
