import Localization
public import SourceText

extension Formula {
  /// Reads `response ~ term + term`; `range` is where the text stands.
  public static func parse(_ text: String, at range: SourceRange) throws(Diagnostic) -> Formula {
    var parser = try Parser(text, at: range)
    let response = try parser.side(atLeast: Precedence.sum)
    guard !response.variables.isEmpty else { throw .noVariable(in: response) }
    try parser.expect(
      "~", hint: LocalizedText(en: "a regression is written y ~ x1 + x2", zh: "回归式写作 y ~ x1 + x2"))
    var formula = Formula(response: response, terms: [])
    var isSubtracted = parser.accept("-")
    repeat {
      let term = try parser.side(atLeast: Precedence.product)
      try formula.add(term, isSubtracted: isSubtracted)
      isSubtracted = parser.current.isSymbol("-")
    } while parser.accept("+") || parser.accept("-")
    try parser.expectEnd()
    return formula
  }

  private mutating func add(_ term: Expression, isSubtracted: Bool) throws(Diagnostic) {
    if case .number(let value) = term.node {
      guard value == 1 || value == 0 else { throw .numberAsTerm(term) }
      hasIntercept = (value == 1) != isSubtracted
      return
    }
    guard !isSubtracted else { throw .subtractedTerm(term) }
    guard !term.variables.isEmpty else { throw .noVariable(in: term) }
    guard term != response else { throw .responseAsTerm(term) }
    guard !terms.contains(term) else { throw .duplicateTerm(term) }
    terms.append(term)
  }
}

extension Diagnostic {
  fileprivate static func noVariable(in expression: Expression) -> Diagnostic {
    .error(
      at: expression.range, en: "\"\(expression)\" holds no variable", zh: "“\(expression)”中没有变量")
  }

  fileprivate static func numberAsTerm(_ term: Expression) -> Diagnostic {
    .error(
      at: term.range,
      en: "a number in a regression can only be 1 or 0 (with or without constant), found \"\(term)\"",
      zh: "回归式中的数字只能是 1 或 0（有无常数项），实际为“\(term)”",
      hint: LocalizedText(en: "a given coefficient belongs under \"prior:\"", zh: "给定的系数请写在“prior:”下"))
  }

  fileprivate static func subtractedTerm(_ term: Expression) -> Diagnostic {
    .error(
      at: term.range, en: "terms are listed with \"+\"; only \"- 1\" (no constant) is subtracted",
      zh: "各项用“+”列出；只有“- 1”（不含常数项）可以减",
      hint: LocalizedText(
        en: "the sign of a coefficient is estimated; write \"+ \(term)\"", zh: "系数的符号由估计得出；请写“+ \(term)”"))
  }

  fileprivate static func responseAsTerm(_ term: Expression) -> Diagnostic {
    .error(
      at: term.range, en: "\"\(term)\" would explain itself", zh: "“\(term)”不能解释它自己",
      hint: LocalizedText(en: "is a lag meant, as in x[-1]?", zh: "是否想写滞后项，如 x[-1]？"))
  }

  fileprivate static func duplicateTerm(_ term: Expression) -> Diagnostic {
    .error(at: term.range, en: "the term \"\(term)\" is there twice", zh: "“\(term)”项重复")
  }
}
