import Localization
import Qilu
import Reporting
import Testing

/// The comparison of the sample project's scenarios and the table on the screen.
struct ComparisonReportTests {
  @Test(arguments: [
    (
      Language.en,
      [
        "3 scenarios. Model: A small model", "“A hard goal” does not reach its target",
        "output = 1 + 1 * demand",
        "saving = -2 - 0.5 * (demand - 6)", "Why: Output follows demand.",
        "Would sharpen it most: Quarterly figures.",
        "level: a guess", "index = index[-1] * (1 + output / 100)", "from the press; the statistics  ",
        "Output growth, average 2024–2026: from 7.0 % (Baseline) to 9.3 % (A push of  │\n",
      ]
    ),
    (.zh, ["3个情景。模型：小模型", "“难以达到的目标”未达到目标", "依据：产出随需求变动。", "恒等式", "所用数据中的冲突"]),
  ])
  func setsScenariosSideBySide(language: Language, expected: [String]) throws {
    let text = TextReport().text(ComparisonReport(try SampleProject().run()).report, in: language)
    #expect(expected.filter { !text.contains($0) } == [], "\(text)")
  }

  @Test func theScreenShowsOneRowAScenario() throws {
    let text = TextReport().text(RunHeadline(try SampleProject().run()).table, in: .en)
    #expect(
      text == """
        Scenario           Output growth, %   Energy change, %
        ──────────────────────────────────────────────────────
        Baseline                        7.0               -2.0
        A hard goal             7.7 (+0.67)       -2.3 (-0.33)
        A push of demand        9.3 (+2.33)       -3.2 (-1.17)
        ──────────────────────────────────────────────────────
        Average 2024–2026; in brackets the difference from the baseline.

        """)
  }

  /// A column is named by its indicator; where models are of several regions, whose rows they are is said.
  @Test func regionsOfSeveralModelsAreNamed() throws {
    var sample = SampleProject()
    sample.texts["p/scenarios/models/nation.yaml"] = """
      model: nation
      frequency: annual
      region: 全国
      variables:
        output: {indicator: output, role: endogenous}
      equations:
        output:
          calibrated: output = level
          coefficients: {level: 5 ± 1}
          residual: 0.5
      """
    sample.texts["p/scenarios/nation.yaml"] = """
      scenario: nation
      title: {en: The nation, zh: 全国情景}
      model: models/nation.yaml
      horizon: 2024..2026
      uncertainty: {draws: 0}
      """
    let table = RunHeadline(try sample.run()).table
    #expect(Set(table.groups.compactMap(\.heading?.en)) == ["Shandong", "China"])
  }
}
