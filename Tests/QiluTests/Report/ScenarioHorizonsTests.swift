import Localization
import Reporting
import Testing

@testable import Qilu

struct ScenarioHorizonsTests {
  /// Where all have one horizon, and where there is nothing, labels stay as they are.
  @Test func sharedHorizon() {
    let horizons = ScenarioHorizons([])
    let label = LocalizedText(en: "average 2026–2030", zh: "2026—2030年均")
    #expect(horizons.isShared)
    #expect(horizons.figure(label, isAverage: true) == label)
  }

  /// A scenario with another horizon is named with its own, and so is the figure.
  @Test func differingHorizons() throws {
    let longer = """
      scenario: longer
      model: models/small.yaml
      horizon: 2024..2028
      uncertainty: {draws: 0}
      """
    var project = SampleProject()
    project.texts["p/scenarios/longer.yaml"] = longer
    let outcome = try project.run()
    let text = TextReport().text(RunHeadline(outcome).table, in: .en)
    #expect(text.contains("(2024–2028)"))
    #expect(text.contains("of each scenario's own horizon"))
    let report = TextReport().text(ComparisonReport(outcome).report, in: .en)
    #expect(report.contains("average of its own horizon"))
  }
}
