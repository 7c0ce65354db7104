public import Localization

/// What the forecasters refuse, with the values found and expected.
public enum ForecastingError: Error, Sendable, Hashable {
  /// Fewer values than the forecaster needs.
  case tooShort(forecaster: LocalizedText, found: Int, needed: Int)
  /// A value that is NaN or infinite, with its place counted from 0.
  case notFinite(place: Int, value: Double)
  /// No candidate can be fitted to so few values.
  case noCandidate(found: Int)

  /// One sentence for the user.
  public var message: LocalizedText {
    switch self {
    case .tooShort(let forecaster, let found, let needed):
      LocalizedText(
        en: "“\(forecaster.en)” needs at least \(needed) \(needed == 1 ? "value" : "values"), found \(found)",
        zh: "“\(forecaster.zh)”至少需要 \(needed) 个数值，只有 \(found) 个")
    case .notFinite(let place, let value):
      LocalizedText(
        en: "value \(place + 1) of the series is \(value.isNaN ? "NaN" : "infinite"), expected a number",
        zh: "序列的第 \(place + 1) 个值是\(value.isNaN ? " NaN" : "无穷大")，应为有限数")
    case .noCandidate(let found):
      LocalizedText(
        en: "no forecasting rule can be fitted to \(found) values",
        zh: "\(found) 个数值不足以拟合任何预测规则")
    }
  }
}
