internal import Localization

/// What the page says itself.
enum HTMLWords {
  static let skip = LocalizedText(en: "Skip to the content", zh: "跳到正文")
  static let contents = LocalizedText(en: "Contents", zh: "目录")
  static let copy = LocalizedText(en: "Copy table", zh: "复制表格")
  static let figures = LocalizedText(en: "Figures", zh: "图中数据")
  static let sources = LocalizedText(en: "What the figures rest on", zh: "数据依据")
  static let derivations = LocalizedText(en: "How the figures come about", zh: "数字的推算过程")
  static let follow = LocalizedText(
    en: "Press an underlined figure to see how it comes about.", zh: "点按带下划线的数字，可查看其推算过程。")
  static let back = LocalizedText(en: "Back", zh: "返回")
  static let close = LocalizedText(en: "Close", zh: "关闭")
  static let term = LocalizedText(en: "Term", zh: "项")
  static let value = LocalizedText(en: "Value", zh: "数值")
  static let contribution = LocalizedText(en: "Adds", zh: "贡献")
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
