internal import Localization

/// The few words that reports bring themselves.
enum Words {
  static let warning = LocalizedText(en: "Warning: ", zh: "注意：")
  static let noRows = LocalizedText(en: "(none)", zh: "（无）")

  /// What is appended to the title of one part of a split table.
  static func part(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText(en: " (\(number) of \(count))", zh: "（\(number)/\(count)）")
  }
}
