import SourceText

/// A piece of a formula with its place.
struct Token {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case symbol(String)
    /// The period or range after `in` or `by`.
    case time(String)
    case end
  }

  let kind: Kind
  /// As written, for messages.
  let text: String
  let range: SourceRange

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }
  func isWord(_ word: String) -> Bool { kind == .name(word) }

  /// Whether this is a name that can stand for a variable.
  var isName: Bool {
    if case .name(let name) = kind { !Token.reservedWords.contains(name) } else { false }
  }

  /// Words that a period may follow in a statement, in both languages.
  static let timeWords: Set<String> = ["in", "by", "于", "截至"]

  /// Words that cannot be variables; functions can, where no parenthesis follows.
  static let reservedWords: Set<String> = ["and", "or", "not", "if", missing]
  /// The literal of a missing value.
  static let missing = "missing"
}
