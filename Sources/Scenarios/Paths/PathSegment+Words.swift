public import Localization
import TimeSeries

extension PathSegment {
  /// The line in words, for a report: `in a straight line to 10 %, give or take 1 pp`.
  public var words: LocalizedText {
    if let words = spread?.shape.words {
      return words
        + (spread?.isIndependent == true ? LocalizedText(en: ", anew each period", zh: "，逐期独立") : .none)
    }
    return value.words + (spread?.words ?? .none)
  }
}

extension LocalizedText {
  fileprivate static let none = LocalizedText("")
}

extension PathValue {
  fileprivate var words: LocalizedText {
    switch self {
    case .number(let quantity): quantity.words
    case .base(let change): change.words
    case .hold: LocalizedText(en: "held at the value before", zh: "保持此前的值")
    case .ramp(let goal): LocalizedText(en: "in a straight line to ", zh: "直线变动至") + goal.words
    case .grow(let rate):
      LocalizedText(en: "growing by ", zh: "每年增长") + rate.words + LocalizedText(en: " a year", zh: "")
    case .sCurve(let goal, let deadline):
      LocalizedText(en: "along an S-curve to ", zh: "沿 S 形曲线变动至") + goal.words
        + LocalizedText(en: ", 95 % of the way by \(deadline)", zh: "，至 \(deadline) 走完 95 %")
    case .step(let change): BaseChange.plus(change).words
    case .pulse(let change):
      BaseChange.plus(change).words + LocalizedText(en: " in the first period only", zh: "，仅限首期")
    case .growth(let rate):
      LocalizedText(en: "growing by ", zh: "比上期增长") + rate.words
        + LocalizedText(en: " from period to period", zh: "")
    case .difference(let change):
      LocalizedText(en: "changing by ", zh: "比上期变动") + change.words
        + LocalizedText(en: " from period to period", zh: "")
    case .share(let size, let whole):
      LocalizedText(en: "\(size.words.en) of \(whole)", zh: "为 \(whole) 的 \(size.words.zh)")
    case .file(let name): LocalizedText(en: "values of \(name)", zh: "取自 \(name)")
    case .none: LocalizedText(en: "not set", zh: "不设定")
    }
  }
}

extension PathValue.BaseChange {
  fileprivate var words: LocalizedText {
    switch self {
    case .unchanged: return LocalizedText(en: "as in the scenario above", zh: "与上级情景相同")
    case .times(let factor):
      let number = Quantity(factor).written
      return LocalizedText(en: "\(number) times the scenario above", zh: "为上级情景的 \(number) 倍")
    case .plus(let change):
      let size = Quantity(abs(change.value), change.unit).words
      return change.value < 0
        ? LocalizedText(en: "\(size.en) below the scenario above", zh: "比上级情景低 \(size.zh)")
        : LocalizedText(en: "\(size.en) above the scenario above", zh: "比上级情景高 \(size.zh)")
    }
  }
}

extension PathSpread {
  /// The spread after a value.
  fileprivate var words: LocalizedText {
    if shape == .asAbove { return LocalizedText(en: ", as uncertain as above", zh: "，不确定性同上级情景") }
    guard case .normal(let deviation) = shape else { return .none }
    let size = deviation.words
    return isIndependent
      ? LocalizedText(en: ", give or take \(size.en) each period anew", zh: "，标准差 \(size.zh)，逐期独立")
      : LocalizedText(en: ", give or take \(size.en)", zh: "，标准差 \(size.zh)")
  }
}

extension PathSpread.Shape {
  /// A distribution that is a value by itself.
  fileprivate var words: LocalizedText? {
    switch self {
    case .normal, .asAbove: nil
    case .uniform(let low, let high):
      LocalizedText(
        en: "anywhere between \(low.words.en) and \(high.words.en)",
        zh: "在 \(low.words.zh) 与 \(high.words.zh) 之间均匀分布")
    case .triangular(let low, let mode, let high):
      LocalizedText(
        en: "between \(low.words.en) and \(high.words.en), most likely \(mode.words.en)",
        zh: "在 \(low.words.zh) 与 \(high.words.zh) 之间，最可能为 \(mode.words.zh)")
    }
  }
}

extension Quantity {
  fileprivate var words: LocalizedText {
    guard unit == .percentagePoint else { return LocalizedText(written) }
    return LocalizedText(en: written, zh: "\(Quantity(value).written) 个百分点")
  }
}
