import Localization
import Testing

@testable import Qilu

@Suite struct RevisionStatesTests {
  /// The new model has a variable that the new scenario sets and the old model lacks.
  private func fixtureWithWages() throws -> RevisionFixture {
    var fixture = RevisionFixture()
    try fixture.change(
      "scenarios/models/province.yaml", "  investment_growth: {",
      to: "  wages: {role: exogenous, unit: \"%\", project: \"3 %\"}\n  investment_growth: {")
    try fixture.change("scenarios/faster.yaml", "assumptions:\n", to: "assumptions:\n  wages: {2026: 4 %}\n")
    return fixture
  }

  @Test func linesAndTargetsOfPublishedPeriodsGiveWayToTheFigures() throws {
    var fixture = RevisionFixture()
    // In the old files faster assumes 9 % for 2025 and goal moves investment from 2025 on.
    fixture.publish("山东", "investment_growth", "2025", 8)
    try fixture.change("scenarios/faster.yaml", "    2025: 9 %\n", to: "")
    let revision = try fixture.revision(scenarios: ["faster", "goal"])
    #expect(try revision.scenario("faster").merged.isEmpty && revision.scenario("goal").merged.isEmpty)
    #expect(try revision.row("faster", "investment_growth", "2025").contributions[.data] == -1)
    #expect(abs(try revision.row("goal", "va_growth", "2027").change) < 1e-6)
    #expect(try revision.scenario("goal").isSearched)
  }

  @Test func assumptionsThatTheOldModelLacksGoWithTheModel() throws {
    var fixture = try fixtureWithWages()
    try fixture.change("scenarios/faster.yaml", "base + 2 pp", to: "base + 3 pp")
    let revision = try fixture.revision()
    let merged = try revision.scenario("faster").merged
    #expect(merged.map(\.step) == [.assumptions] && merged.map(\.into) == [.model])
    let row = try revision.row("faster", "investment_growth", "2026")
    #expect(row.contributions[.assumptions] == nil)
    #expect(abs((row.contributions[.model] ?? 0) - 1) < 1e-12)
    #expect(try revision.scenario("faster").onlyInNew == ["wages"])
    #expect(try revision.scenario("baseline").merged.isEmpty)
    let text = revision.modelLines.map { RevisionEvidence.words($0).en }
    #expect(text.contains { $0.contains("variables › wages › role: new: exogenous") })
  }

  @Test func aRootThatComesAlongIsSplitAsWhenAskedFor() throws {
    var fixture = try fixtureWithWages()
    fixture.new["scenarios/baseline.yaml", default: ""] += "assumptions:\n  investment_growth: {2027: 10 %}\n"
    let (all, some) = (try fixture.revision(), try fixture.revision(scenarios: ["faster"]))
    #expect(some.scenarios.map(\.name) == ["baseline", "faster"])
    for name in ["baseline", "faster"] {
      let (whole, part) = (try all.scenario(name), try some.scenario(name))
      #expect(whole.variables.map(\.rows) == part.variables.map(\.rows))
      #expect(whole.merged.map(\.step) == part.merged.map(\.step))
    }
    let row = try some.row("baseline", "va_growth", "2027")
    #expect(abs(row.contributions[.assumptions] ?? 0) > 0.01 && row.contributions[.model] == 0)
  }
}
