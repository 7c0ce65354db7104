import Localization
import Reporting

/// Reports for the page, one as long as a real one. Their figures are made up.
enum PageSamples {
  static let percent = SampleReport.percent

  /// A report with every kind of block and of chart.
  static let full = Report(
    title: LocalizedText(en: "Can industry grow by 6 % with less energy?", zh: "工业能否在降耗的同时增长6%？"),
    subtitle: LocalizedText(en: "Shandong, 2026–2030, five scenarios", zh: "山东，2026—2030年，五个情景"),
    sections: [
      Report.Section(blocks: [.headline(headline), .warning(SampleReport.warning)]),
      SampleReport.report.sections[1],
      Report.Section(
        heading: LocalizedText(en: "Results", zh: "结果"),
        blocks: [
          .choice(ChainSamples.choice), .statement(statement), .table(years), .chart(ChartSamples.lines),
          .table(SampleReport.growth),
          .sparklines(SampleReport.curves),
        ]),
      Report.Section(
        heading: LocalizedText(en: "What drives the difference", zh: "差异从何而来"),
        blocks: [
          .chart(ChartSamples.waterfall), .chart(ChartSamples.tornado),
          .subheading(LocalizedText(en: "By year", zh: "分年度")), .chart(ChartSamples.bars),
          .chart(ChartSamples.grouped), .chart(ChartSamples.stacked), .table(causes),
        ]),
      Report.Section(
        heading: LocalizedText(en: "All scenarios", zh: "全部情景"), blocks: [.chart(ChartSamples.panels)]),
      Report.Section(
        heading: LocalizedText(en: "Equations", zh: "方程"),
        blocks: [.table(equation), .derivations(ChainSamples.derivations)]),
    ])

  /// The report of the committed page, which the tests with a browser open.
  static let short = Report(
    title: full.title, subtitle: full.subtitle,
    sections: [
      full.sections[0],
      Report.Section(
        heading: LocalizedText(en: "Results", zh: "结果"),
        blocks: [
          .choice(ChainSamples.choice), .statement(statement), .table(years), .table(SampleReport.growth),
          .sparklines(SampleReport.curves),
        ]),
      Report.Section(
        heading: LocalizedText(en: "What drives the difference", zh: "差异从何而来"),
        blocks: [.chart(ChartSamples.waterfall), .table(causes), .derivations(ChainSamples.derivations)]),
    ])

  static let statement = Report.Statement(
    LocalizedText(
      en:
        "Investment grows by 5.2 % in 2026; its band widens to nine points by 2030, from 1.6 to 6.7 % at first.",
      zh: "2026年投资增长5.2%；到2030年区间宽约9个百分点。"),
    mentions: [
      Report.Mention(
        LocalizedText(en: "5.2 %", zh: "5.2%"), Table.Place(table: "growth-by-year", row: 1, column: 4)),
      Report.Mention(
        LocalizedText(en: "nine points", zh: "9个百分点"), Table.Place(table: "growth-by-year", row: 1, column: 8)
      ),
      Report.Mention(LocalizedText("2026"), Table.Place(table: "nowhere", row: 0, column: 0)),
    ])

  static let headline = Report.Headline(
    SampleReport.headline.text,
    figures: [
      Report.Figure(
        LocalizedText(en: "Value added, 2026–2030", zh: "工业增加值，2026—2030年"),
        .band(Band(6.12, low: 4.43, high: 7.81), percent), note: LocalizedText(en: "average", zh: "年均"),
        place: Table.Place(table: "growth-by-year", row: 1, column: 4)),
      SampleReport.headline.figures[1],
      Report.Figure(
        LocalizedText(en: "Chance of more than in the baseline", zh: "高于基准情景的概率"),
        .number(83, NumberFormat(decimals: 0, unit: LocalizedText("%")))),
    ],
    mentions: [
      Report.Mention(
        LocalizedText(en: "6.1 %", zh: "6.1%"), Table.Place(table: "growth-by-year", row: 0, column: 4))
    ])

  /// A wide table in groups, with intervals, common headings and citations.
  static let years = Table(
    title: LocalizedText(en: "Growth by year with 80 % bands, %", zh: "各年增速及80%区间，%"),
    columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
      + (2023...2025).map { .number(LocalizedText("\($0)"), span: LocalizedText(en: "Data", zh: "数据")) }
      + (2026...2030).map { .number(LocalizedText("\($0)"), span: LocalizedText(en: "Projection", zh: "预测")) },
    rows: ["Value added/增加值", "Investment/投资", "Energy/能耗", "Exports/出口", "Retrofit/技改"].enumerated().map {
      index, name in
      let names = name.split(separator: "/").map(String.init)
      let base = 7.0 - Double(index) * 1.83
      return [.text(LocalizedText(en: names[0], zh: names[1]))]
        + (0..<3).map { .number(base + Double($0 * $0) / 3) }
        + (0..<5).map { year in
          let value = base + Double(year) / 7
          return .band(Band(value, low: value - 1.5 - Double(year) / 3, high: value + 1.5 + Double(year) / 3))
        }
    },
    groups: [
      Table.RowGroup(firstRow: 0, heading: LocalizedText(en: "Main results", zh: "主要结果")),
      Table.RowGroup(firstRow: 3, heading: LocalizedText(en: "Inputs", zh: "投入")),
    ], notes: [SampleReport.growth.notes[0]],
    citations: [
      Table.Citation(row: 0, column: 1, bulletin), Table.Citation(row: 1, column: 1, bulletin),
      Table.Citation(
        row: 0, column: 2,
        LocalizedText(
          en: "Bureau of Statistics, 2025-01-21, paragraph 3, characters 14–31: “规模以上工业增加值增长8.3%”",
          zh: "山东省统计局，2025-01-21，第3段第14—31字：“规模以上工业增加值增长8.3%”")),
    ],
    links: [
      Table.Link(row: 0, column: 2, target: "va_growth 2025"),
      Table.Link(row: 0, column: 4, target: "va_growth 2026"),
      Table.Link(row: 1, column: 4, target: "retrofit_growth 2026"),
      Table.Link(row: 2, column: 4, target: "nowhere"),
    ], identifier: "growth-by-year")

  static let bulletin = LocalizedText(
    en: "Statistical Bulletin 2023, paragraph 9: “全部工业增加值比上年增长7.1%”",
    zh: "《2023年国民经济和社会发展统计公报》第9段：“全部工业增加值比上年增长7.1%”")

  static let causes = Table(
    title: LocalizedText(en: "Causes of the difference in 2030, pp", zh: "2030年差异的来源，百分点"),
    columns: [
      .rowName(LocalizedText(en: "Cause", zh: "来源")),
      .number(LocalizedText(en: "Contribution", zh: "贡献"), format: NumberFormat(decimals: 2, sign: .always)),
      .number(
        LocalizedText(en: "Share", zh: "占比"), format: NumberFormat(decimals: 0, unit: LocalizedText("%"))),
      Table.Column(LocalizedText(en: "Course", zh: "走势")),
    ],
    rows: [
      [
        .text(LocalizedText(en: "Retrofit investment", zh: "技改投资")), .number(0.523_456_789), .number(74.6),
        .sparkline(Sparkline([0.1, 0.2, 0.35, 0.45, 0.52])),
      ],
      [
        .text(LocalizedText(en: "National growth", zh: "全国增速")), .number(-0.1234), .number(-17.6),
        .sparkline(Sparkline([0, -0.05, -0.1, -0.12, -0.12])),
      ],
      [.text(LocalizedText(en: "Rest", zh: "其余")), .number(.nan), .empty],
    ])

  static let equation = Table(
    title: LocalizedText(en: "Value added", zh: "工业增加值"),
    columns: [
      .rowName(LocalizedText(en: "Term", zh: "项")), .number(LocalizedText(en: "Coefficient", zh: "系数")),
      .number(LocalizedText(en: "Left out, each year", zh: "逐年剔除")),
      .number(LocalizedText("p"), format: NumberFormat(decimals: 4, boundsSmall: true)),
    ],
    rows: [
      [
        .plain("log(retrofit)"), .number(0.2345, NumberFormat(decimals: 3)), .range(low: 0.21, high: 0.26),
        .number(0.0312),
      ],
      [
        .plain("national_growth"), .number(0.86, NumberFormat(decimals: 2)), .range(low: 0.7, high: 0.95),
        .number(0.00001),
      ],
    ])
}
