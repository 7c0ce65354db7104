public import Localization

/// What is wrong with keys, colons, blanks and lines.
extension Diagnostic {
  static func yamlTab(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a tab where blanks are expected", zh: "发现制表符（Tab），此处应为空格",
      hint: LocalizedText(
        en: "replace every tab by two blanks", zh: "请把制表符都换成两个空格"))
  }

  static func yamlFullWidthColon(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a full-width colon \"：\"; expected \":\" and a blank",
      zh: "发现全角冒号“：”；应为英文冒号“:”加空格",
      hint: .fullWidthColon)
  }

  static func yamlMissingBlank(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected a blank after the colon", zh: "冒号后应有一个空格",
      hint: LocalizedText(en: "write \"key: value\"", zh: "请写成“键: 值”"))
  }

  static func yamlSecondColon(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a second colon on this line", zh: "同一行出现第二个冒号",
      hint: LocalizedText(
        en: "put a value that holds a colon in quotes: \"…\"", zh: "值中含有冒号时，请用英文引号括起来：\"…\""))
  }

  static func yamlContinuation(above line: Int, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "this line is indented deeper than line \(line), whose value is already complete",
      zh: "本行比第 \(line) 行缩进更深，但第 \(line) 行的值已经写完",
      hint: LocalizedText(
        en: "line it up with the keys above it, or remove the value after the colon of line \(line)",
        zh: "请与上面的键对齐，或删去第 \(line) 行冒号后的值"))
  }

  static func yamlNoColon(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected \"key: value\", found a line without a key and colon", zh: "应为“键: 值”，此行没有键和冒号",
      hint: LocalizedText(
        en: "a colon is followed by a blank; a longer text is indented below its key",
        zh: "冒号后要有空格；较长的文字须缩进写在键的下面"))
  }

  static func yamlNoListItem(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected a list item (\"- …\") like the lines above", zh: "应为与上面各行一样的列表项（“- …”）",
      hint: LocalizedText(
        en: "a list and keys cannot be mixed on one level", zh: "同一层不能既有列表项又有键"))
  }

  static func yamlIndentation(_ found: Int, expected: [Int], at place: SourceRange) -> Diagnostic {
    let blanks = found == 1 ? "1 blank" : "\(found) blanks"
    return .error(
      at: place, en: "this line is indented by \(blanks); expected \(listed(expected, or: "or"))",
      zh: "本行缩进 \(found) 个空格；应为 \(listed(expected, or: "或")) 个",
      hint: LocalizedText(
        en: "keys of one level begin in the same column", zh: "同一层的键须左端对齐"))
  }

  private static func listed(_ numbers: [Int], or word: String) -> String {
    let words = numbers.map(String.init)
    guard let last = words.last, words.count > 1 else { return words.first ?? "0" }
    return words.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  static func yamlSeveralDocuments(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a file holds one document: \"---\", \"...\" and \"%\" lines are not used",
      zh: "一个文件只能有一份内容：不使用“---”“...”和“%”开头的行",
      hint: LocalizedText(en: "write the second part into a file of its own", zh: "请把第二部分写到另一个文件"))
  }

  static func yamlMergeKey(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "merge keys (<<) are not used in qilu files", zh: "qilu 文件不使用合并键（<<）",
      hint: LocalizedText(
        en: "to build on another scenario, write \"extends: NAME\"", zh: "要以另一个情景为基础，请写“extends: 名称”"))
  }

  static func yamlKeyIsNoText(_ key: YAMLNode) -> Diagnostic {
    .error(
      at: key.range, en: "expected a name before the colon, found \(key.kindName.en)",
      zh: "冒号前应为名称，实际为\(key.kindName.zh)")
  }

  static func yamlDuplicateKey(_ name: String, first: SourceRange, second: SourceRange) -> Diagnostic {
    let lines = (first.start.line, second.start.line)
    let isSameLine = lines.0 == lines.1
    return .error(
      at: second,
      en: "\"\(name)\" is written twice"
        + (isSameLine ? " on line \(lines.0)" : ": on line \(lines.0) and on line \(lines.1)"),
      zh: "“\(name)”重复出现：" + (isSameLine ? "都在第 \(lines.0) 行" : "第 \(lines.0) 行和第 \(lines.1) 行"),
      hint: LocalizedText(en: "keep one of the two", zh: "请只保留其中一个"))
  }
}

extension LocalizedText {
  static let commentTakesValue = LocalizedText(
    en: "what follows \"#\" is a comment; put a value that begins with \"#\" in quotes",
    zh: "“#”之后是注释；以“#”开头的值须加英文引号")
  static let fullWidthColon = LocalizedText(
    en: "type the colon with the English input method: \"key: value\"", zh: "请用英文输入法输入冒号：“键: 值”")
}

extension YAMLNode {
  /// What stands there, in words: "a list", "\"9 %\"".
  public var kindName: LocalizedText {
    switch kind {
    case .scalar(let text, _):
      let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
      return LocalizedText(en: "\"\(shown)\"", zh: "“\(shown)”")
    case .sequence: return LocalizedText(en: "a list", zh: "列表")
    case .mapping: return LocalizedText(en: "a mapping (key: value)", zh: "键值对（键: 值）")
    case .null: return LocalizedText(en: "nothing", zh: "空值")
    }
  }
}
