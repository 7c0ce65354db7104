import Localization
import Reporting
import Testing

private func both(_ en: String, _ zh: String) -> LocalizedText { LocalizedText(en: en, zh: zh) }

private func text(_ table: Table, _ language: Language = .en, width: Int = 80) -> String {
  TextReport(width: width).text(table, in: language)
}

@Suite struct GridTests {
  @Test func alignsDecimalPointsUnitsAndBrackets() {
    let percent = NumberFormat(unit: LocalizedText("%"))
    let table = Table(
      columns: [
        .rowName(both("Item", "项目")), .number(both("Value", "数值")),
        .number(both("Band", "区间"), format: percent),
      ],
      rows: [
        [
          .text(both("Growth", "增速")), .number(5.25, NumberFormat(decimals: 2)),
          .band(Band(6.6, low: 4.9, high: 8.3)),
        ],
        [.text(both("Index", "指数")), .number(-100), .band(Band(12.1, low: -0.4, high: 24))],
        [.text(both("Gap", "缺口")), .number(.nan), .empty],
        [.text(both("Project", "项目数")), .number(12, NumberFormat(decimals: 0)), .number(7)],
      ])
    #expect(
      text(table) == """
        Item        Value                  Band
        ───────────────────────────────────────
        Growth       5.25    6.6 [ 4.9,  8.3] %
        Index     -100.0    12.1 [-0.4, 24.0] %
        Gap          –
        Project     12       7.0 %
        ───────────────────────────────────────

        """)
    #expect(
      text(table, .zh) == """
        项目        数值                  区间
        ──────────────────────────────────────
        增速        5.25    6.6 [ 4.9,  8.3] %
        指数     -100.0    12.1 [-0.4, 24.0] %
        缺口        –
        项目数     12       7.0%
        ──────────────────────────────────────

        """)
  }

  @Test func setsIntervalsAlone() {
    let table = Table(
      columns: [
        .rowName(both("Term", "项")), .number(both("Range", "范围"), format: NumberFormat(decimals: 2)),
      ],
      rows: [
        [.plain("a"), .range(low: 0.81, high: 0.94)], [.plain("b"), .range(low: -1.5, high: 10)],
      ])
    #expect(
      text(table) == """
        Term            Range
        ─────────────────────
        a      [ 0.81,  0.94]
        b      [-1.50, 10.00]
        ─────────────────────

        """)
  }

  @Test func setsHeadingsOverSeveralColumnsAndGroupsOverRows() {
    let change = NumberFormat(sign: .always)
    let columns = ["2026", "2030"].flatMap { year -> [Table.Column] in
      [
        .number(both("value", "数值"), span: LocalizedText(year)),
        .number(both("diff.", "差异"), span: LocalizedText(year), format: change),
      ]
    }
    let table = Table(
      title: both("Against the baseline", "与基准情景比较"), columns: [.rowName(both("Scenario", "情景"))] + columns,
      rows: [
        [.plain("baseline"), .number(5.6), .number(0), .number(5.3), .number(0)],
        [.plain("combined"), .number(6.1), .number(0.5), .number(4.9), .number(-0.4)],
      ],
      groups: [
        Table.RowGroup(firstRow: 0, heading: both("Value added", "增加值")), Table.RowGroup(firstRow: 1),
      ], notes: [both("In percentage points.", "单位为百分点。")])
    #expect(
      text(table, .zh) == """
        与基准情景比较
                        2026          2030
                     ───────────   ───────────
          情景       数值   差异   数值   差异
        ──────────────────────────────────────
        增加值
          baseline    5.6    0.0    5.3    0.0

          combined    6.1   +0.5    4.9   -0.4
        ──────────────────────────────────────
        单位为百分点。

        """)
  }

  @Test func breaksWordsBeforeSplitting() {
    let table = Table(
      columns: [.rowName(both("Id", "代码")), Table.Column(both("Meaning", "含义")), .number(both("n", "数"))],
      rows: [
        [
          .plain("va_growth"), .text(both("growth of industrial value added above scale", "规模以上工业增加值增速")),
          .number(1),
        ]
      ])
    #expect(
      text(table, width: 48) == """
        Id         Meaning                             n
        ────────────────────────────────────────────────
        va_growth  growth of industrial              1.0
                   value added above scale
        ────────────────────────────────────────────────

        """)
  }

  @Test func splitsWideTablesAndRepeatsRowNames() {
    let years = (2015...2030).map(String.init)
    let table = Table(
      title: both("Growth, %", "增速，%"),
      columns: [.rowName(both("Scenario", "情景"))] + years.map { .number(LocalizedText($0)) },
      rows: [
        [.text(both("Baseline", "基准情景"))] + years.indices.map { .number(Double($0) - 4) },
        [.text(both("Faster", "加快"))] + years.indices.map { .number(Double($0) / 2) },
      ])
    #expect(
      text(table, .zh) == """
        增速，%（1/2）
        情景       2015   2016   2017   2018   2019   2020   2021   2022
        ────────────────────────────────────────────────────────────────
        基准情景   -4.0   -3.0   -2.0   -1.0    0.0    1.0    2.0    3.0
        加快        0.0    0.5    1.0    1.5    2.0    2.5    3.0    3.5
        ────────────────────────────────────────────────────────────────

        增速，%（2/2）
        情景       2023   2024   2025   2026   2027   2028   2029   2030
        ────────────────────────────────────────────────────────────────
        基准情景    4.0    5.0    6.0    7.0    8.0    9.0   10.0   11.0
        加快        4.0    4.5    5.0    5.5    6.0    6.5    7.0    7.5
        ────────────────────────────────────────────────────────────────

        """)
  }

  @Test func keepsColumnsUnderOneHeadingTogether() {
    let columns = (2025...2030).flatMap { year in
      ["low", "mid", "high"].map { Table.Column.number(LocalizedText($0), span: LocalizedText(String(year))) }
    }
    let table = Table(
      columns: [.rowName(both("Scenario", "情景"))] + columns,
      rows: [[.plain("baseline")] + columns.indices.map { .number(Double($0)) }])
    let spans = text(table).split(separator: "\n").filter { $0.contains("20") && !$0.contains("baseline") }
    #expect(spans.map { $0.split(separator: " ") } == [["2025", "2026", "2027"], ["2028", "2029", "2030"]])
  }

  @Test func saysThatThereIsNothing() {
    let table = Table(title: both("Conflicts", "冲突"), columns: [.rowName(both("Region", "地区"))], rows: [])
    #expect(text(table, .zh) == "冲突\n地区\n────\n（无）\n────\n")
    #expect(text(Table(columns: [], rows: [])) == "(none)\n")
  }

  @Test func fillsShortRowsAndDropsCellsBeyondTheColumns() {
    let table = Table(
      columns: [.rowName(both("a", "a")), .number(both("b", "b"))],
      rows: [[.plain("x")], [.plain("y"), .number(1), .number(2)], []])
    #expect(text(table) == "a     b\n───────\nx\ny   1.0\n\n───────\n")
  }

  @Test func keepsControlCharactersOffTheTerminal() {
    let hostile = "x\u{1B}[31m\u{202E}red\nnext\tone\u{2028}two\r\nthree"
    let table = Table(columns: [.rowName(both("a", "a"))], rows: [[.plain(hostile)]])
    #expect(text(table).split(separator: "\n").dropFirst(2).first == "x [31m red next one two three")
  }

  /// Any table of words and figures stays on the page as long as no single figure is wider than it.
  @Test(arguments: [Language.en, .zh], [40, 60, 80])
  func staysOnThePage(language: Language, width: Int) {
    let words = both("a rather long description of what the column holds", "对这一列内容的比较长的一段说明文字，包括单位")
    let table = Table(
      title: words,
      columns: (0..<9).map { index in
        index.isMultiple(of: 3) ? Table.Column(words) : .number(both("Share of precision", "数据所占精度份额"))
      },
      rows: (0..<4).map { row in
        (0..<9).map { column in
          column.isMultiple(of: 3) ? .text(words) : .band(Band(Double(row * column), low: -10, high: 10.5))
        }
      }, notes: [words])
    let tooWide = text(table, language, width: width).split(separator: "\n").filter {
      displayWidth($0) > width
    }
    #expect(tooWide.isEmpty)
  }
}
