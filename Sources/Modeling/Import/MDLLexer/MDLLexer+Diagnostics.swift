import Localization
import SourceText

/// What can be wrong with the signs and keywords of a model description.
extension Diagnostic {
  static func mdlOutsideStatement(at range: SourceRange, isFirst: Bool) -> Diagnostic {
    .error(
      at: range,
      en: isFirst ? "expected MODEL in the first line" : "expected a keyword after the comment",
      zh: isFirst ? "首行应为 MODEL" : "注释之后应为关键字",
      hint: isFirst
        ? nil
        : LocalizedText(
          en: "a line of a comment begins with COMMENT> or with $", zh: "注释的每一行都以 COMMENT> 或 $ 开头"))
  }

  static func mdlUnknownKeyword(_ word: String, at range: SourceRange) -> Diagnostic {
    let known = MDLKeyword.marked.keys.sorted()
    let near = nearestName(to: word.uppercased(), among: known)
    return .error(
      at: range, en: "unknown keyword \"\(word)>\"", zh: "未知的关键字“\(word)>”",
      hint: near.map { LocalizedText(en: "did you mean \"\($0)>\"?", zh: "是否想写“\($0)>”？") }
        ?? nameHint(word, among: known.map { $0 + ">" }))
  }

  static func mdlForeignSign(_ text: String, at range: SourceRange) -> Diagnostic {
    let comment = LocalizedText(
      en: "a comment stands on a line of its own, with $ as its first sign", zh: "注释须独占一行，以 $ 开头")
    let bracket = LocalizedText(en: "a lag is written TSLAG(x, 1)", zh: "滞后写作 TSLAG(x, 1)")
    return .error(
      at: range, en: "\"\(text)\" has no meaning in a model description", zh: "模型描述中不能使用“\(text)”",
      hint: text == "$" || text == "#" ? comment : text == "[" ? bracket : nil)
  }

  static func mdlNotANumber(_ text: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "\"\(text)\" is not a number", zh: "“\(text)”不是有效的数字",
      hint: LocalizedText(en: "a number is written 1234.5 or 1.2E-3", zh: "数字写作 1234.5 或 1.2E-3"))
  }
}
