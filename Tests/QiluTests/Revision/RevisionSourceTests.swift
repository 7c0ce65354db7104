import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

@Suite struct RevisionSourceTests {
  private func source(_ name: String, _ files: [String: String]) throws -> RevisionSource {
    try RevisionSource(name, fileSystem: MemoryFileSystem(texts: files))
  }

  @Test func aDateBehindTheFolderIsTheVintage() throws {
    let files = ["/a/scenarios/x.yaml": "x", "/b@2025-01-01/scenarios/x.yaml": "x"]
    #expect(try source("/a@2025-06-30", files).request.asOf == CalendarDate.parse("2025-06-30"))
    #expect(try source("/a", files).request.asOf == nil)
    // A folder may have an @ in its name.
    #expect(try source("/b@2025-01-01", files).request.asOf == nil)
    #expect(try source("/b@2025-01-01@2025-06-30", files).request.asOf == CalendarDate.parse("2025-06-30"))
  }

  @Test func aDateToComeIsRefused() throws {
    let files = MemoryFileSystem(texts: ["/a/scenarios/x.yaml": "x"])
    let today = try CalendarDate.parse("2026-05-01")
    #expect(throws: Never.self) { try RevisionSource("/a@2026-05-01", fileSystem: files, today: today) }
    let error = #expect(throws: (any Error).self) {
      try RevisionSource("/a@2026-05-02", fileSystem: files, today: today)
    }
    #expect(
      Failure(try #require(error)).diagnostics.rendered(.en).contains(
        "/a@2026-05-02: expected a date up to today (2026-05-01), found 2026-05-02"))
  }

  @Test(arguments: [
    ("/a@soon", "expected a date such as 2025-06-30 after @, found soon"), ("/none", "/none"),
    ("/a/scenarios/x.yaml", "x.yaml"), ("/a/scenarios", "neither a report folder"),
    ("/r", "expected the manifest of a run"),
  ])
  func whatIsNoRunIsRefused(_ name: String, _ words: String) throws {
    let files = ["/a/scenarios/x.yaml": "x", "/r/manifest.json": "[\"qilu\"]"]
    let error = #expect(throws: (any Error).self) { try source(name, files) }
    let failure = Failure(try #require(error))
    #expect(failure.diagnostics.rendered(.en).contains(words))
  }
}
