import Econometrics
import Localization
import Modeling

/// An equation with the titles of its variables in place of their names, for readers who do not know the names.
struct EquationWords {
  let equation: FittedEquation
  let model: Model

  /// `“Industrial value added growth” = 2.29 + 0.866 × “Value-added growth of the nation”`.
  var text: LocalizedText {
    LocalizedText(en: words(equation.written, .en), zh: words(equation.written, .zh))
  }

  /// Names become titles, `[-1]` behind one becomes words, signs those of print.
  private func words(_ written: String, _ language: Language) -> String {
    var text = ""
    var rest = written[...]
    while let match = rest.firstMatch(of: /([\p{L}_][\p{L}\p{N}_]*)(?:\[([-+]?\d+)\])?/) {
      text += signs(rest[..<match.range.lowerBound])
      let name = String(match.1)
      let shift = match.2.flatMap { Int($0) } ?? 0
      // A function, or the power of ten of a number, may have a variable's name.
      let isNumber = text.last?.isNumber == true || text.last == "."
      rest = rest[match.range.upperBound...]
      let isVariable = model.variable(name) != nil && rest.first != "(" && !isNumber
      text +=
        isVariable ? model.title(of: name).quoted[language] + Self.lag(shift)[language] : String(match.0)
    }
    return text + signs(rest)
  }

  private func signs(_ text: Substring) -> String { String(text).replacing(" * ", with: " × ") }

  private static func lag(_ shift: Int) -> LocalizedText {
    switch shift {
    case 0: LocalizedText("")
    case -1: LocalizedText(en: " of the period before", zh: "（上期）")
    case ..<0: LocalizedText(en: " \(-shift) periods before", zh: "（前\(-shift)期）")
    case 1: LocalizedText(en: " of the next period", zh: "（下期）")
    default: LocalizedText(en: " \(shift) periods later", zh: "（后\(shift)期）")
    }
  }
}
