internal import Localization

/// What the page says itself.
enum HTMLWords {
  static let skip = LocalizedText(en: "Skip to the content", zh: "跳到正文")
  static let contents = LocalizedText(en: "Contents", zh: "目录")
  static let copy = LocalizedText(en: "Copy table", zh: "复制表格")
  static let figures = LocalizedText(en: "Figures", zh: "图中数据")
  static let sources = LocalizedText(en: "What the figures rest on", zh: "数据依据")
  static let language = LocalizedText(en: "Language", zh: "语言")
  static let theme = LocalizedText(en: "Appearance", zh: "外观")
  static let themes: [(name: String, words: LocalizedText)] = [
    ("auto", LocalizedText(en: "Auto", zh: "自动")), ("light", LocalizedText(en: "Light", zh: "浅色")),
    ("dark", LocalizedText(en: "Dark", zh: "深色")),
  ]

  /// The name of a language in itself.
  static func name(of language: Language) -> String {
    switch language {
    case .en: "English"
    case .zh: "中文"
    }
  }
}
