import Spreadsheets
import Testing

@testable import Qilu

/// The largest differences on the cover of a comparison's workbook.
@Suite struct SourceCoverSheetTests {
  private static let first = wideTable("m,base,r,v,t,10,10", "m,high,r,v,t,10,90")

  /// The rows of the table of largest differences, heading first.
  private func rows(_ second: String) throws -> [[String]] {
    let fixture = try CompareFixture([("a.csv", Self.first), ("b.csv", second)])
    let bytes = fixture.fileSystem.files["out/comparison.xlsx"] ?? []
    let sheet = try #require(SpreadsheetFile(bytes: bytes, verifyingEveryPart: true).sheet(named: "Cover"))
    let start = try #require(sheet.rows.map(\.index).first { sheet.row($0)?[0]?.text == "Variable" })
    // An empty row ends it.
    return (start..<start + 100).lazy.map { sheet.row($0)?.cells.map(\.text).filter { !$0.isEmpty } ?? [] }
      .prefix { !$0.isEmpty }.map { $0 }
  }

  /// What moved from source to source comes first, however much larger the differences within one are.
  @Test func differencesFromSourceToSourceComeFirst() throws {
    let rows = try rows(wideTable("n,base,r,v,t,10,11", "n,high,r,v,t,10,90"))
    #expect(rows[0].dropFirst(3).prefix(2) == ["Scenario", "Compared with"])
    #expect(rows.map(\.first) == ["Variable", "From source to source", "v (t)", "Within a source", "v (t)"])
    #expect(rows[2] == ["v (t)", "r", "2030", "base [b]", "base [a]", "11", "10", "1"])
    #expect(rows[4] == ["v (t)", "r", "2030", "high [a]", "base [a]", "90", "10", "80"])
  }

  @Test func oneGroupHasNoHeading() throws {
    #expect(try rows(Self.first).map(\.first) == ["Variable", "v (t)"])
  }
}
