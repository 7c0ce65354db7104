import Expressions
import SourceText

/// Reads the expressions of one statement into trees of qilu's own equation language.
///
/// Recursive descent; lags are applied to every reference below them. Nesting and length are limited, so that no input
/// exhausts the stack and every tree can be written as a formula.
struct MDLExpressionParser {
  let tokens: ArraySlice<MDLToken>
  let file: String
  /// The place just behind the statement.
  let end: SourcePosition
  private(set) var index: Int
  private var depth = 0
  /// Whether an expression ends with its line.
  var stopsAtLineEnd = false

  static let maximumDepth = 50
  static let maximumTokens = 2_000
  /// The longest lag and the longest span of a function.
  static let maximumPeriods = 120

  init(_ tokens: ArraySlice<MDLToken>, after keyword: SourceRange) {
    self.tokens = tokens
    file = keyword.file
    end = tokens.last?.end ?? keyword.end
    index = tokens.startIndex
  }

  /// The token at the place reached.
  var current: MDLToken {
    index < tokens.endIndex
      ? tokens[index] : MDLToken(kind: .end, start: end, end: end, startsLine: false, bytes: 0..<0)
  }

  var isAtEnd: Bool { index >= tokens.endIndex }

  func range(_ token: MDLToken) -> SourceRange {
    SourceRange(file: file, start: token.start, end: token.end)
  }

  mutating func advance() { index += 1 }

  /// Goes past a sign if it is there.
  mutating func accept(_ symbol: MDLSymbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// Goes past a sign that must be there.
  mutating func expect(_ symbol: MDLSymbol) throws(Diagnostic) {
    guard accept(symbol) else {
      throw .mdlExpected(
        "\"\(symbol.rawValue)\"", zh: "“\(symbol.rawValue)”", found: current, at: range(current))
    }
  }

  /// Nothing may be left.
  func expectEnd() throws(Diagnostic) {
    guard isAtEnd else { throw .mdlUnexpected(current, at: range(current)) }
  }

  /// A name, with its place.
  mutating func name(_ en: String, _ zh: String) throws(Diagnostic) -> MDLName {
    let token = current
    guard case .name(let text) = token.kind else {
      throw .mdlExpected(en, zh: zh, found: token, at: range(token))
    }
    advance()
    return MDLName(text: text, range: range(token))
  }

  /// A whole number within bounds.
  mutating func whole(_ bounds: ClosedRange<Int>, _ en: String, _ zh: String) throws(Diagnostic) -> Int {
    let token = current
    guard case .number(let value) = token.kind, let number = Int(exactly: value), bounds.contains(number)
    else {
      throw .mdlExpected(
        "\(en) (\(bounds.lowerBound) to \(bounds.upperBound))",
        zh: "\(zh)（\(bounds.lowerBound) 至 \(bounds.upperBound)）", found: token, at: range(token))
    }
    advance()
    return number
  }

  /// Runs `body` one level deeper.
  mutating func nested(
    _ body: (inout MDLExpressionParser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    guard depth < Self.maximumDepth else { throw .mdlNestedTooDeeply(at: range(current)) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
