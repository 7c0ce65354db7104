import Foundation
import Localization
import Reporting
import Testing

/// The pictures of `docs/charts.md`, which somebody looked at.
///
/// After a change that is meant: `RECORD_GOLDEN=1 swift test --filter ChartPictures`, look at every picture, commit.
@Suite struct ChartPicturesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/charts")

  @Test(arguments: ChartSamples.all.map(\.name)) func areAsDocumented(_ name: String) throws {
    let chart = try #require(ChartSamples.all.first { $0.name == name }?.chart)
    for language in Language.allCases {
      let file = Self.folder.appending(path: "\(name).\(language.rawValue).svg")
      let text = SVGRenderer(theme: .automatic, language: language, identifier: name).render(chart)
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.lastPathComponent)")
        continue
      }
      #expect(
        try String(contentsOf: file, encoding: .utf8) == text, "\(file.lastPathComponent) is another picture")
    }
  }
}
