import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct ScenarioAnalysisTests {
  /// The chance is the share of draws at or beyond the value: at least it for a rise, at most it for a fall, and where the
  /// catalogue calls one direction better, that one.
  @Test(arguments: [("growth", "5 %", false), ("gap", "-0.5 %", true)])
  func chanceOfATarget(_ variable: String, _ value: String, _ isCeiling: Bool) throws {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 500),
      "aim":
        "extends: base\ntargets:\n  - {reach: \(variable), value: \(value), in: 2028, by: invest, over: 2027..2028}\n",
    ])
    let target = try #require(results["aim"]?.targetChances.first)
    #expect(target.isCeiling == isCeiling)
    // In the baseline, which does not aim at it, the same statement has another chance.
    let base = try #require(results["base"])
    let goal = target.target.value.value.value
    let share = Double(base.draws(variable, 2028).filter { isCeiling ? $0 <= goal : $0 >= goal }.count) / 500
    #expect(base.projection.chance(of: target.target).chances == [year(2028): share])
    #expect(base.projection.chance(of: target.target).chances != target.chances)
    #expect(share > 0 && share < 1)
  }

  /// A line that sets what cannot be is run and named once, with its place; changes of a path are judged by what they give.
  @Test(arguments: [
    ("5 %", nil), ("-100 %", "growth of -100 % or less leaves nothing"),
    ("base - 200 pp", "growth of -100 % or less leaves nothing"), ("-99 %", nil), ("400 %", nil),
  ])
  func impossibleAssumptionsAreNamed(_ path: String, _ reason: String?) throws {
    let base = RunFixture.base(draws: 0, extra: "assumptions: {demand: {2027..2028: \(path)}}\n")
    let results = try RunFixture.run(["base": base, "child": "extends: base\n"])
    let found = (results["base"]?.warnings ?? []).filter { $0.range?.file.hasSuffix("base.yaml") == true }
    #expect(found.map(\.severity) == (reason == nil ? [] : [.warning]))
    #expect(found.first?.message.en.hasSuffix(" in 2027: \(reason ?? "")") != (reason == nil))
    // Said once, of the scenario whose line it is.
    #expect(results["child"]?.warnings.contains { $0.range != nil } == false)
  }

  /// An assumption outside what the equation was estimated on is named with the range and the first year.
  @Test func extrapolationIsNamed() throws {
    let text = """
      model: toy
      region: 山东
      variables:
        demand: {indicator: va_growth, region: 全国, role: exogenous, project: "4 %"}
        growth: {indicator: va_growth, role: endogenous}
      equations:
        growth: {regress: growth ~ demand, sample: 2015..2025}
      """
    var rows: [(String, String, String, Double)] = []
    for year in 2018...2025 {
      rows.append(("全国", "va_growth", "\(year)", Double(year % 5)))
      rows.append(("山东", "va_growth", "\(year)", Double(year % 5) + Double(year % 2)))
    }
    let model = try RunFixture.estimated(text, rows)
    func warnings(_ path: String) throws -> [String] {
      try RunFixture.run(
        RunFixture.base(draws: 0, extra: "assumptions: {demand: {2027..2028: \(path)}}\n"), model
      )
      .warnings.map(\.message.en)
    }
    #expect(try warnings("3 %") == [])
    #expect(try warnings("7 %") == ["va_growth leaves the range of the data (0.0 to 4.0) from 2027: 7.0"])
  }
}
