/// A word that opens a path, with its spellings.
enum PathWord: CaseIterable {
  case base, hold, ramp, grow, sCurve, step, pulse, growth, difference, share, file, none, uniform, triangular

  /// The spellings, each before those that it begins with.
  var spellings: [String] {
    switch self {
    case .base: ["base", "基准"]
    case .hold: ["hold", "保持不变", "保持", "维持", "不变"]
    case .ramp: ["ramp to", "直线升至", "直线降至", "直线升到", "直线降到", "升至", "降至", "升到", "降到", "提高到", "下降到", "达到", "到"]
    case .grow: ["grow", "每年增长", "年均增长", "年增长"]
    case .sCurve:
      ["s-curve to", "s curve to"]
        + ["曲线到", "曲线升至", "曲线降至", "曲线升到", "曲线降到"].flatMap { ["S" + $0, "S形" + $0, "S型" + $0] }
    case .step: ["step", "阶跃"]
    case .pulse: ["pulse", "脉冲"]
    case .growth: ["growth", "增速", "比上期增长"]
    case .difference: ["difference", "增量", "比上期增加"]
    case .share: ["share", "占比", "比重"]
    case .file: ["from", "来自", "取自"]
    case .none: ["none", "无"]
    case .uniform: ["uniform", "均匀分布", "均匀"]
    case .triangular: ["triangular", "三角分布", "三角"]
    }
  }

  /// A line that uses the word rightly.
  var example: String {
    switch self {
    case .base: "base + 4 pp"
    case .hold: "hold"
    case .ramp: "ramp to 10 %"
    case .grow: "grow 3 %/year"
    case .sCurve: "s-curve to 60 % by 2030"
    case .step: "step +1 pp"
    case .pulse: "pulse +1 pp"
    case .growth: "growth 5 %"
    case .difference: "difference 3"
    case .share: "share 12 % of total"
    case .file: "from paths/high-tech.csv"
    case .none: "none"
    case .uniform: "uniform 1 % .. 2 %"
    case .triangular: "triangular 1 % .. 2 % .. 4 %"
    }
  }

  /// The word's English spelling, as messages name it.
  var name: String { spellings.first ?? "" }

  static let spreadSigns = ["±", "+-", "+/-", "正负"]
  static let eachPeriod =
    perYear + ["a period", "per period", "each period", "every period", "逐年", "每期"]
  static let perYear = ["/year", "/yr", "a year", "per year", "each year", "every year", "/年", "每年"]
  static let rangeSigns = ["..", "~", "至"]
  static let deadline = ["by", "于"]
  static let wholeSigns = ["of", "占"]
}
