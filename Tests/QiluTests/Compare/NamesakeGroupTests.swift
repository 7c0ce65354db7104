import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// The order of scenarios in tables, lines and fans.
@Suite struct NamesakeGroupTests {
  private func blocks(_ comparison: SourceComparison) -> [Report.Block] {
    comparison.report.sections.first { $0.heading?.en == "In pictures" }?.blocks ?? []
  }

  /// Of two scenarios the second alone has another path.
  @Test func bandsThatMovedComeFirst() throws {
    let comparison = try sampleComparison([
      "scenarios/faster.yaml": { $0.replacing("2025: 9 %", with: "2025: 14 %") }
    ])
    let choices = blocks(comparison).compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
    #expect(
      choices.first?.options.prefix(3).map(\.label.en) == ["faster [old]", "faster [new]", "Baseline [old]"])
  }

  /// The last published figure is another for every scenario; what one of them projects is another too.
  @Test func aRevisedFigureDoesNotHideTheScenarioThatMoved() throws {
    let comparison = try sampleComparison(
      scenarios: ["baseline", "faster"],
      [
        "seeds/official.csv": { $0.replacing("山东,va_growth,2024,6.7,", with: "山东,va_growth,2024,6.1,") },
        "scenarios/faster.yaml": { $0.replacing("2025: 9 %", with: "2025: 39 %") },
      ])
    let tables = comparison.report.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let table = try #require(tables.first { $0.title?.en.contains("(va_growth), 山东") ?? false })
    let names = table.rows.map { if case .text(let name) = $0[0] { name.en } else { "" } }
    #expect(names.prefix(4) == ["faster [old]", "faster [new]", "Baseline [old]", "Baseline [new]"])
    let choices = blocks(comparison).compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
    #expect(choices.first?.options.prefix(2).map(\.label.en) == ["faster [old]", "faster [new]"])
  }

  /// Of seven pairs six fit; the last of the file has moved farthest.
  @Test func tablesKeepNamesakesTogetherAndShowTheFarthest() throws {
    func table(_ last: Int) -> String {
      "\(iamcHead),2025,2030\n" + (1...7).map { "m,s\($0),r,v,t,1,\($0 == 7 ? last : 100)\n" }.joined()
    }
    let fixture = try CompareFixture([("a.csv", table(5)), ("b.csv", table(9))])
    let section = try #require(fixture.comparison.report.sections.first { $0.heading?.en == "Side by side" })
    guard case .table(let shown)? = section.blocks.first else { return #expect(Bool(false), "no table") }
    let names = shown.rows.map { if case .text(let name) = $0[0] { name.en } else { "" } }
    #expect(names == ["s7", "s1", "s2", "s3", "s4", "s5"].flatMap { ["\($0) [a]", "\($0) [b]"] })
    #expect(shown.notes.map(\.en) == ["and 2 more scenarios"])
  }

  /// Of twelve models with one scenario eight fit: the farthest with its reference is among them.
  @Test func ofManyNamesakesTheFarthestIsDrawn() throws {
    func table(_ last: Int) -> String {
      "\(iamcHead),2025,2030\n" + (0..<12).map { "M\($0),S,r,v,t,1,\($0 == 11 ? last : 10)\n" }.joined()
    }
    let fixture = try CompareFixture([("a.csv", table(11)), ("b.csv", table(60))])
    let charts = blocks(fixture.comparison).compactMap {
      if case .chart(let chart) = $0 { chart } else { nil }
    }
    guard case .lines(let lines)? = charts.first?.kind, case .lines(let differences)? = charts.last?.kind
    else {
      return #expect(Bool(false), "no charts")
    }
    #expect(lines.series.count == 8)
    #expect(Set(lines.series.map(\.name.en)).isSuperset(of: ["S (M11) [a]", "S (M11) [b]"]))
    // One scenario of several models is not a name for each of them.
    #expect(differences.series.map(\.name.en) == ["S (M11) [b]"])
  }

  /// Tables have no past that is told apart from what they project.
  @Test func tablesDoNotDifferBeforeTheProjection() throws {
    let table = wideTable("m,s,r,v,t,1,2,3", years: "2020,2025,2030")
    let fixture = try CompareFixture([("a.csv", table), ("b.csv", table)]) {
      $0.horizon = try? PeriodRange.parse("2025..2030")
    }
    #expect(!fixture.words.contains("the sources differ before the projection"))
  }
}
