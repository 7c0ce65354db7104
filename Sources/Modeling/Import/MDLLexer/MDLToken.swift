import SourceText

/// A piece of a model description with its place.
struct MDLToken {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case symbol(MDLSymbol)
    case end
  }

  let kind: Kind
  let start: SourcePosition
  /// One past the last character.
  let end: SourcePosition
  /// Whether it is the first of its line.
  let startsLine: Bool
  /// Where it stands among the bytes of the file.
  let bytes: Range<Int>

  func isSymbol(_ symbol: MDLSymbol) -> Bool { kind == .symbol(symbol) }
}

/// A sign of the language; its raw value is how it is written.
enum MDLSymbol: String {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case power = "^"
  case open = "("
  case close = ")"
  case comma = ","
  case semicolon = ";"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and = "&"
  case or = "|"
  case not = "!"

  /// The signs that older models write between dots: `.GT.`.
  static let dotted: [String: MDLSymbol] = [
    "EQ": .equal, "NE": .notEqual, "LT": .less, "LE": .lessOrEqual, "GT": .greater, "GE": .greaterOrEqual,
    "AND": .and, "OR": .or, "NOT": .not,
  ]
}
