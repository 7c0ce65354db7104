import Localization
import Reporting
import TimeSeries

/// One chart of every kind, as a report would have them.
enum ChartSamples {
  static let unit = LocalizedText(en: "%", zh: "%")
  static let growth = Chart.ValueAxis(unit: LocalizedText(en: "% a year", zh: "%（年增速）"))
  static let points = Chart.ValueAxis(
    unit: LocalizedText(en: "pp", zh: "个百分点"), format: NumberFormat(decimals: 2))

  static let years = Chart.TimeAxis((2014...2030).map { Period(year: $0) }, firstProjected: 12)
  static let note = LocalizedText(
    en: "Source: Shandong Bureau of Statistics; projections by the model shandong-industry, 10,000 draws.",
    zh: "来源：山东省统计局；预测由模型 shandong-industry 得出，10,000 次抽样。")

  private static let past: [Double?] = [9.6, 7.5, 6.8, 6.9, 5.2, 1.2, 5.0, 9.6, 5.1, 7.1, 8.3, 7.4]
  private static let gap: [Double?] = Array(repeating: nil, count: 12)

  private static func path(_ values: [Double]) -> [Double?] { gap + values.map { $0 } }

  static let history = Chart.Series(LocalizedText(en: "Data", zh: "数据"), past, role: .history)
  static let baseline = Chart.Series(
    LocalizedText(en: "Baseline", zh: "基准情景"), path([6.5, 6.2, 6.0, 5.9, 5.8]), role: .baseline)
  static let scenarios = [
    Chart.Series(
      LocalizedText(en: "Faster equipment renewal", zh: "加快设备更新"), path([6.8, 6.8, 6.7, 6.6, 6.5])),
    Chart.Series(LocalizedText(en: "External slowdown", zh: "外需放缓"), path([5.3, 4.6, 5.0, 5.3, 5.5])),
    Chart.Series(LocalizedText(en: "High-tech push", zh: "高新技术突破"), path([6.6, 6.6, 6.6, 6.5, 6.45])),
  ]

  static let lines = Chart(
    title: LocalizedText(en: "Equipment renewal lifts growth most", zh: "设备更新对增速的拉动最大"),
    subtitle: LocalizedText(
      en: "Value added of industry above scale, Shandong, real", zh: "山东规模以上工业增加值，实际增速"),
    note: note, kind: .lines(Chart.Lines(time: years, axis: growth, series: [history, baseline] + scenarios)))

  static func band(_ level: Double, _ widths: [Double]) -> Chart.Fan.Band {
    let middle = baseline.values.suffix(5).compactMap { $0 }
    // An estimate is less sure than one step ahead.
    let guesses = estimates.values + Array(repeating: nil, count: 12 - estimates.values.count)
    let past = guesses.map { guess in guess.map { ($0 - widths[0] * 1.2, $0 + widths[0] * 1.2) } }
    return Chart.Fan.Band(
      level: level, low: past.map { $0?.0 } + zip(middle, widths).map { $0 - $1 },
      high: past.map { $0?.1 } + zip(middle, widths).map { $0 + $1 })
  }

  static let bands = [
    band(50, [0.8, 1.1, 1.3, 1.4, 1.5]), band(80, [1.6, 2.1, 2.5, 2.7, 2.9]),
    band(95, [2.5, 3.3, 3.9, 4.3, 4.6]),
  ]

  static let fan = Chart(
    title: LocalizedText(en: "Growth slows, within a wide band", zh: "增速放缓，但区间较宽"),
    subtitle: LocalizedText(
      en: "Value added of industry above scale, Shandong, real", zh: "山东规模以上工业增加值，实际增速"),
    note: note,
    kind: .fan(
      Chart.Fan(
        time: years, axis: growth, history: holed, estimates: estimates, path: baseline,
        bands: bands, scenarios: Array(scenarios.prefix(2)))))

  /// As many scenarios as there are colours, several ending at nearly the same value, and estimates in the data.
  static let eight = Chart(
    title: LocalizedText(en: "Eight scenarios, each with its name", zh: "八个情景，各有其名"),
    subtitle: LocalizedText(
      en: "Value added of industry above scale, Shandong, real", zh: "山东规模以上工业增加值，实际增速"),
    note: note,
    kind: .lines(
      Chart.Lines(time: years, axis: growth, series: [holed, estimates, baseline] + scenarios + others)))

  private static let others = [
    Chart.Series(
      LocalizedText(en: "Energy intensity down 4 % a year", zh: "能耗强度年降4%"), path([7.0, 7.4, 7.4, 6.8, 6.5])),
    Chart.Series(
      LocalizedText(en: "Stalled equipment renewal", zh: "设备更新停滞"), path([6.1, 5.6, 5.4, 5.2, 5.1])),
    Chart.Series(
      LocalizedText(en: "Faster renewal in a slowdown", zh: "外需放缓下加快更新"), path([5.6, 5.2, 5.5, 5.6, 5.6])),
    Chart.Series(LocalizedText(en: "Carbon price", zh: "碳价"), path([6.4, 5.9, 5.6, 5.5, 5.45])),
  ]

  private static let holes: Set<Int> = [3, 4, 7]
  private static let holed = Chart.Series(
    history.name, past.indices.map { holes.contains($0) ? nil : past[$0] }, role: .history)
  private static let estimates = Chart.Series(
    LocalizedText(en: "Estimate, nothing published", zh: "估计值（无公布数据）"),
    [nil, nil, nil, 6.1, 5.4, nil, nil, 6.2], role: .estimate)

  static let bars = Chart(
    title: LocalizedText(en: "Difference from the baseline", zh: "与基准情景之差"),
    subtitle: LocalizedText(en: "Value added growth, average 2026-2030", zh: "增加值增速，2026—2030年平均"),
    note: note,
    kind: .bars(
      Chart.Bars(
        .names(scenarios.map(\.name)), axis: points,
        series: [Chart.Series(LocalizedText(en: "Difference", zh: "差值"), [0.62, -0.94, 0.47])])))

  static let grouped = Chart(
    title: LocalizedText(en: "Difference from the baseline by year", zh: "各年与基准情景之差"), note: note,
    kind: .bars(
      Chart.Bars(
        .periods(Chart.TimeAxis((2026...2030).map { Period(year: $0) })), axis: points,
        series: scenarios.map { series in
          let values = zip(series.values.suffix(5), baseline.values.suffix(5)).map { pair -> Double? in
            pair.0.flatMap { left in pair.1.map { left - $0 } }
          }
          return Chart.Series(series.name, values)
        })))

  static let stacked = Chart(
    title: LocalizedText(en: "What growth is made of", zh: "增速的构成"),
    subtitle: LocalizedText(en: "Contributions to growth of value added", zh: "对增加值增速的贡献"), note: note,
    kind: .bars(
      Chart.Bars(
        .periods(Chart.TimeAxis((2021...2030).map { Period(year: $0) }, firstProjected: 5)),
        axis: points,
        series: [
          Chart.Series(
            LocalizedText(en: "National demand", zh: "全国需求"), [4, 3.1, 3.3, 3.6, 3.4, 3.3, 3.2, 3.1, 3.1, 3]),
          Chart.Series(
            LocalizedText(en: "Retrofit investment", zh: "技改投资"),
            [1.5, 1.4, 1.3, 1.9, 1.6, 1.2, 1.1, 1, 1, 1]),
          Chart.Series(
            LocalizedText(en: "Exports", zh: "出口"), [2.9, -0.9, -0.6, 1.2, 0.4, -0.3, -0.2, 0.1, 0.2, 0.2]),
          Chart.Series(
            LocalizedText(en: "Other", zh: "其他"), [1.2, 1.5, 3.1, 1.6, 2, 2.3, 2.1, 1.8, 1.6, 1.6]),
        ], arrangement: .stacked)))

  static let waterfall = Chart(
    title: LocalizedText(en: "Why the combined scenario grows faster", zh: "综合情景为何增长更快"),
    subtitle: LocalizedText(en: "Value added growth, average 2026-2030", zh: "增加值增速，2026—2030年平均"),
    note: note,
    kind: .waterfall(
      Chart.Waterfall(
        axis: growth, start: Chart.Step(LocalizedText(en: "Baseline", zh: "基准情景"), 6.08),
        steps: [
          Chart.Step(LocalizedText(en: "Retrofit investment", zh: "技改投资"), 0.82),
          Chart.Step(LocalizedText(en: "High-tech share", zh: "高新技术占比"), 0.41),
          Chart.Step(LocalizedText(en: "Energy limits", zh: "能耗约束"), -0.36),
          Chart.Step(LocalizedText(en: "National demand", zh: "全国需求"), -0.12),
        ], endName: LocalizedText(en: "Combined", zh: "综合情景"))))

  static let tornado = Chart(
    title: LocalizedText(en: "What the projection hangs on", zh: "预测取决于什么"),
    subtitle: LocalizedText(
      en: "Value added growth 2030, each cause moved by one sd", zh: "2030年增加值增速，各因素变动一个标准差"),
    note: note,
    kind: .tornado(
      Chart.Tornado(
        axis: growth, reference: 5.8,
        causes: [
          Chart.Tornado.Cause(LocalizedText(en: "Retrofit investment", zh: "技改投资"), low: 5.3, high: 6.3),
          Chart.Tornado.Cause(LocalizedText(en: "National growth", zh: "全国增速"), low: 4.7, high: 6.9),
          Chart.Tornado.Cause(
            LocalizedText(en: "Energy intensity target", zh: "能耗强度目标"), low: 6.0, high: 5.6),
        ])))

  static let panels = Chart(
    title: LocalizedText(en: "Four scenarios, one scale", zh: "四个情景，同一尺度"),
    subtitle: LocalizedText(
      en: "Value added of industry above scale, Shandong, real", zh: "山东规模以上工业增加值，实际增速"),
    note: note,
    kind: .panels(
      Chart.Panels(
        ([baseline] + scenarios).map { series in
          Chart.Panel(
            series.name,
            .lines(
              Chart.Lines(
                time: years, axis: growth,
                series: [history, Chart.Series(LocalizedText(en: "Scenario", zh: "情景"), series.values)])))
        })), size: Chart.Size(width: 720, height: 460))

  static let all: [(name: String, chart: Chart)] = [
    ("lines", lines), ("eight", eight), ("fan", fan), ("bars", bars), ("grouped", grouped),
    ("stacked", stacked),
    ("waterfall", waterfall), ("tornado", tornado), ("panels", panels),
  ]
}
