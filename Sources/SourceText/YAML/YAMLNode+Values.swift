import Foundation
public import Localization

extension YAMLNode {
  /// The text of a scalar, quoted or not, as written.
  public func text() throws(Diagnostic) -> String {
    if case .scalar(let text, _) = kind { return text }
    throw mismatch(expected: LocalizedText(en: "a text", zh: "文本"))
  }

  /// A plain number without unit; full-width digits and signs are accepted.
  public func number() throws(Diagnostic) -> Double {
    let expected = LocalizedText(en: "a number", zh: "数字")
    guard case .scalar(let text, _) = kind else { throw mismatch(expected: expected) }
    guard let value = parseNumber(text) else { throw mismatch(expected: expected) }
    return value
  }

  /// A whole number.
  public func integer() throws(Diagnostic) -> Int {
    let expected = LocalizedText(en: "a whole number", zh: "整数")
    guard case .scalar(let text, _) = kind else { throw mismatch(expected: expected) }
    guard let value = Int(normalizeWidth(text).trimmingCharacters(in: .whitespaces)) else {
      throw mismatch(expected: expected)
    }
    return value
  }

  /// `true` or `false`; `yes`, `no`, `是` and `否` are accepted.
  public func bool() throws(Diagnostic) -> Bool {
    guard case .scalar(let text, _) = kind else { throw mismatch(expected: .trueOrFalse) }
    switch text.lowercased() {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default: throw mismatch(expected: .trueOrFalse)
    }
  }

  /// The elements of a list.
  public func elements() throws(Diagnostic) -> [YAMLNode] {
    if case .sequence(let items) = kind { return items }
    throw mismatch(expected: LocalizedText(en: "a list", zh: "列表"))
  }

  /// The texts of a list; a single text stands for a list of one.
  public func texts() throws(Diagnostic) -> [String] {
    if case .scalar(let text, _) = kind { return [text] }
    var texts: [String] = []
    for element in try elements() { texts.append(try element.text()) }
    return texts
  }

  /// The keys and values of a mapping.
  public func pairs() throws(Diagnostic) -> [(key: YAMLNode, value: YAMLNode)] {
    if case .mapping(let pairs) = kind { return pairs }
    throw mismatch(expected: LocalizedText(en: "a mapping (key: value)", zh: "键值对（键: 值）"))
  }

  /// "expected …, found …" at this place, with a hint if the mistake is a common one.
  public func mismatch(expected: LocalizedText, hint: LocalizedText? = nil) -> Diagnostic {
    .error(
      at: range, en: "expected \(expected.en), found \(kindName.en)",
      zh: "应为\(expected.zh)，实际为\(kindName.zh)", hint: hint ?? mismatchHint)
  }

  /// A guess at what the writer meant, from what YAML commonly misreads.
  private var mismatchHint: LocalizedText? {
    if let note { return note }
    switch kind {
    case .null:
      return LocalizedText(en: "quote it, or write it on its own line", zh: "请加英文引号，或单独写一行")
    case .scalar(let text, quoted: false):
      if YAMLLine(text.unicodeScalars).fullWidthColon != nil { return .fullWidthColon }
      if YAMLLine(text.unicodeScalars).missingBlank != nil {
        return LocalizedText(en: "a colon is followed by a blank: \"key: value\"", zh: "冒号后要有空格：“键: 值”")
      }
      return text.unicodeScalars.contains(where: { "，；［］｛｝“”".unicodeScalars.contains($0) })
        ? LocalizedText(
          en: "commas, brackets and quotes are typed with the English input method",
          zh: "逗号、括号和引号须用英文输入法输入") : nil
    default:
      return nil
    }
  }
}

extension LocalizedText {
  static let trueOrFalse = LocalizedText(en: "true or false", zh: "true 或 false")
}
