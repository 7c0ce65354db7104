/// The languages qilu speaks; every report and message exists in both.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case en
  case zh
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
  /// The English wording.
  public let en: String
  /// The Chinese wording.
  public let zh: String

  /// A text with its two wordings.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// A text that reads the same in both languages (a name, a number, a path).
  public init(_ both: String) {
    self.init(en: both, zh: both)
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }

  /// Both wordings joined in turn.
  public static func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
    LocalizedText(en: left.en + right.en, zh: left.zh + right.zh)
  }
}
