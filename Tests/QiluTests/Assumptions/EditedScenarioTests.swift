import Localization
import Scenarios
import SourceText
import Testing
import TimeSeries

@testable import Qilu

struct EditedScenarioTests {
  @Test func theFileHoldsOnlyWhatDiffers() throws {
    let edits = try edits(csv: "faster,assumption,investment_growth,%,11,11,", saving: "mine")
    let text = try #require(edits.saved?.text)
    #expect(edits.saved?.file == "scenarios/mine.yaml")
    #expect(text.contains("# From edited.csv: what was edited there, against the scenario faster.\n"))
    #expect(text.contains("title: {en: \"faster: mine\""))
    #expect(text.contains("scenario: mine\n") && text.contains("extends: faster\n"))
    #expect(text.contains("  investment_growth:"))
    #expect(text.contains("    2025: 11 %  # was 9 %\n"))
    #expect(!text.contains("national_va_growth"))
  }

  @Test func deviationsOfTheOriginalStay() throws {
    let edits = try edits(csv: "baseline,assumption,investment_growth,%,20,20,20", saving: "mine")
    let text = try #require(edits.saved?.text)
    // The rule's path is uncertain.
    #expect(text.contains(": 20 % ± base  # was "))
    #expect(edits.notes.contains { $0.en.contains("its deviations go on") })
    let outcome = try edits.project.run(RunRequest(scenarios: edits.covered(naming: [])))
    let results = outcome.groups.flatMap(\.results)
    let sd = try ["baseline", "mine"].map { name in
      let result = try #require(results.first { $0.name == name })
      let sd = result.summary["investment_growth", Period(year: 2026)]?.standardDeviation
      return try #require(sd)
    }
    #expect(sd[0] > 0 && abs(sd[0] - sd[1]) < 1e-12 * sd[0])
    let mine = try #require(results.first { $0.name == "mine" }).projection
    #expect(abs((mine.value("investment_growth", Period(year: 2026)) ?? 0) - 20) < 1e-12)
  }

  @Test func aSavedScenarioRunsAsItDidBesideTheOriginal() throws {
    let edits = try edits(csv: "slowdown,assumption,national_va_growth,%,4.25,,", saving: "mine")
    let before = try edits.project.run(RunRequest(scenarios: ["mine"], draws: 0))
    #expect(try edits.save() == "scenarios/mine.yaml")
    let project = try Project(folder: "/project", fileSystem: edits.project.fileSystem)
    let after = try project.run(RunRequest(scenarios: ["mine"], draws: 0))
    let values = [before, after].map { outcome in
      outcome.groups.flatMap(\.results).first { $0.name == "mine" }?.projection.value(
        "va_growth", Period(year: 2026))
    }
    #expect(values[0] != nil && values[0] == values[1])
  }

  @Test func whatIsPutOnEquationsIsASectionOfItsOwn() throws {
    let edits = try edits(
      csv: "baseline,add_factor,va_growth,pp,,0.5,0.5", "faster,exogenized,va_growth,%,,,6 %")
    #expect(
      edits.differences.map(\.en) == [
        "baseline: add-factor of Value added growth (va_growth), 2026: 0 pp → 0.5 pp",
        "baseline: add-factor of Value added growth (va_growth), 2027: 0 pp → 0.5 pp",
        "faster: path in place of the equation of Value added growth (va_growth), 2027: not set → 6 %",
      ])
    let outcome = try edits.project.run(RunRequest(scenarios: edits.covered(naming: []), draws: 0))
    let faster = outcome.groups.flatMap(\.results).first { $0.name == "faster-edited" }
    #expect(faster?.projection.value("va_growth", Period(year: 2027)) == 6)
  }
}
