import Localization
import SourceText

extension Parser {
  /// One side of a formula: an expression of operators that bind at least as tightly as `minimum`, not too large
  /// with its time operators written out.
  mutating func side(atLeast minimum: Int) throws(Diagnostic) -> Expression {
    let side = try operators(atLeast: minimum)
    guard side.expandedSize <= Expression.maximumExpandedSize else { throw .tooLong(at: side.range) }
    return side
  }

  /// An expression in parentheses or an argument.
  mutating func expression() throws(Diagnostic) -> Expression {
    try operators(atLeast: Precedence.or)
  }

  /// Precedence climbing: an operand, and every operator after it that binds at least as tightly as `minimum`.
  mutating func operators(atLeast minimum: Int) throws(Diagnostic) -> Expression {
    try nested { (parser) throws(Diagnostic) in
      var left = try parser.operand()
      while let binary = parser.binaryOperator, binary.precedence >= minimum {
        parser.advance()
        let right = try parser.operators(atLeast: binary.rightMinimum)
        left = Expression(.binary(binary, left, right), range: left.range.union(right.range))
        if binary.precedence == Precedence.comparison,
          parser.binaryOperator?.precedence == Precedence.comparison
        {
          throw .chainedComparison(at: parser.current.range)
        }
      }
      return left
    }
  }

  private var binaryOperator: BinaryOperator? {
    switch current.kind {
    case .symbol(let text), .name(let text): BinaryOperator(rawValue: text)
    case .number, .time, .end: nil
    }
  }

  private mutating func operand() throws(Diagnostic) -> Expression {
    let token = current
    if accept("-") {
      let operand = try operators(atLeast: Precedence.negation)
      return Expression((-operand).node, range: token.range.union(operand.range))
    }
    if accept("+") { return try operators(atLeast: Precedence.negation) }
    if token.isWord("not") {
      advance()
      let operand = try operators(atLeast: Precedence.not)
      return Expression(.not(operand), range: token.range.union(operand.range))
    }
    return try atom()
  }

  private mutating func atom() throws(Diagnostic) -> Expression {
    let token = current
    switch token.kind {
    case .number(let value):
      advance()
      return Expression(.number(value), range: token.range)
    case .symbol("("):
      advance()
      let inner = try expression()
      try expect(")", closing: token)
      return inner
    case .name(Token.missing):
      advance()
      return Expression(.missing, range: token.range)
    case .name(let name) where token.isName || token.isWord("if"):
      advance()
      if current.isSymbol("(") { return try call(name, token) }
      guard token.isName else {
        throw unexpected(LocalizedText(en: "\"(\"", zh: "“(”"), hint: .usage(.conditional))
      }
      return try variable(name, token)
    default:
      throw unexpected(LocalizedText(en: "a number, a name or \"(\"", zh: "数字、变量名或“(”"), hint: operandHint)
    }
  }

  /// A name with the lag or lead that may follow it.
  private mutating func variable(_ name: String, _ token: Token) throws(Diagnostic) -> Expression {
    let opening = current
    guard accept("[") else { return Expression(.variable(name: name, shift: 0), range: token.range) }
    let isNegative = current.isSymbol("-")
    let hasSign = accept("-") || accept("+")
    guard case .number(let value) = current.kind, let periods = Int(exactly: value),
      periods <= Expression.maximumPeriods, hasSign || periods == 0
    else { throw .lag(of: name, at: opening.range.union(current.range)) }
    advance()
    let end = current.range
    try expect("]", closing: opening)
    return Expression(
      .variable(name: name, shift: isNegative ? -periods : periods), range: token.range.union(end))
  }
}

extension BinaryOperator {
  /// The precedence from which on the right operand takes in further operators.
  fileprivate var rightMinimum: Int {
    // A power takes a sign and further powers: 2^-x, 2^3^2.
    self == .power ? Precedence.negation : precedence + 1
  }
}

extension SourceRange {
  func union(_ other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}
