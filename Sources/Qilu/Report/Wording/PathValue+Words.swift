import Localization
import Scenarios
import TimeSeries

extension PathValue.BaseChange {
  /// A change of the parent's path in words; `parent` is what reports call the parent.
  func words(_ periods: LocalizedText, _ parent: LocalizedText) -> LocalizedText {
    switch self {
    case .unchanged:
      return LocalizedText(en: "as in \(parent.en) in \(periods.en)", zh: "\(periods.zh)与\(parent.zh)相同")
    case .times(let factor):
      let size = Quantity(factor).phrase
      return LocalizedText(
        en: "\(size.en) times \(parent.en) in \(periods.en)", zh: "\(periods.zh)为\(parent.zh)的\(size.zh)倍")
    case .plus(let change): return change.shift(periods, parent)
    }
  }
}

extension Quantity {
  /// `4 pp above the baseline in 2027`.
  func shift(_ periods: LocalizedText, _ parent: LocalizedText) -> LocalizedText {
    let size = magnitude.phrase
    return value < 0
      ? LocalizedText(
        en: "\(size.en) below \(parent.en) in \(periods.en)", zh: "\(periods.zh)比\(parent.zh)低\(size.zh)")
      : LocalizedText(
        en: "\(size.en) above \(parent.en) in \(periods.en)", zh: "\(periods.zh)比\(parent.zh)高\(size.zh)")
  }
}

extension PathSpread.Shape {
  /// A distribution that is a value by itself; nil for a deviation around a value.
  func words(_ periods: LocalizedText) -> LocalizedText? {
    switch self {
    case .normal, .asAbove: return nil
    case .uniform(let low, let high):
      let (low, high) = (low.phrase, high.phrase)
      return LocalizedText(
        en: "anywhere between \(low.en) and \(high.en) in \(periods.en)",
        zh: "\(periods.zh)在\(low.zh)与\(high.zh)之间均匀分布")
    case .triangular(let low, let mode, let high):
      let (low, mode, high) = (low.phrase, mode.phrase, high.phrase)
      return LocalizedText(
        en: "between \(low.en) and \(high.en), most likely \(mode.en), in \(periods.en)",
        zh: "\(periods.zh)在\(low.zh)与\(high.zh)之间，最可能为\(mode.zh)")
    }
  }
}
