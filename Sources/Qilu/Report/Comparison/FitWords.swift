import Localization
import Reporting

/// What measures of fit say, in plain words.
enum FitWords {
  /// R²: `It explains 95 % of the variation in its sample (R² 0.95)`.
  ///
  /// Without a constant it is measured from zero, and is no share of the variation.
  static func share(_ share: Double, isCentred: Bool = true) -> LocalizedText {
    let digits = NumberFormat(decimals: 2).digits(share)
    guard isCentred, (0...1).contains(share) else {
      return LocalizedText(en: "R² \(digits)", zh: "R²为\(digits)")
    }
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * share)
    return LocalizedText(
      en: "It explains \(percent.en) of the variation in its sample (R² \(digits))",
      zh: "可解释样本内变动的\(percent.zh)（R²为\(digits)）")
  }

  /// The statistic of Durbin and Watson (1950), around 2 where neighbouring errors are unrelated, 0 to 4; from few rows only as
  /// a figure, since they show little.
  static func durbinWatson(_ statistic: Double, rows: Int) -> LocalizedText {
    let digits = NumberFormat(decimals: 2).digits(statistic)
    guard rows >= RegressionTestWords.fewRows else {
      return LocalizedText(
        en: "Durbin-Watson \(digits) (2 where neighbouring errors are unrelated; \(rows) rows show little)",
        zh: "DW 统计量\(digits)（相邻误差无关联时为2；仅\(rows)行，检验力有限）")
    }
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
