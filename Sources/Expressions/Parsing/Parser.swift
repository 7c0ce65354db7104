import Localization
import SourceText

/// The tokens of one formula and the place reached in them.
///
/// Recursive descent; nesting and length are limited, so that no input exhausts the stack.
struct Parser {
  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  /// How deep parentheses, calls and powers may nest.
  static let maximumDepth = 100
  /// How long a formula may be; the height of its tree is at most half of this.
  static let maximumTokens = 2_000
  static let maximumLength = 20_000

  init(_ text: String, at range: SourceRange) throws(Diagnostic) {
    guard text.unicodeScalars.count <= Self.maximumLength else { throw .tooLong(at: range) }
    var lexer = Lexer(text, at: range)
    tokens = try lexer.tokens()
    guard tokens.count <= Self.maximumTokens else { throw .tooLong(at: range) }
    guard tokens.count > 1 else { throw .isEmpty(at: range) }
  }

  /// The token at the place reached.
  var current: Token { tokens[min(index, tokens.count - 1)] }

  /// The token before, nil at the start.
  var previous: Token? { index > 0 ? tokens[min(index, tokens.count) - 1] : nil }

  mutating func advance() { index += 1 }

  /// Goes past a symbol if it is there.
  mutating func accept(_ symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// Goes past a symbol that must be there.
  mutating func expect(_ symbol: String, hint: LocalizedText? = nil) throws(Diagnostic) {
    guard accept(symbol) else {
      throw unexpected(LocalizedText(en: "\"\(symbol)\"", zh: "“\(symbol)”"), hint: hint)
    }
  }

  /// Closes what `opening` opened.
  mutating func expect(_ symbol: String, closing opening: Token) throws(Diagnostic) {
    let hint = LocalizedText(
      en: "it closes the \"\(opening.text)\" in column \(opening.range.start.column)",
      zh: "它与第 \(opening.range.start.column) 列的“\(opening.text)”对应")
    try expect(symbol, hint: joinHint ?? hint)
  }

  /// Nothing may be left.
  func expectEnd() throws(Diagnostic) {
    guard current.kind != .end else { return }
    throw unexpected(LocalizedText(en: "an operator or the end", zh: "运算符或结尾"), hint: endHint)
  }

  /// "expected …, found …" at the place reached.
  func unexpected(_ expected: LocalizedText, hint: LocalizedText? = nil) -> Diagnostic {
    let found =
      current.kind == .end
      ? LocalizedText(en: "the end of the formula", zh: "公式结尾")
      : LocalizedText(en: "\"\(current.text)\"", zh: "“\(current.text)”")
    return .error(
      at: current.range, en: "expected \(expected.en), found \(found.en)",
      zh: "应为\(expected.zh)，实际为\(found.zh)",
      hint: hint)
  }

  /// Runs `body` one level deeper.
  mutating func nested(
    _ body: (inout Parser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    guard depth < Self.maximumDepth else { throw .nestedTooDeeply(at: current.range) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
