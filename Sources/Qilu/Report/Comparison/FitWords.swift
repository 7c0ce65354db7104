import Localization
import Reporting

/// What measures of fit say, in plain words.
enum FitWords {
  /// R²: `It explains 95 % of the variation in its sample (R² 0.95)`.
  static func share(_ share: Double) -> LocalizedText {
    let digits = NumberFormat(decimals: 2).digits(share)
    guard (0...1).contains(share) else { return LocalizedText(en: "R² \(digits)", zh: "R²为\(digits)") }
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * share)
    return LocalizedText(
      en: "It explains \(percent.en) of the variation in its sample (R² \(digits))",
      zh: "可解释样本内变动的\(percent.zh)（R²为\(digits)）")
  }

  /// The statistic of Durbin and Watson (1950), around 2 where neighbouring errors are unrelated, 0 to 4.
  static func durbinWatson(_ statistic: Double) -> LocalizedText {
    let digits = NumberFormat(decimals: 2).digits(statistic)
    let reading =
      statistic < 1.5
      ? LocalizedText(en: "Neighbouring errors tend to the same side", zh: "相邻误差多为同向")
      : statistic > 2.5
        ? LocalizedText(en: "Neighbouring errors tend to opposite sides", zh: "相邻误差多为反向")
        : LocalizedText(en: "Neighbouring errors look unrelated", zh: "相邻误差看不出关联")
    return reading
      + LocalizedText(en: " (Durbin-Watson \(digits), unrelated at 2)", zh: "（DW 统计量\(digits)，无关联时为2）")
  }
}
