internal import Localization

/// The few words that reports bring themselves.
enum Words {
  static let warning = LocalizedText(en: "Warning: ", zh: "注意：")
  static let noRows = LocalizedText(en: "(none)", zh: "（无）")

  static let derivations = LocalizedText(
    en: "How a figure comes about: qilu why VARIABLE PERIOD --scenario NAME",
    zh: "查看某个数的推算过程：qilu why 变量 时期 --scenario 情景")

  /// What is appended to the title of one part of a split table.
  static func part(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText(en: " (\(number) of \(count))", zh: "（\(number)/\(count)）")
  }
}
