import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Quantiles and standard deviations of report folders, sound and damaged.
@Suite struct SpreadReaderTests {
  private static let sound = ["1", "-3", "-2", "-1", "0", "1", "2", "3"]

  private func table(_ fields: [String], without column: String? = nil) throws -> CSVTable {
    let names = ["sd"] + ProjectionsFile.quantileColumns
    let kept = names.indices.filter { names[$0] != column }
    let lines = [["value"] + kept.map { names[$0] }, ["0"] + kept.map { fields[$0] }]
      .map { $0.joined(separator: ",") }
    return try CSVTable.parse(SourceFile(name: "t.csv", text: lines.joined(separator: "\n") + "\n"))
  }

  private func read(_ fields: [String], without column: String? = nil) throws
    -> (deviation: Double?, quantiles: [Double], problems: [String])
  {
    let table = try table(fields, without: column)
    var reader = SpreadReader(table)
    let row = try #require(table.rows.first)
    let (deviation, quantiles) = (reader.standardDeviation(row), reader.quantiles(row))
    return (deviation, quantiles, reader.problems.all(in: LocalizedText("t.csv")).all.map(\.description))
  }

  @Test func whatIsSoundIsRead() throws {
    let found = try read(Self.sound)
    #expect(found.deviation == 1 && found.quantiles == [-3, -2, -1, 0, 1, 2, 3] && found.problems.isEmpty)
    let exact = try read(Array(repeating: "", count: 8))
    #expect(exact.deviation == nil && exact.quantiles.isEmpty && exact.problems.isEmpty)
    // A file of an earlier version; that is told of the file, not of each row.
    let partial = try read(Self.sound, without: "q10")
    #expect(partial.deviation == 1 && partial.quantiles.isEmpty && partial.problems.isEmpty)
  }

  @Test(arguments: [
    (2, "abc", "column \"q10\": expected a number, found \"abc\""),
    (2, "", "column \"q10\": expected a number, found nothing"),
    (7, "inf", "column \"q97.5\": expected a number, found \"inf\""),
    (2, "9", "column \"q25\": expected a number not below the quantile before it, 9.0, found \"-1\""),
  ])
  func aDamagedQuantileCostsTheBandAndIsNamed(_ place: Int, _ text: String, _ words: String) throws {
    var fields = Self.sound
    fields[place] = text
    let found = try read(fields)
    #expect(found.quantiles.isEmpty && found.deviation == 1)
    #expect(found.problems.count == 1 && found.problems[0].contains("t.csv:2:"))
    #expect(found.problems[0].contains(words), "\(found.problems)")
    #expect(found.problems[0].hasSuffix("the band of this row is left out"))
  }

  @Test func aDamagedDeviationIsNamed() throws {
    var fields = Self.sound
    fields[0] = "-1"
    let found = try read(fields)
    #expect(found.deviation == nil && found.quantiles.count == 7)
    #expect(
      found.problems
        == [
          "t.csv:2:3: warning: column \"sd\": expected a number that is not negative, found \"-1\"\n    it is left out"
        ])
  }
}
