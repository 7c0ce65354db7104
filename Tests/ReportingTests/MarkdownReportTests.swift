import Localization
import Testing

@testable import Reporting

@Suite struct MarkdownReportTests {
  @Test func writesEnglish() {
    #expect(MarkdownReport().text(SampleReport.report, in: .en) == english)
  }

  @Test func writesChinese() {
    let text = MarkdownReport().text(SampleReport.report, in: .zh)
    #expect(text.hasPrefix("# 加快设备更新\n\n*山东，2026—2030年，与基准情景比较*\n"))
    #expect(text.contains("| 基准情景 | 5.6 | 5.5 |"))
    #expect(Array(text.utf8) == MarkdownReport().encode(SampleReport.report, in: .zh))
    #expect(MarkdownReport().fileExtension == "md")
  }

  @Test func escapesItsOwnMarks() {
    let text = LocalizedText("# not a heading: *a* | <b> `c` va_growth\n- nor a list")
    let report = Report(title: LocalizedText("t #"), sections: [Report.Section(blocks: [.paragraph(text)])])
    #expect(
      MarkdownReport().text(report, in: .en) == """
        # t \\#

        \\# not a heading: \\*a\\* \\| \\<b\\> \\`c\\` va\\_growth\\
        \\- nor a list

        """)
  }

  /// Neither links nor pictures nor entities, within a line; neither lists nor code nor heads of tables where a line begins.
  @Test(arguments: [
    ("![x](http://e/a.png)", #"!\[x\](http://e/a.png)"#), ("[a][b] [^1]", #"\[a\]\[b\] \[^1\]"#),
    ("[a]: http://e", #"\[a\]: http://e"#), ("R&D &lt; &#91;", ##"R\&D \&lt; \&\#91;"##),
    ("2026. a year", #"2026\. a year"#), ("1) one", #"1\) one"#), ("7.", #"7\."#),
    ("1234567890. no list", "1234567890. no list"), ("+ a", #"\+ a"#), ("    code", "code"),
    ("  - a", #"\- a"#), (":--", #"\:--"#), ("===", #"\==="#), ("２. 全角", "２. 全角"),
  ])
  func escapesWhatBeginsALine(text: String, escaped: String) {
    let words = LocalizedText(text)
    let table = Table(columns: [.rowName(words)], rows: [[.text(words)]], notes: [words])
    let inline = MarkdownText.escaped(text)
    #expect(markdown(.paragraph(words)) == escaped)
    #expect(markdown(.bullets([words])) == "- " + escaped)
    #expect(markdown(.sparklines([Report.SparklineRow(words, Sparkline([]))])) == "- \(escaped) ``")
    #expect(markdown(.table(table)) == "| \(inline) |\n| :-- |\n| \(inline) |\n\n\(escaped)")
  }

  /// Brackets of intervals are the program's; units are the user's.
  @Test func escapesUnits() {
    let format = NumberFormat(unit: LocalizedText("[t](u)"))
    let table = Table(
      columns: [.number(LocalizedText("x"), format: format)], rows: [[.range(low: 1, high: 2)]])
    #expect(markdown(.table(table)).hasSuffix(#"| [1.0, 2.0] \[t\](u) |"#))
  }

  private func markdown(_ block: Report.Block) -> String {
    MarkdownPage(language: .en).text(of: block)
  }

  @Test func setsGroupsSpansAndIntervals() {
    let table = Table(
      columns: [
        .rowName(LocalizedText("Term")), .number(LocalizedText("range"), span: LocalizedText("2026")),
      ],
      rows: [[.plain("a"), .range(low: 1, high: 2)], [.plain("b")]],
      groups: [Table.RowGroup(firstRow: 1, heading: LocalizedText("Rest"))], notes: [LocalizedText("end")])
    let report = Report(title: LocalizedText("t"), sections: [Report.Section(blocks: [.table(table)])])
    #expect(
      MarkdownReport().text(report, in: .en) == """
        # t

        | Term | 2026 range |
        | :-- | --: |
        | a | [1.0, 2.0] |
        | **Rest** |  |
        | b |  |

        end

        """)
  }
}

private let english = """
  # Faster equipment renewal

  *Shandong, 2026–2030, against the baseline*

  > **Value added grows 6.1 % a year, 0.7 percentage points more than in the baseline.**
  >
  > - Value added, 2026–2030: 6.1 [4.4, 7.8] %, average
  > - Energy intensity: -4.0 %, target -4 %, met in 47 of 100 draws

  > **Warning:** Upgrading investment leaves the range of the data (-2.1 % to 8.8 %) from 2027 on.

  ## Question and assumptions

  If investment in technological upgrading grows by 9 % in 2026 and 10 % a year to 2030, how much faster does value added grow, and does energy intensity fall by 4 % a year?

  - Upgrading investment: 9 % in 2026, base + 4 pp in 2027, then a straight line to 10 % in 2030.
  - Everything else as in the baseline.

  - **Model**: shandong-industry
  - **Draws**: 10,000, seed 2026; residual, coefficient and assumption uncertainty are all included here.

  ## Results

  **Growth of value added, %**

  | Scenario | 2026 | 2027 | 2028 | 2029 | 2030 | Average |
  | :-- | --: | --: | --: | --: | --: | --: |
  | Baseline | 5.6 | 5.5 | 5.4 | 5.3 | 5.3 | 5.4 |
  | Faster renewal | 5.8 | 6.1 | 6.2 | 6.3 | – | 6.1 |
  | Difference | +0.2 | +0.6 | +0.8 | +1.0 | +1.0 | +0.7 |

  Differences in percentage points.

  ### Course

  - Value added `▅ ▃█▄│▁▁▁▂▂` 5.8 → 6.3 %
  - Upgrading investment `█▁▅▆▆│█████` 9.0 → 10.0 %

  """
