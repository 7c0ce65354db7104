import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

@Suite struct ResolvedScenarioYieldingTests {
  /// The toy model with figures for 2026, which the scenarios were written before.
  private func result(_ text: String, yields: Bool = true, published: [(String, String, String, Double)])
    throws -> ScenarioResult
  {
    let model = try RunFixture.estimated(RunFixture.toy, RunFixture.history + published)
    let library = ScenarioLibrary([try scenario(text, name: "base")])
    let runner = ScenarioRunner(
      models: [model.model.path: model], threads: 1, yieldsToFigures: yields,
      readFile: { throw PathFileUnavailable(name: $0) })
    let groups = try runner.run([(try library.resolve("base"), model.model.path)])
    return try #require(groups.first?.results.first)
  }

  private func base(_ extra: String) -> String { RunFixture.base(draws: 0, extra: extra) }

  private let figure = [("全国", "va_growth", "2026", 7.0)]

  @Test func aLineOfAPublishedPeriodGivesWay() throws {
    let text = base("assumptions: {demand: {2026: 3 %, 2027: 4 %, 2028: hold}}\n")
    #expect(throws: Diagnostics.self) { try result(text, yields: false, published: figure) }
    #expect(try result(text, published: figure).values("demand") == [7, 4, 4])
  }

  @Test func whatGoesOnStartsFromTheFigure() throws {
    #expect(
      try result(base("assumptions: {demand: {2026..2028: ramp to 3 %}}\n"), published: figure)
        .values("demand") == [7, 5, 3])
    #expect(
      try result(base("assumptions: {demand: {2026: 3 %, 2027..2028: hold}}\n"), published: figure)
        .values("demand") == [7, 7, 7])
  }

  @Test func aPulseInAPublishedPeriodIsOver() throws {
    // Not moved to the first period that is open: the rule's 4 % stands there.
    #expect(
      try result(base("assumptions: {demand: {2026..2028: pulse +1 pp}}\n"), published: figure)
        .values("demand") == [7, 4, 4])
  }

  @Test func aHoleInTheMiddleOfALineKeepsItsFigure() throws {
    let published = [("全国", "va_growth", "2027", 7.0)]
    #expect(
      try result(base("assumptions: {demand: {2026..2028: 3 %}}\n"), published: published).values("demand")
        == [3, 7, 3])
  }

  @Test func pathsAndAddFactorsOfEquationsGiveWayToo() throws {
    let text = base("exogenize: {growth: {2026: 9 %}}\nadd_factors: {growth: {2026..2027: 1 pp}}\n")
    let values = try result(text, published: [("山东", "va_growth", "2026", 5.5)]).values("growth")
    // 1 + 0.8 · 4 + 0.1 · 6 = 4.8, and the add-factor in 2027 alone.
    #expect(values[0] == 5.5)
    #expect(abs(values[1] - 5.8) < 1e-12 && abs(values[2] - 4.8) < 1e-12)
  }

  @Test func aTargetKeepsItsOpenPeriodsAndGoesWithoutAny() throws {
    let published = [("山东", "va_growth", "2026", 5.5)]
    let both = base(
      "targets:\n  - {reach: growth, value: 6 %, in: 2026..2027, by: demand, over: 2026..2028, within: 0 % .. 20 %}\n"
    )
    let values = try result(both, published: published).values("growth")
    #expect(values[0] == 5.5 && abs(values[1] - 6) < 1e-6)
    let gone = base(
      "targets:\n  - {reach: growth, value: 6 %, in: 2026, by: demand, over: 2026..2028, within: 0 % .. 20 %}\n"
    )
    #expect(try result(gone, published: published).projection.targets.isEmpty)
  }
}
