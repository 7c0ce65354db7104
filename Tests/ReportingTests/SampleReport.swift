import Localization
import Reporting

/// A small report with every kind of block, for the tests of the formats. Its figures are made up.
enum SampleReport {
  static let percent = NumberFormat(unit: LocalizedText("%"))
  static let points = NumberFormat(sign: .always, unit: LocalizedText(en: "pp", zh: "个百分点"))

  static let report = Report(
    title: LocalizedText(en: "Faster equipment renewal", zh: "加快设备更新"),
    subtitle: LocalizedText(en: "Shandong, 2026–2030, against the baseline", zh: "山东，2026—2030年，与基准情景比较"),
    sections: [
      Report.Section(blocks: [.headline(headline), .warning(warning)]),
      Report.Section(
        heading: LocalizedText(en: "Question and assumptions", zh: "问题与假设"),
        blocks: [
          .paragraph(
            LocalizedText(
              en: """
                If investment in technological upgrading grows by 9 % in 2026 and 10 % a year to 2030, how much \
                faster does value added grow, and does energy intensity fall by 4 % a year?
                """,
              zh: "如果工业技改投资2026年增长9%，到2030年每年增长10%，规模以上工业增加值会快多少？单位增加值能耗每年能否下降4%以上（“十五五”目标）？")),
          .bullets([
            LocalizedText(
              en:
                "Upgrading investment: 9 % in 2026, base + 4 pp in 2027, then a straight line to 10 % in 2030.",
              zh: "工业技改投资：2026年增长9%，2027年比基准高4个百分点，此后沿直线升至2030年的10%。"),
            LocalizedText(en: "Everything else as in the baseline.", zh: "其余同基准情景。"),
          ]),
          .definitions([
            Report.Definition(LocalizedText(en: "Model", zh: "模型"), LocalizedText("shandong-industry")),
            Report.Definition(
              LocalizedText(en: "Draws", zh: "抽样"),
              LocalizedText(
                en:
                  "10,000, seed 2026; residual, coefficient and assumption uncertainty are all included here.",
                zh: "10,000次，随机种子2026；残差、系数和假设的不确定性都计入。")),
          ]),
        ]),
      Report.Section(
        heading: LocalizedText(en: "Results", zh: "结果"),
        blocks: [.table(growth), .subheading(LocalizedText(en: "Course", zh: "走势")), .sparklines(curves)]),
    ])

  static let headline = Report.Headline(
    LocalizedText(
      en: "Value added grows 6.1 % a year, 0.7 percentage points more than in the baseline.",
      zh: "规模以上工业增加值年均增长6.1%，比基准情景快0.7个百分点。"),
    figures: [
      Report.Figure(
        LocalizedText(en: "Value added, 2026–2030", zh: "工业增加值，2026—2030年"),
        .band(Band(6.12, low: 4.43, high: 7.81), percent), note: LocalizedText(en: "average", zh: "年均")),
      Report.Figure(
        LocalizedText(en: "Energy intensity", zh: "单位增加值能耗"), .number(-3.96, percent),
        note: LocalizedText(en: "target -4 %, met in 47 of 100 draws", zh: "目标-4%，100次中47次达到")),
    ])

  static let warning = LocalizedText(
    en: "Upgrading investment leaves the range of the data (-2.1 % to 8.8 %) from 2027 on.",
    zh: "工业技改投资自2027年起超出数据范围（-2.1%至8.8%），结果属于外推。")

  static let growth = Table(
    title: LocalizedText(en: "Growth of value added, %", zh: "规模以上工业增加值增速，%"),
    columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
      + ["2026", "2027", "2028", "2029", "2030"].map { .number(LocalizedText($0)) }
      + [.number(LocalizedText(en: "Average", zh: "年均"))],
    rows: [
      [
        .text(LocalizedText(en: "Baseline", zh: "基准情景")), .number(5.6), .number(5.5), .number(5.4),
        .number(5.3),
        .number(5.3), .number(5.42),
      ],
      [
        .text(LocalizedText(en: "Faster renewal", zh: "加快设备更新")), .number(5.8), .number(6.1), .number(6.2),
        .number(6.3), .number(.nan), .number(6.12),
      ],
      [
        .text(LocalizedText(en: "Difference", zh: "差异")), .number(0.2, difference), .number(0.6, difference),
        .number(0.8, difference), .number(1.0, difference), .number(0.96, difference),
        .number(0.71, difference),
      ],
    ],
    groups: [Table.RowGroup(firstRow: 2)],
    notes: [LocalizedText(en: "Differences in percentage points.", zh: "差异的单位为百分点。")])

  static let difference = NumberFormat(sign: .always)

  static let curves = [
    Report.SparklineRow(
      LocalizedText(en: "Value added", zh: "工业增加值"),
      Sparkline([7.6, nil, 6.8, 9.1, 7.1, 5.8, 6.1, 6.2, 6.3, 6.3], firstProjected: 5),
      caption: LocalizedText("5.8 → 6.3 %")),
    Report.SparklineRow(
      LocalizedText(en: "Upgrading investment", zh: "工业技改投资"),
      Sparkline([8.8, -2.1, 4, 5.5, 6, 9, 9.4, 9.6, 9.8, 10], firstProjected: 5),
      caption: LocalizedText("9.0 → 10.0 %")),
  ]
}
