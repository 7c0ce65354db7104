import Foundation
import Localization
import Qilu
import Reporting
import Testing

/// Scenario reports of the sample project, whose figures follow by hand: output = 1 + demand, saving = -2 - (demand - 6) / 2.
struct ScenarioReportTests {
  @Test(arguments: [
    (
      Language.en,
      [
        "compared with\nthe baseline.", "• Five figures identify little.",
        "Question: What does more demand bring?",
        "• Demand growth: 7 % in 2024; 2 pp above the baseline in 2025; rising in a\n  straight line to 10 % in 2026.",
        "scenarios/push.yaml:7   2024      7 %", "2023 published             7.0",
        "2026                      11.0        7.0            +4.00",
        "Average                    9.3        7.0            +2.33",
        "One input differs, so the whole difference comes from it: Demand growth.",
        "-3 % or lower   -2 %      no", "Average 2024–2026, and the difference from the baseline:",
      ]
    ),
    (
      .zh,
      [
        "与基准情景比较。", "• 五个数据说明不了什么。", "问题：扩大需求带来什么？",
        "• 需求增速：2024年为7%；2025年比基准情景高2个百分点；2026年沿直线升至10%。", "只有一项输入不同，全部差异来自：需求增速。",
        "产出增速（规模以上，不变价），%",
      ]
    ),
  ])
  func tellsWhatChangedAndWhatItDoes(language: Language, expected: [String]) throws {
    let text = try SampleProject.text("push", in: SampleProject().run(), language)
    let missing = expected.filter { !text.contains($0) }
    #expect(missing == [], "\(text)")
  }

  /// A line that may as well fall as rise is not said to rise: 9 ± 0.6 to 10 is no matter of course, 9 ± 0.4 is (1.96 · 0.4 < 1).
  @Test(arguments: [("0.6 pp", "going"), ("0.4 pp", "rising")])
  func anUncertainLineHasNoDirection(deviation: String, word: String) throws {
    var sample = SampleProject()
    sample.texts["p/scenarios/push.yaml"] = sample.texts["p/scenarios/push.yaml"]?
      .replacing("2025: base + 2 pp", with: "2025: 9 % ± \(deviation)")
    let text = try SampleProject.text("push", in: sample.run(), .en)
    #expect(text.replacing("\n ", with: "").contains("\(word) in a straight line to 10 % in 2026"), "\(text)")
  }

  /// A target is reached by the path alone: the sentence says so.
  @Test func aTargetIsReachedOnThePath() throws {
    var sample = SampleProject()
    sample.texts["p/scenarios/goal.yaml"] = sample.texts["p/scenarios/goal.yaml"]?
      .replacing("value: -9 %", with: "value: -3 %")
    let outcome = try sample.run()
    let box = CharacterSet(charactersIn: "│").union(.whitespacesAndNewlines)
    func words(_ language: Language, _ separator: String) throws -> String {
      try SampleProject.text("goal", in: outcome, language).components(separatedBy: box)
        .filter { !$0.isEmpty }.joined(separator: separator)
    }
    let english = "On the path without shocks the target (Energy change -3 % in 2026)"
    #expect(try words(.en, " ").contains(english))
    #expect(try words(.zh, "").contains("不计随机扰动，要达到目标（2026年能耗增减-3%）"))
  }

  @Test func theNotesComeBeforeAnyFigure() throws {
    let text = try SampleProject.text("push", in: SampleProject().run(), .en)
    let note = try #require(text.firstRange(of: "Five figures"))
    let answer = try #require(text.firstRange(of: "In short"))
    #expect(note.lowerBound < answer.lowerBound)
  }

  @Test(arguments: [
    (
      Language.en, "TARGET NOT MET, nearest path shown: A hard goal",
      "• 2026: Demand growth rests on its upper bound, 8.0 %."
    ),
    (.zh, "目标未达到，以下为最接近的路径：难以达到的目标", "• 2026年：需求增速已到上限8.0%。"),
  ])
  func anUnmetTargetStandsInTheFirstLine(language: Language, first: String, bound: String) throws {
    let text = try SampleProject.text("goal", in: SampleProject().run(), language)
    #expect(text.split(separator: "\n").first.map(String.init) == first)
    #expect(text.contains(bound), "\(text)")
  }

  @Test func drawsBringBandsAndChances() throws {
    let outcome = try SampleProject().run(draws: 200)
    let text = try SampleProject.text("push", in: outcome, .en)
    let expected = ["200 draws, seed 2026.", "Chance of", "80 % band", "95 %"]
    #expect(expected.filter { !text.contains($0) } == [], "\(text)")
  }

  @Test(arguments: Language.allCases)
  func noLineIsWiderThanThePage(language: Language) throws {
    let outcome = try SampleProject().run(draws: 50)
    for name in ["base", "push", "goal"] {
      let lines = try SampleProject.text(name, in: outcome, language).split(separator: "\n").map(String.init)
      #expect(lines.filter { displayWidth($0) > 80 } == [])
    }
  }

  @Test func theSameRunGivesTheSameText() throws {
    let texts = try (0..<2).map { _ in try SampleProject.text("goal", in: SampleProject().run(draws: 50), .zh)
    }
    #expect(texts[0] == texts[1])
  }
}
