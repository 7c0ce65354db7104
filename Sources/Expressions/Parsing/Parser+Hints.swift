import Localization

extension Parser {
  /// What was probably meant where an operator or the end should stand.
  var endHint: LocalizedText? {
    if let hint = joinHint { return hint }
    switch current.kind {
    case .symbol("="): return LocalizedText(en: "equality is written \"==\"", zh: "“相等”写作“==”")
    case .symbol("~"):
      return LocalizedText(en: "\"~\" belongs to a regression: y ~ x1 + x2", zh: "“~”用于回归式：y ~ x1 + x2")
    case .symbol(","):
      return LocalizedText(
        en: "numbers have a decimal point and no separators: 1234.5", zh: "数字用小数点，不用千位分隔：1234.5")
    case .symbol(")"), .symbol("]"):
      return LocalizedText(en: "nothing is open that it could close", zh: "前面没有与之对应的左括号")
    case .symbol("["):
      return LocalizedText(en: "a lag follows a name directly: x[-1]", zh: "滞后期数紧跟变量名：x[-1]")
    default: return nil
    }
  }

  /// What was probably meant where two operands follow each other.
  var joinHint: LocalizedText? {
    guard let previous else { return nil }
    switch (previous.kind, current.kind) {
    case (_, .name(let word)) where BinaryOperator(rawValue: word.lowercased()) != nil:
      return LocalizedText(
        en: "write \"\(word.lowercased())\" in lower case", zh: "请用小写“\(word.lowercased())”")
    case (.number, .name), (.number, .symbol("(")), (.symbol(")"), .name), (.symbol(")"), .number),
      (.symbol(")"), .symbol("(")), (.symbol("]"), .symbol("(")):
      return LocalizedText(
        en: "a product is written with \"*\": \(previous.text) * \(current.text)",
        zh: "乘法要写“*”：\(previous.text) * \(current.text)")
    case (.name(let left), .name(let right)):
      return LocalizedText(
        en: "a name holds no blanks (\(left)_\(right)); two names need an operator between them",
        zh: "变量名不含空格（\(left)_\(right)）；两个变量之间须有运算符")
    default: return nil
    }
  }

  /// What was probably meant where an operand should stand.
  var operandHint: LocalizedText? {
    switch current.kind {
    case .symbol("="): LocalizedText(en: "comparisons are == <= >= !=", zh: "比较写作 == <= >= !=")
    case .symbol("*") where previous?.isSymbol("*") == true:
      LocalizedText(en: "a power is written \"^\"", zh: "乘方写作“^”")
    case .name(let word):
      LocalizedText(en: "\"\(word)\" is a word of the language", zh: "“\(word)”是公式中的保留字")
    default: nil
    }
  }
}
