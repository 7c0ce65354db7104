internal import Localization

/// The words that charts bring themselves.
enum ChartWords {
  static let projection = LocalizedText(en: "Projection", zh: "预测")
  static let data = LocalizedText(en: "Data", zh: "数据")
  static let nothing = LocalizedText(
    en: "Nothing to draw: there is no value here.", zh: "没有可画的内容：这里没有任何数值。")
  static let noCategories = LocalizedText(
    en: "Nothing to draw: there are no categories here.", zh: "没有可画的内容：这里没有任何类别。")
  static let estimate = LocalizedText(en: "Estimate", zh: "估计")
  static let period = LocalizedText(en: "period", zh: "时期")
  static let category = LocalizedText(en: "category", zh: "类别")
  static let sum = LocalizedText(en: "Total", zh: "合计")
  static let kind = LocalizedText(en: "kind", zh: "类型")
  static let step = LocalizedText(en: "step", zh: "步骤")
  static let value = LocalizedText(en: "value", zh: "数值")
  static let panel = LocalizedText(en: "panel", zh: "分图")

  /// What is said of series that have no colour of their own.
  static func unnamed(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) more, in grey", zh: "另有\(count)个序列（灰色）")
  }

  static func level(_ level: Double) -> LocalizedText {
    let text = SignificantDigits.text(level)
    return LocalizedText(en: "\(text) % interval", zh: "\(text)%区间")
  }

  /// The name of an end of a band in a table.
  static func end(of level: Double, isHigh: Bool) -> LocalizedText {
    let text = SignificantDigits.text(level)
    return LocalizedText(
      en: "\(text) % \(isHigh ? "high" : "low")", zh: "\(text)%\(isHigh ? "上限" : "下限")")
  }

  /// What is said of rows that are left out.
  static func omitted(_ count: Int) -> LocalizedText {
    LocalizedText(en: "and \(count) more, which the table holds", zh: "另有\(count)项，见数据表")
  }
}
