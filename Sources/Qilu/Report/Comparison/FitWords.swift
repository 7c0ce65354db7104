import Localization
import Reporting

/// What measures of fit say, in plain words.
enum FitWords {
  /// R²: `It explains 95 % of the variation in its sample (R² 0.95)`.
  ///
  /// Without a constant it is measured from zero, and is no share of the variation.
  static func share(_ share: Double, isCentred: Bool = true, to target: Report.Target? = nil)
    -> Report.Statement
  {
    let digits = NumberFormat(decimals: 2).digits(share)
    guard isCentred, (0...1).contains(share) else {
      return Report.Statement(
        LocalizedText(en: "R² \(digits)", zh: "R²为\(digits)"), figures: [digits], to: target)
    }
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * share)
    return Report.Statement(
      LocalizedText(
        en: "It explains \(percent.en) of the variation in its sample (R² \(digits))",
        zh: "可解释样本内变动的\(percent.zh)（R²为\(digits)）"),
      figures: [percent, LocalizedText(digits)], to: target)
  }

  /// The statistic of Durbin and Watson (1950), around 2 where neighbouring errors are unrelated, 0 to 4; from few rows only as
  /// a figure, since they show little.
  static func durbinWatson(_ statistic: Double, rows: Int, to target: Report.Target? = nil)
    -> Report.Statement
  {
    let digits = NumberFormat(decimals: 2).digits(statistic)
    guard rows >= RegressionTestWords.fewRows else {
      return Report.Statement(
        LocalizedText(
          en: "Durbin-Watson \(digits) (2 where neighbouring errors are unrelated; \(rows) rows show little)",
          zh: "DW 统计量\(digits)（相邻误差无关联时为2；仅\(rows)行，检验力有限）"), figures: [digits], to: target)
    }
    let reading =
      statistic < 1.5
      ? LocalizedText(en: "Neighbouring errors tend to the same side", zh: "相邻误差多为同向")
      : statistic > 2.5
        ? LocalizedText(en: "Neighbouring errors tend to opposite sides", zh: "相邻误差多为反向")
        : LocalizedText(en: "Neighbouring errors look unrelated", zh: "相邻误差看不出关联")
    let figure = LocalizedText(
      en: " (Durbin-Watson \(digits), unrelated at 2)", zh: "（DW 统计量\(digits)，无关联时为2）")
    return Report.Statement(reading + figure, figures: [digits], to: target)
  }
}
