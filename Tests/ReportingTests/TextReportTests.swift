import Localization
import Reporting
import Testing

@Suite struct TextReportTests {
  @Test func writesEnglish() {
    #expect(TextReport().text(SampleReport.report, in: .en) == english)
  }

  @Test func writesChinese() {
    #expect(TextReport().text(SampleReport.report, in: .zh) == chinese)
  }

  @Test func encodesWhatItWrites() {
    #expect(TextReport().encode(SampleReport.report, in: .zh) == Array(chinese.utf8))
    #expect(TextReport().fileExtension == "txt")
  }

  @Test(arguments: [Language.en, .zh], [AmbiguousWidth.narrow, .wide])
  func staysOnThePage(language: Language, ambiguous: AmbiguousWidth) {
    let widths = [40, 48, 64, 80, 132].map { width in
      let text = TextReport(width: width, ambiguous: ambiguous).text(SampleReport.report, in: language)
      let widest = text.split(separator: "\n").map { displayWidth($0, ambiguous: ambiguous) }.max() ?? 0
      return widest <= width
    }
    #expect(widths == [true, true, true, true, true])
  }

  @Test func drawsWithASCIIWhereLinesAreWide() {
    let text = TextReport(ambiguous: .wide).text(.headline(SampleReport.headline), in: .en)
    #expect(text.hasPrefix("+---"))
    #expect(!text.contains("│"))
  }

  @Test func leavesNoSpacesAtLineEnds() {
    #expect(!TextReport().text(SampleReport.report, in: .zh).contains(" \n"))
  }

  @Test func hangsBulletsAndWarnings() {
    let long = LocalizedText(String(repeating: "word ", count: 12))
    #expect(
      TextReport(width: 40).text(.bullets([long, LocalizedText("two\nlines")]), in: .en) == """
        • word word word word word word word
          word word word word word
        • two
          lines

        """)
    #expect(TextReport(width: 40).text(.warning(LocalizedText("x")), in: .zh) == "! 注意：x\n")
  }

  @Test func keepsHostileTextInItsPlace() {
    let report = Report(title: LocalizedText("a\u{1B}]0;b\u{7}\nc"), sections: [])
    #expect(TextReport(width: 40).text(report, in: .en).hasPrefix("a ]0;b\nc\n═"))
  }

  @Test func sectionsMayGoWithoutHeadings() {
    let section = Report.Section(blocks: [.paragraph(LocalizedText("one")), .paragraph(LocalizedText("two"))])
    #expect(TextReport().text(section, in: .en) == "one\n\ntwo\n")
  }
}

private let english = """
  Faster equipment renewal
  Shandong, 2026–2030, against the baseline
  ════════════════════════════════════════════════════════════════════════════════

  ┌──────────────────────────────────────────────────────────────────────────────┐
  │ Value added grows 6.1 % a year, 0.7 percentage points more than in the       │
  │ baseline.                                                                    │
  │                                                                              │
  │ Value added, 2026–2030   6.1 [4.4, 7.8] %  average                           │
  │ Energy intensity        -4.0 %             target -4 %, met in 47 of 100     │
  │                                            draws                             │
  └──────────────────────────────────────────────────────────────────────────────┘

  ! Warning: Upgrading investment leaves the range of the data (-2.1 % to 8.8 %)
    from 2027 on.

  ── Question and assumptions ────────────────────────────────────────────────────

  If investment in technological upgrading grows by 9 % in 2026 and 10 % a year to
  2030, how much faster does value added grow, and does energy intensity fall by
  4 % a year?

  • Upgrading investment: 9 % in 2026, base + 4 pp in 2027, then a straight line
    to 10 % in 2030.
  • Everything else as in the baseline.

  Model  shandong-industry
  Draws  10,000, seed 2026; residual, coefficient and assumption uncertainty are
         all included here.

  ── Results ─────────────────────────────────────────────────────────────────────

  Growth of value added, %
  Scenario         2026   2027   2028   2029   2030   Average
  ───────────────────────────────────────────────────────────
  Baseline          5.6    5.5    5.4    5.3    5.3       5.4
  Faster renewal    5.8    6.1    6.2    6.3    –         6.1

  Difference       +0.2   +0.6   +0.8   +1.0   +1.0      +0.7
  ───────────────────────────────────────────────────────────
  Differences in percentage points.

  Course
  Value added            ▅ ▃█▄│▁▁▁▂▂   5.8 → 6.3 %
  Upgrading investment   █▁▅▆▆│█████   9.0 → 10.0 %

  """

private let chinese = """
  加快设备更新
  山东，2026—2030年，与基准情景比较
  ════════════════════════════════════════════════════════════════════════════════

  ┌──────────────────────────────────────────────────────────────────────────────┐
  │ 规模以上工业增加值年均增长6.1%，比基准情景快0.7个百分点。                    │
  │                                                                              │
  │ 工业增加值，2026—2030年    6.1 [4.4, 7.8] %   年均                           │
  │ 单位增加值能耗            -4.0%               目标-4%，100次中47次达到       │
  └──────────────────────────────────────────────────────────────────────────────┘

  ! 注意：工业技改投资自2027年起超出数据范围（-2.1%至8.8%），结果属于外推。

  ── 问题与假设 ──────────────────────────────────────────────────────────────────

  如果工业技改投资2026年增长9%，到2030年每年增长10%，规模以上工业增加值会快多少？
  单位增加值能耗每年能否下降4%以上（“十五五”目标）？

  • 工业技改投资：2026年增长9%，2027年比基准高4个百分点，此后沿直线升至2030年的
    10%。
  • 其余同基准情景。

  模型   shandong-industry
  抽样   10,000次，随机种子2026；残差、系数和假设的不确定性都计入。

  ── 结果 ────────────────────────────────────────────────────────────────────────

  规模以上工业增加值增速，%
  情景           2026   2027   2028   2029   2030   年均
  ──────────────────────────────────────────────────────
  基准情景        5.6    5.5    5.4    5.3    5.3    5.4
  加快设备更新    5.8    6.1    6.2    6.3    –      6.1

  差异           +0.2   +0.6   +0.8   +1.0   +1.0   +0.7
  ──────────────────────────────────────────────────────
  差异的单位为百分点。

  走势
  工业增加值     ▅ ▃█▄│▁▁▁▂▂   5.8 → 6.3 %
  工业技改投资   █▁▅▆▆│█████   9.0 → 10.0 %

  """
