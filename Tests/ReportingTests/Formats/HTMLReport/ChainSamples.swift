import Localization
import Reporting

/// A choice of charts and a chain of derivations for the tests of pages. The figures are made up.
enum ChainSamples {
  /// The band with all that is uncertain, and with parts of it.
  static let choice = Report.Choice(
    label: LocalizedText(en: "Uncertainty shown", zh: "显示的不确定性"),
    options: [
      Report.Choice.Option(LocalizedText(en: "All", zh: "全部"), chart: ChartSamples.fan),
      Report.Choice.Option(LocalizedText(en: "Residuals", zh: "残差"), chart: fan("residuals", "残差", 0.8)),
      Report.Choice.Option(
        LocalizedText(en: "Coefficients", zh: "系数"), chart: fan("coefficients", "系数", 0.5)),
    ])

  private static func fan(_ en: String, _ zh: String, _ share: Double) -> Chart {
    var chart = ChartSamples.fan
    chart.title = LocalizedText(en: "Growth slows: the band from \(en) alone", zh: "增速放缓：仅含\(zh)的区间")
    guard case .fan(var fan) = chart.kind else { return chart }
    fan.bands = [
      ChartSamples.band(50, [0.8, 1.1, 1.3, 1.4, 1.5].map { $0 * share }),
      ChartSamples.band(80, [1.6, 2.1, 2.5, 2.7, 2.9].map { $0 * share }),
    ]
    chart.kind = .fan(fan)
    return chart
  }

  private static let percent = NumberFormat(decimals: 2, unit: LocalizedText("%"))
  private static let points = NumberFormat(
    decimals: 2, sign: .always, unit: LocalizedText(en: "pp", zh: "个百分点"))

  /// Value added from investment and its own past; investment from a scenario's line; the past from an article.
  static let derivations = [growth, investment, published]

  private static let growth = Report.Derivation(
    identifier: "va_growth 2026",
    title: LocalizedText(en: "Value added growth, Shandong, 2026", zh: "工业增加值增速，山东，2026年"),
    value: .number(7, percent),
    rule: LocalizedText(
      en:
        "va_growth = 1.10 + 0.35 va_growth[-1] + 0.38 retrofit_growth\n7.00 = 1.10 + 0.35 × 7.60 + 0.36 × 9.00",
      zh:
        "va_growth = 1.10 + 0.35 va_growth[-1] + 0.38 retrofit_growth\n7.00 = 1.10 + 0.35 × 7.60 + 0.36 × 9.00"
    ),
    terms: [
      Report.Derivation.Term(
        LocalizedText(en: "Constant", zh: "常数项"), value: .empty, contribution: .number(1.1, points)),
      Report.Derivation.Term(
        LocalizedText(en: "Value added growth, 2025", zh: "工业增加值增速，2025年"), value: .number(7.6, percent),
        contribution: .number(2.66, points), target: "va_growth 2025"),
      Report.Derivation.Term(
        LocalizedText(en: "Upgrading investment growth, 2026", zh: "工业技改投资增速，2026年"),
        value: .number(9, percent), contribution: .number(3.24, points),
        note: LocalizedText(en: "coefficient 0.36, estimated with a prior", zh: "系数0.36，带先验估计"),
        target: "retrofit_growth 2026"),
      Report.Derivation.Term(
        LocalizedText(en: "Not there", zh: "不存在"), value: .empty, contribution: .number(.nan),
        target: "nowhere"),
    ],
    evidence: [LocalizedText(en: "models/shandong-industry.yaml:14", zh: "models/shandong-industry.yaml:14")])

  private static let investment = Report.Derivation(
    identifier: "retrofit_growth 2026",
    title: LocalizedText(en: "Upgrading investment growth, 2026", zh: "工业技改投资增速，2026年"),
    value: .number(9, percent), rule: LocalizedText(en: "assumed: 9 %", zh: "假设：9%"),
    terms: [
      Report.Derivation.Term(
        LocalizedText(en: "Value added growth, 2026", zh: "工业增加值增速，2026年"), value: .number(7, percent),
        contribution: .empty, target: "va_growth 2026")
    ],
    evidence: [
      LocalizedText(en: "faster-retrofit.yaml:12: “2026: 9”", zh: "faster-retrofit.yaml:12：“2026: 9”")
    ])

  private static let published = Report.Derivation(
    identifier: "va_growth 2025",
    title: LocalizedText(en: "Value added growth, 2025", zh: "工业增加值增速，2025年"),
    value: .number(7.6, percent), rule: LocalizedText(en: "published", zh: "已公布"),
    evidence: [
      LocalizedText(
        en: "Bureau of Statistics, 2026-01-20, paragraph 3, characters 14–31: “规模以上工业增加值增长7.6%”",
        zh: "山东省统计局，2026-01-20，第3段第14—31字：“规模以上工业增加值增长7.6%”")
    ])
}
