import Foundation
import Localization
import Reporting
import Testing

/// The committed pages, which `Tests/Documents/test_page.py` opens in a browser.
///
/// After a change that is meant: `RECORD_GOLDEN=1 swift test --filter SamplePages`, look at the page in both languages,
/// both themes, narrow and printed, commit.
@Suite struct SamplePagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Pages")

  @Test(arguments: [("sample", PageSamples.short), ("nasty", PageSamples.nasty)])
  func areAsCommitted(_ name: String, _ report: Report) throws {
    let file = Self.folder.appending(path: "\(name).html")
    let text = HTMLReport().text(report, in: .en)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    // Not compared in the expectation itself, which would print both pages.
    let isSame = committed == text
    #expect(isSame, "\(file.lastPathComponent) is another page")
  }
}
