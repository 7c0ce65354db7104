import Expressions
import SourceText

/// How tightly operators bind, loosest first, as in R.
private enum Precedence {
  static let or = 1
  static let and = 2
  static let not = 3
  static let comparison = 4
  static let sum = 5
  static let product = 6
  static let negation = 7
  static let power = 8
}

extension MDLExpressionParser {
  /// An expression with comparisons and logic.
  mutating func expression() throws(Diagnostic) -> Expression {
    guard tokens.count <= Self.maximumTokens else { throw .mdlTooLong(at: range(current)) }
    return try operators(atLeast: Precedence.or)
  }

  /// Precedence climbing: an operand, and every operator after it that binds at least as tightly as `minimum`.
  private mutating func operators(atLeast minimum: Int) throws(Diagnostic) -> Expression {
    var left = try operand()
    while let (binary, precedence) = binaryOperator, precedence >= minimum {
      advance()
      // A power takes a sign and further powers: 2^-x, 2^3^2.
      let rightMinimum = binary == .power ? Precedence.negation : precedence + 1
      let right = try nested { (parser) throws(Diagnostic) in
        try parser.operators(atLeast: rightMinimum)
      }
      left = Expression(
        .binary(binary, left, right),
        range: SourceRange(file: file, start: left.range.start, end: right.range.end))
      if precedence == Precedence.comparison, binaryOperator?.precedence == precedence {
        throw .mdlChainedComparison(at: range(current))
      }
    }
    return left
  }

  private var binaryOperator: (BinaryOperator, precedence: Int)? {
    guard case .symbol(let symbol) = current.kind, !(stopsAtLineEnd && current.startsLine) else { return nil }
    switch symbol {
    case .plus: return (.add, Precedence.sum)
    case .minus: return (.subtract, Precedence.sum)
    case .times: return (.multiply, Precedence.product)
    case .divide: return (.divide, Precedence.product)
    case .power: return (.power, Precedence.power)
    case .less: return (.less, Precedence.comparison)
    case .lessOrEqual: return (.lessOrEqual, Precedence.comparison)
    case .greater: return (.greater, Precedence.comparison)
    case .greaterOrEqual: return (.greaterOrEqual, Precedence.comparison)
    case .equal: return (.equal, Precedence.comparison)
    case .notEqual: return (.notEqual, Precedence.comparison)
    case .and: return (.and, Precedence.and)
    case .or: return (.or, Precedence.or)
    case .open, .close, .comma, .semicolon, .assign, .not: return nil
    }
  }

  private mutating func operand() throws(Diagnostic) -> Expression {
    let token = current
    switch token.kind {
    case .symbol(.minus):
      advance()
      let inner = try nested { (parser) throws(Diagnostic) in
        try parser.operators(atLeast: Precedence.negation)
      }
      return Expression(
        (-inner).node, range: SourceRange(file: file, start: token.start, end: inner.range.end))
    case .symbol(.plus):
      advance()
      return try nested { (parser) throws(Diagnostic) in try parser.operators(atLeast: Precedence.negation) }
    case .symbol(.not):
      advance()
      let inner = try nested { (parser) throws(Diagnostic) in try parser.operators(atLeast: Precedence.not) }
      return Expression(.not(inner), range: SourceRange(file: file, start: token.start, end: inner.range.end))
    default: return try atom()
    }
  }

  private mutating func atom() throws(Diagnostic) -> Expression {
    let token = current
    switch token.kind {
    case .number(let value):
      advance()
      return Expression(.number(value), range: range(token))
    case .symbol(.open):
      advance()
      let inner = try nested { (parser) throws(Diagnostic) in try parser.operators(atLeast: Precedence.or) }
      try close(token)
      return inner
    case .name(let name):
      advance()
      if current.isSymbol(.open) { return try call(name, token) }
      if MDLFunction(word: name) != nil { throw .mdlFunctionWithoutCall(name, at: range(token)) }
      return Expression(.variable(name: name, shift: 0), range: range(token))
    default:
      throw .mdlExpected("a number, a name or \"(\"", zh: "数字、名称或“(”", found: token, at: range(token))
    }
  }

  /// Closes the parenthesis that `opening` opened.
  mutating func close(_ opening: MDLToken) throws(Diagnostic) {
    guard accept(.close) else {
      throw .mdlUnclosed(opening.start, found: current, at: range(current))
    }
  }
}
