import Foundation
import Localization
import Qilu
import SourceText
import Testing

/// The labelled articles of Tests/Fixtures, read with the shipped words and scored against their labels.
@Suite struct ArticleScoreTests {
  /// A folder of articles and the least that reading reaches there.
  ///
  /// A floor only ever goes up: whoever raises a score raises its floor to just below it. The aim for articles that the
  /// reader has not seen is 0.92, 0.85 and 0.92.
  struct Floor: CustomTestStringConvertible {
    let folder: String
    let recall: Double
    let exact: Double
    let precision: Double

    var testDescription: String { folder }

    static let all = [
      Floor(folder: "scored-articles", recall: 0.98, exact: 0.915, precision: 0.985),
      Floor(folder: "held-out-articles", recall: 0.99, exact: 0.85, precision: 0.995),
      Floor(folder: "hard-articles", recall: 0.945, exact: 0.77, precision: 0.97),
    ]
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardizedFileURL.path

  private static func score(_ folder: String) throws -> ReadingScore {
    let names = try LocalFileSystem().list(folder)
    let root = URL(fileURLWithPath: ShippedSeeds.folder).deletingLastPathComponent().path
    let project = try Project(folder: root, fileSystem: LocalFileSystem())
    let articles = names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }
    let outcome = try project.read(ReadRequest(paths: articles.map { "\(folder)/\($0)" }))
    let labels = try names.filter { $0.hasSuffix(".csv") }.flatMap { name in
      try rows(try LocalFileSystem().read("\(folder)/\(name)"), name, isLabel: true)
    }
    let figures = try rows(outcome.csv, "the reading", isLabel: false)
    #expect(Set(labels.map(\.article)) == Set(articles), "every article has its table")
    return ReadingScore(labels: labels, figures: figures)
  }

  private static func rows(_ bytes: [UInt8], _ name: String, isLabel: Bool) throws -> [ReadingScore.Row] {
    let columns =
      ["article", "region", "indicator", "measure", "period", "value", "status"]
      + (isLabel ? ["optional"] : [])
    return try CSVTable.parse(try SourceFile(name: name, bytes: bytes), required: columns).rows.map {
      ReadingScore.Row($0, isLabel: isLabel)
    }
  }

  @Test(arguments: Floor.all)
  func scoresStayAboveTheirFloors(floor: Floor) throws {
    let score = try Self.score("\(Self.fixtures)/\(floor.folder)")
    let holds =
      score.recall >= floor.recall && score.exactRecall >= floor.exact && score.precision >= floor.precision
    #expect(holds, "\(score.report)")
  }
}
