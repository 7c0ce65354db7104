import Localization

/// What the restricted language refuses, and what is misread in YAML, in words.
extension Diagnostic {
  private static let quoteIt = LocalizedText(
    en: "put the whole value in quotes: \"…\"", zh: "请用英文引号把整个值括起来：\"…\"")
  private static let quoteOrOwnLine = LocalizedText(
    en: "quote it, or write it on its own line", zh: "请加英文引号，或单独写一行")

  static func yamlTooDeep(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "nested deeper than \(YAMLNode.maximumDepth) levels",
      zh: "嵌套超过 \(YAMLNode.maximumDepth) 层",
      hint: LocalizedText(en: "is a bracket missing that closes?", zh: "是否漏写了右括号？"))
  }

  static func yamlHoldsNothing(at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "the file holds only comments", zh: "文件中只有注释，没有内容")
  }

  static func yamlUnreadable(_ problem: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "this cannot be read as YAML (\(problem))", zh: "此处不符合 YAML 格式（\(problem)）",
      hint: LocalizedText(
        en: "each line reads \"key: value\"; a value with signs such as : # { } [ ] , stands in quotes",
        zh: "每行应为“键: 值”；含有 : # { } [ ] , 等符号的值须加英文引号"))
  }

  static func yamlAnchor(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "anchors (&name) and aliases (*name) are not used in qilu files",
      zh: "qilu 文件不使用锚点（&名称）和别名（*名称）", hint: quoteIt)
  }

  static func yamlSpecialCharacter(_ character: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a value cannot begin with \"\(character)\", which has a meaning of its own in YAML",
      zh: "值不能以“\(character)”开头：它在 YAML 中另有含义", hint: quoteIt)
  }

  static func yamlBlockMarker(_ character: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    .error(
      at: place,
      en: "\"\(character)\" after a colon begins a text on the lines below, so nothing may follow it",
      zh: "冒号后的“\(character)”表示文字从下一行开始，后面不能再写内容", hint: quoteIt)
  }

  static func yamlDashValue(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"- \" begins a list item, which cannot stand after a colon", zh: "“- ”表示列表项，不能写在冒号之后",
      hint: LocalizedText(
        en: "a negative number is written -5 without a blank; a list begins on the next line",
        zh: "负数写作 -5，中间不留空格；列表从下一行开始"))
  }

  static func yamlListUnderValue(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a list item stands below a key that already has a value",
      zh: "列表项写在了已有值的键下面",
      hint: LocalizedText(
        en: "remove the value after the colon above, or the dash here", zh: "请删去上面冒号后的值，或此处的短横线"))
  }

  static func yamlTextAfterQuote(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found more text after the closing quote", zh: "引号结束后还有文字",
      hint: LocalizedText(
        en: "put the whole value in quotes; a quote inside is doubled ('it''s')",
        zh: "请用引号把整个值括起来；值内的单引号要写两个（'it''s'）"))
  }

  static func yamlTextAfterBracket(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found more text after the closing bracket", zh: "右括号之后还有文字", hint: quoteIt)
  }

  static func yamlTypographicQuote(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "typographic quotes do not quote in YAML", zh: "中文引号在 YAML 中不起引号作用",
      hint: LocalizedText(en: "use straight quotes: \"…\"", zh: "请改用英文引号：\"…\""))
  }

  static func yamlUnclosedQuote(_ quote: Unicode.Scalar, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the quote (\(quote)) that is opened here is never closed", zh: "此处的引号（\(quote)）没有结束",
      hint: LocalizedText(en: "add the closing quote", zh: "请补上结束的引号"))
  }

  static func yamlEscape(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\\\" has a meaning of its own between double quotes", zh: "“\\”在双引号内另有含义",
      hint: LocalizedText(en: "use single quotes: '…'", zh: "请改用单引号：'…'"))
  }

  static func yamlUnclosedBracket(
    _ bracket: Unicode.Scalar, at place: SourceRange, until line: Int
  ) -> Diagnostic {
    let closing = bracket == "{" ? "}" : "]"
    return .error(
      at: place,
      en:
        "the \"\(bracket)\" that is opened here lacks a comma or its \"\(closing)\" before line \(line) goes on",
      zh: "此处的“\(bracket)”到第 \(line) 行为止缺少逗号或“\(closing)”",
      hint: LocalizedText(
        en: "close the bracket, or quote a value that holds brackets, commas or colons",
        zh: "请补上右括号；值中含括号、逗号、冒号时须加英文引号"))
  }

  static func yamlBracketContent(
    _ bracket: Unicode.Scalar, found: Unicode.Scalar?, at place: SourceRange
  ) -> Diagnostic {
    let closing = bracket == "{" ? "}" : "]"
    let found = found.map { ($0 == " " ? " " : String($0)) } ?? ""
    return .error(
      at: place, en: "expected a comma or \"\(closing)\", found \"\(found)\"",
      zh: "应为逗号或“\(closing)”，实际为“\(found)”",
      hint: LocalizedText(
        en: "quote a value that holds brackets, commas or colons", zh: "值中含括号、逗号、冒号时须加英文引号"))
  }

  static func yamlSplitByComma(_ text: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(text)\" is cut off here: between brackets a comma begins a new entry",
      zh: "“\(text)”在此被截断：在 { } 或 [ ] 之内，逗号会另起一项", hint: quoteOrOwnLine)
  }

  static func yamlControlCharacter(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found the control character \(name), which no text holds", zh: "发现文本中不应有的控制字符 \(name)",
      hint: LocalizedText(en: "delete it (it may be invisible)", zh: "请删除（可能不可见）"))
  }
}
