import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct ScenarioDifferenceTests {
  private func difference(
    _ first: String, _ second: String, changes: [String: String] = [:]
  ) throws -> ScenarioDifference {
    var sample = SampleProject()
    for (file, text) in changes { sample.texts["p/\(file)"] = text }
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts))
    return try project.difference(of: second, from: first)
  }

  /// Neither of the two is a root: what the inputs bring still adds up to the gap, at 1e-10.
  @Test func causesSumToTheGap() throws {
    let slump = """
      scenario: slump
      extends: base
      assumptions: {demand: {2024..2025: 3 %}}
      add_factors: {saving: {2025: -0.5 pp}}
      """
    let gap = try difference("push", "slump", changes: ["scenarios/slump.yaml": slump])
    let attribution = try #require(gap.attribution)
    #expect(gap.changes.map(\.variable) == ["demand", "saving"])
    for (cell, shares) in attribution.contributions {
      let whole = try #require(gap.difference(cell.variable, cell.period))
      #expect(abs(shares.reduce(0, +) - whole) < 1e-10)
    }
    // By hand: saving = -2 - 0.5 (demand - 6), with demand 3 against 8 in 2025, and the add-factor.
    let cell = Attribution.Cell(variable: "saving", period: Period(year: 2025))
    let shares = try #require(attribution.contributions[cell])
    #expect(isClose(shares[0], 2.5, relative: 1e-12) && isClose(shares[1], -0.5, relative: 1e-12))
  }

  /// Lines of both scenarios are told, each with its file.
  @Test func assumptionsInWords() throws {
    let text = TextReport().text(try difference("base", "push").report, in: .en)
    #expect(text.contains("base: by the model's rule"))
    #expect(text.contains("scenarios/push.yaml:8"))
    #expect(text.contains("difference"))
  }

  /// A scenario is no different from itself, and what a target found is named.
  @Test func sameAndSearched() throws {
    let same = TextReport().text(try difference("push", "push").report, in: .en)
    #expect(same.contains("every input is the same"))
    let goal = TextReport().text(try difference("base", "goal").report, in: .zh)
    #expect(goal.contains("由目标反解得出"))
  }

  /// Where horizons differ, shared periods are compared and nothing is shared out.
  @Test func otherHorizons() throws {
    let longer = "scenario: longer\nmodel: models/small.yaml\nhorizon: 2025..2027\nuncertainty: {draws: 0}\n"
    let gap = try difference("push", "longer", changes: ["scenarios/longer.yaml": longer])
    #expect(gap.attribution == nil)
    #expect(gap.horizon.map { "\($0)" } == "2025..2026")
    #expect(TextReport().text(gap.report, in: .en).contains("is not shared out"))
  }

  @Test func json() throws {
    let text = JSONWriter().text(try difference("base", "push").json)
    #expect(text.contains("\"second\": \"push\"") && text.contains("\"share\""))
  }
}
