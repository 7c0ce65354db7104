import Foundation
import Modeling
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct RollingOriginEvaluationTests {
  static let text = """
    model: m
    region: 山东
    variables:
      growth: {indicator: va_growth, role: endogenous}
      nation: {indicator: va_growth, region: 全国, role: exogenous, project: auto}
    equations:
      growth: {regress: growth ~ nation, sample: published spans 2013..2025, cluster: year}
    """

  /// `Tests/Fixtures/shandong/growth.csv`.
  static func figures() throws -> [(String, String, String, Double)] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/shandong/growth.csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",").map(String.init)
      return (fields[0], fields[1], fields[2], Double(fields[3]) ?? .nan)
    }
  }

  static func evaluation(_ rows: [(String, String, String, Double)], text: String = text) throws
    -> RollingOriginEvaluation
  {
    try #require(RollingOriginEvaluation.all(of: RunFixture.estimated(text, rows)).first)
  }

  /// Six full years 2020-25: naive 2.48; the nation's realised growth given 1.29; the simple model does not beat naive (trial on
  /// the same figures: unconditional 2.62 with the last figure as the nation's rule; ours is chosen at each origin).
  @Test func shandong() throws {
    let found = try Self.evaluation(Self.figures())
    #expect(found.origins.map(\.period.year) == [2020, 2021, 2022, 2023, 2024, 2025])
    #expect(found.origins.map(\.naive) == [6.9, 5.0, 9.6, 5.1, 7.1, 8.3])
    #expect(isClose(found.meanAbsoluteError(\.naive), 2.48, absolute: 0.005))
    #expect(isClose(found.meanAbsoluteError(\.conditional), 1.29, absolute: 0.015))
    #expect(found.meanAbsoluteError(\.unconditional) > 1.5)
    #expect(found.beatsNaive == (found.meanAbsoluteError(\.unconditional) < found.meanAbsoluteError(\.naive)))
  }

  /// A figure of 2024 changes no forecast of an earlier year.
  @Test func nothingLooksAhead() throws {
    let rows = try Self.figures()
    let changed = rows.map { row in row.2.hasPrefix("2024") ? (row.0, row.1, row.2, row.3 + 20) : row }
    let (before, after) = (try Self.evaluation(rows), try Self.evaluation(changed))
    #expect(before.origins.prefix(4) == after.origins.prefix(4))
    #expect(before.origins[4].unconditional == after.origins[4].unconditional)
    #expect(before.origins[4].conditional != after.origins[4].conditional)
    #expect(before.origins[5].unconditional != after.origins[5].unconditional)
  }

  /// A lagged regressor is published at the origin: it is not forecast, and conditional and unconditional agree.
  @Test func publishedLagsAreUsed() throws {
    let text = Self.text.replacing("growth ~ nation", with: "\"growth ~ nation[-1]\"").replacing(
      "published spans 2013..2025", with: "2009..2025")
    var rows: [(String, String, String, Double)] = []
    for year in 2008...2025 {
      let (now, before) = (year * year % 11, (year - 1) * (year - 1) % 11)
      rows.append(("全国", "va_growth", "\(year)", Double(now)))
      rows.append(("山东", "va_growth", "\(year)", Double(2 * before + 1)))
    }
    let found = try Self.evaluation(rows, text: text)
    #expect(found.origins.allSatisfy { abs($0.unconditional - $0.actual) < 1e-9 })
    #expect(found.origins.allSatisfy { $0.unconditional == $0.conditional })
  }

  /// The input's rule is evaluated too, after the equation: six years, and a band that holds the forecast.
  @Test func theRulesOfInputs() throws {
    let found = RollingOriginEvaluation.all(of: try RunFixture.estimated(Self.text, Self.figures()))
    #expect(found.map(\.variable) == ["growth", "nation"])
    let rule = try #require(found.last)
    #expect(rule.origins.map(\.period.year) == [2020, 2021, 2022, 2023, 2024, 2025])
    for origin in found.flatMap(\.origins) {
      let (inner, outer) = (try #require(origin.bands[80]), try #require(origin.bands[95]))
      #expect(inner.contains(origin.unconditional) && outer.lowerBound < inner.lowerBound)
      #expect(outer.upperBound > inner.upperBound)
    }
    let inside = rule.origins.count { $0.bands[80]?.contains($0.actual) ?? false }
    #expect(rule.coverage(level: 80) == BinomialProportion(successes: inside, trials: 6))
  }

  @Test func tooFewYears() throws {
    let rows = try Self.figures().filter { $0.2 > "2023" }
    #expect(RollingOriginEvaluation.all(of: try RunFixture.estimated(Self.text, rows)).isEmpty)
  }
}
