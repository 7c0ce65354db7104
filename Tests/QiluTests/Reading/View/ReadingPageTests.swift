import Foundation
import Localization
@testable import Qilu
import Reporting
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct ReadingPageTests {
  @Test func aPageShowsSentencesAndWhatWasUnderstood() throws {
    let text = try SampleReading().outcome().text(in: .en)
    #expect(
      text == """
        ── dongzhou.txt ────────────────────────────────────────────────────────────────
        Title         东州：工业稳中有进
        Outlet        东州日报
        Published     2024-06-21 (date printed on the page)
        Home region   Shandong
        Figures       7: 3 of unknown indicators, 1 target, 1 derived

        ¶2 今年前5个月，全省规上工业增加值增长⟦7.4%⟧，高于全国⟦1.6个百分点⟧；
            7.4 %   2024M01-M05  Shandong  Value added growth (va_growth)
            1.6 pp  2024M01-M05  Shandong  Lead over the nation (va_growth_gap)
            5.8 %   2024M01-M05  China     Value added growth (va_growth)
                                           derived: 7.4 - 1.6

        ¶2 新增产业链⟦12条⟧。
            12 条  asof 2024-06  Shandong  Industry chains (chains)

        ¶3 东陵市建成全国⟦最大⟧的玩具基地，拥有企业⟦３０余家⟧，力争年内达到⟦50家⟧。
                  1 位  2024M01-M05  Dongling  玩具基地规模, rank (unknown id)
            over 30 家  2024M01-M05  Dongling  玩具企业, count (unknown id)
                 50 家  2024M01-M05  Dongling  玩具企业, count (unknown id); target

        ── Numbers not read as figures ─────────────────────────────────────────────────
        ¶2 会议于6月20日部署38条施。
        """, "\(text)")
  }

  @Test func whatTheTextDoesNotSayCanBeGiven() throws {
    var sample = SampleReading()
    sample.published = nil
    let text = try sample.outcome().text(in: .en)
    #expect(text.contains("the text does not say; give it with --published YYYY-MM-DD"), "\(text)")
  }

  @Test func chineseColumnsAlign() throws {
    let lines = try SampleReading().outcome().text(in: .zh).split(separator: "\n").map(String.init)
    let listed = lines.filter { $0.hasPrefix("    ") && $0.contains("全国最大") == false }
    let regions = listed.compactMap { line in
      line.range(of: "山东  ").map { displayWidth(line[..<$0.lowerBound]) }
    }
    #expect(regions.count == 3)
    #expect(Set(regions.prefix(2)).count == 1)
    #expect(lines.contains { $0.contains("推算：7.4 - 1.6") })
    #expect(lines.allSatisfy { displayWidth($0) <= 80 })
  }

  @Test func aTerminalGetsBoldLetters() throws {
    let text = try SampleReading().outcome().text(in: .en, marks: .bold)
    #expect(text.contains("增长\u{1B}[1m7.4%\u{1B}[22m，"))
    #expect(!text.contains("⟦"))
  }

  @Test func anArticlesOwnBracketsAreNotOurs() throws {
    var sample = SampleReading()
    sample.paragraphs[1] = sample.paragraphs[1].replacing("会议", with: "⟦会议⟧")
    let text = try sample.outcome().text(in: .en, marks: .bold)
    #expect(text.contains("[会议]于6月20日"))
  }

  @Test func explainingShowsRulesAndStages() throws {
    var sample = SampleReading()
    sample.trace = [
      SentenceTrace(
        paragraph: 2, text: "今年前5个月", stages: [("tokens", "time 2024M01-M05"), ("statements", "none")]),
      SentenceTrace(paragraph: 4, text: "分享到", stages: [("tokens", "none")]),
    ]
    let text = try sample.outcome().text(in: .en, isExplained: true)
    #expect(text.contains("rule hand,\n") || text.contains("rule hand, confidence"))
    #expect(text.contains("  ¶2 今年前5个月\n    tokens: time 2024M01-M05\n    statements: none"))
    #expect(text.contains("  decode: UTF-8, text, 4 paragraphs\n  furniture: ¶4 -: 分享到：12345\n\n"), "\(text)")
    #expect(!text.contains("¶4 分享到"))
  }

  @Test func whatIsSaidAgainIsNoUnreadNumber() throws {
    var sample = SampleReading()
    sample.paragraphs += ["全省规上工业增加值增长7.4%。"]
    sample.repetitions = [
      Repetition(sample.finding("增长7.4%", in: 5, "山东", id: "va_growth", .growthRate, "7.4", "%"), of: 2)
    ]
    let text = try sample.outcome().text(in: .en)
    #expect(text.contains("¶5 全省规上工业增加值增长7.4%。\n    as in ¶2: 增长7.4%"), "\(text)")
    #expect(!text.contains("not read: 7.4%"))
  }

  @Test func correctionsAreMarked() throws {
    var sample = SampleReading()
    sample.corrections = ["dongzhou.txt,2,12条,,value,13,misprint"]
    let text = try sample.outcome().text(in: .en)
    #expect(text.contains("13 条"))
    #expect(text.contains("corrected by hand (value): misprint"))
    #expect(text.contains("1 corrected"))
  }
}
