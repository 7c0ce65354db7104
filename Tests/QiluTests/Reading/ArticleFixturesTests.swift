import Foundation
import Localization
import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

/// Every article in Tests/Fixtures/articles has a table of its figures beside it; reading gives just these, in this order.
///
/// The articles are invented, each for the sake of a few phrases.
@Suite struct ArticleFixturesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/articles").standardizedFileURL.path

  private static let columns = [
    "region", "indicator", "measure", "period", "value", "unit", "qualifier", "status",
  ]

  static let names: [String] = ((try? LocalFileSystem().list(folder)) ?? []).filter { !$0.hasSuffix(".csv") }

  @Test func thereAreArticles() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func readingGivesTheTableBesideIt(_ name: String) throws {
    let root = URL(fileURLWithPath: ShippedSeeds.folder).deletingLastPathComponent().path
    let project = try Project(folder: root, fileSystem: LocalFileSystem())
    let outcome = try project.read(ReadRequest(paths: ["\(Self.folder)/\(name)"]))
    let read = try Self.rows(outcome.csv, named: "the reading")
    let stem = name.split(separator: ".").first ?? ""
    let table = try LocalFileSystem().read("\(Self.folder)/\(stem).csv")
    let expected = try Self.rows(table, named: "\(stem).csv")
    #expect(read == expected, "\(outcome.text(in: .en))")
  }

  private static func rows(_ bytes: [UInt8], named name: String) throws -> [String] {
    let table = try CSVTable.parse(try SourceFile(name: name, bytes: bytes), required: columns)
    return table.rows.map { row in columns.map { row[$0].text }.joined(separator: ",") }
  }
}
