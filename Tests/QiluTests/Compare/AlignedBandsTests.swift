import Localization
import Modeling
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// The bands that come with the values of report folders.
@Suite struct AlignedBandsTests {
  /// Report folders of one and the same run, and other files.
  private func disk(_ folders: [String], _ files: [String: String] = [:]) throws -> MemoryFileSystem {
    let run = try SampleRun.all.get().files
    let copies = folders.flatMap { folder in run.map { ("\(folder)/\($0)", $1) } }
    let texts = files.map { ($0, Array($1.utf8)) }
    return MemoryFileSystem(Dictionary(uniqueKeysWithValues: copies + texts))
  }

  private func compare(_ sources: [String], _ disk: MemoryFileSystem, map: String? = nil) throws
    -> SourceComparison
  {
    var request = ComparisonRequest(sources: sources.map { .init(path: $0) })
    request.mapping = map
    return try SourceComparison(request, options: OutputOptions(), disk)
  }

  private func table(_ bytes: [UInt8]?) throws -> CSVTable {
    try CSVTable.parse(SourceFile(name: "t.csv", bytes: bytes ?? [], limit: 1 << 24), required: [])
  }

  /// A scenario against the baseline of its own run: the draws are the run's, and so are the bands, number by number.
  @Test func differencesWithinASourceKeepTheirBands() throws {
    let disk = try disk(["r"])
    try compare(["r"], disk).write(to: "out")
    let written = try table(disk.files["out/differences.csv"])
    let own = try table(SampleRun.all.get().files["comparison/differences.csv"])
    #expect(own.rows.contains { !$0["q10"].isEmpty })
    let key = { (row: CSVTable.Row) in
      ["scenario", "baseline", "region", "variable", "period"].map { row[$0].text }
    }
    let columns = ["sd"] + ProjectionsFile.quantileColumns + ["probability_above_zero"]
    let known = Dictionary(
      uniqueKeysWithValues: own.rows.map { row in (key(row), columns.map { row[$0].text }) })
    #expect(written.rows.count == own.rows.count)
    for row in written.rows { #expect(columns.map { row[$0].text } == known[key(row)]) }
  }

  /// Draws of two runs are not paired.
  @Test func differencesBetweenSourcesHaveNone() throws {
    let disk = try disk(["old", "new"])
    try compare(["old", "new"], disk).write(to: "out")
    let rows = try table(disk.files["out/differences.csv"]).rows
    let across = rows.filter { $0["scenario"].text.hasSuffix("[new]") }
    #expect(!across.isEmpty && across.allSatisfy { $0["q10"].isEmpty && $0["sd"].isEmpty })
    #expect(rows.contains { $0["scenario"].text == "faster [old]" && !$0["q10"].isEmpty })
  }

  @Test func bandsAreBroughtToTheUnitOfTheirLine() throws {
    let table = wideTable("m,s,山东,va_growth,‰,67,70", years: "2024,2025")
    let map = "units:\n  - {from: '%', to: ‰, factor: 10}\n"
    let disk = try disk(["r"], ["a.csv": table, "map.yaml": map])
    let comparison = try compare(["a.csv", "r"], disk, map: "map.yaml")
    let line = try #require(comparison.lines.first { $0.variable == "va_growth" && $0.unit == "‰" })
    let column = try #require(comparison.columns.all.first { $0.scenario == "baseline" })
    let band = try #require(line.bands.value(column.index, in: Period(year: 2027)))
    let dataset = try ScenarioDataset.reportFolder("r", label: "r", disk)
    let series = try #require(
      dataset.series.first { $0.key.scenario == "baseline" && $0.key.variable == "va_growth" })
    let point = try #require(series.points.first { $0.period == Period(year: 2027) })
    #expect(band.quantiles == point.quantiles.map { $0 * 10 })
    #expect(band.standardDeviation == point.standardDeviation.map { $0 * 10 })
    #expect(band.quantile(0.5) == band.quantiles[3] && band.quantile(0.3) == nil)
    // The other source has drawn nothing, and neither is history drawn.
    #expect(!line.bands.varies(0) && line.bands.varies(column.index))
    #expect(line.bands.value(column.index, in: Period(year: 2024)) == nil)
  }

  /// The quantiles of a sum are not the sums of quantiles.
  @Test func yearsPutTogetherFromQuartersHaveNone() throws {
    let quarters = try (1...4).map { try Period.parse("2026Q\($0)") }
    let points = quarters.map {
      ScenarioSeries.Point(period: $0, value: 4, quantiles: [1, 2, 3, 4, 5, 6, 7])
    }
    let name = ScenarioSeries.Key(model: "m", scenario: "s", region: "r", variable: "out", unit: "t")
    let key = TakenBands.Key(line: 0, column: 1, unit: 0)
    var taken = TakenBands()
    taken.add(ScenarioSeries(key: name, points: points, file: "a.csv"), key)
    var line = AlignedLine(
      variable: "out", region: "r", unit: "t", measure: .level,
      periods: [Period(year: 2026)] + quarters, columns: [0, 1],
      values: [20] + [Double](repeating: .nan, count: 5) + [4, 4, 4, 4], rows: [1, 2])
    line.bands.add(taken, key, .same)
    #expect(line.bands.varies(1))
    let outcome = AnnualAlignment(rules: ["out": .sum]).aligned(line)
    #expect(outcome.line.value(1, in: Period(year: 2026)) == 16)
    #expect(!outcome.line.bands.varies(1))
  }
}
