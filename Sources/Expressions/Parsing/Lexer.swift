import Localization
import SourceText

/// Cuts a formula into tokens; full-width signs and digits count as the plain ones.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let range: SourceRange
  private var index = 0
  private var position: SourcePosition

  init(_ text: String, at range: SourceRange) {
    scalars = text.unicodeScalars.map(normalizedWidth)
    self.range = range
    position = range.start
  }

  /// All tokens, the last one being the end.
  mutating func tokens() throws(Diagnostic) -> [Token] {
    var tokens: [Token] = []
    while let first = skippingBlanks() {
      if isDigit(first), tokens.count > 1, tokens.last.map({ Token.timeWords.contains($0.text) }) == true {
        tokens.append(time())
      } else if isDigit(first) || first == "." && isDigit(peek(1)) {
        tokens.append(try number())
      } else if isNameStart(first) {
        tokens.append(name())
      } else {
        tokens.append(try symbol())
      }
    }
    tokens.append(token(.end, from: index, position))
    return tokens
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  private mutating func skippingBlanks() -> Unicode.Scalar? {
    while let scalar = peek(), isBlank(scalar) { advance() }
    return peek()
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < scalars.count {
      // The lines of a YAML block are indented alike.
      position =
        scalars[index] == "\n"
        ? SourcePosition(line: position.line + 1, column: range.start.column)
        : SourcePosition(line: position.line, column: position.column + 1)
      index += 1
    }
  }

  private func token(_ kind: Token.Kind, from start: Int, _ begin: SourcePosition) -> Token {
    Token(
      kind: kind, text: scalars[start..<index].string,
      range: SourceRange(file: range.file, start: begin, end: position))
  }

  private mutating func name() -> Token {
    let (start, begin) = (index, position)
    while isNamePart(peek()) { advance() }
    return token(.name(scalars[start..<index].string), from: start, begin)
  }

  /// `2028`, `2028Q1..2029Q4`, `2026 .. 2030`: letters, digits and the dots between two periods.
  private mutating func time() -> Token {
    let (start, begin) = (index, position)
    while isTimePart(peek()) { advance() }
    var ahead = self
    let joins: Set<Unicode.Scalar> = [".", "~"]
    if let join = ahead.skippingBlanks(), joins.contains(join) {
      while let join = ahead.peek(), joins.contains(join) { ahead.advance() }
      if isDigit(ahead.skippingBlanks()) {
        self = ahead
        while isTimePart(peek()) { advance() }
      }
    }
    return token(
      .time(scalars[start..<index].filter { !$0.properties.isWhitespace }.string), from: start, begin)
  }

  private mutating func number() throws(Diagnostic) -> Token {
    let (start, begin) = (index, position)
    while isDigit(peek()) || peek() == "." { advance() }
    skipExponent()
    let text = scalars[start..<index].string
    guard let value = Double(text), value.isFinite else {
      throw .notANumber(token(.end, from: start, begin))
    }
    return token(.number(value), from: start, begin)
  }

  /// `e5`, `e-5` after digits; an `e` that no digit follows belongs to a name.
  private mutating func skipExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let signs = peek(1) == "+" || peek(1) == "-" ? 1 : 0
    guard isDigit(peek(1 + signs)) else { return }
    advance(1 + signs)
    while isDigit(peek()) { advance() }
  }

  private mutating func symbol() throws(Diagnostic) -> Token {
    let (start, begin) = (index, position)
    if let text = plainSymbol {
      advance()
      return Token(
        kind: .symbol(text), text: text, range: SourceRange(file: range.file, start: begin, end: position))
    }
    let two = scalars[index..<min(index + 2, scalars.count)].string
    if ["<=", ">=", "==", "!="].contains(two) {
      advance(2)
    } else {
      if let word = Self.foreign[two], two.unicodeScalars.count == 2 {
        advance(2)
        throw .foreignSymbol(token(.end, from: start, begin), write: word)
      }
      advance()
    }
    let text = scalars[start..<index].string
    guard text.unicodeScalars.count == 2 || Self.symbols.contains(text) else {
      throw .foreignSymbol(token(.end, from: start, begin), write: Self.foreign[text])
    }
    return token(.symbol(text), from: start, begin)
  }

  /// The sign at the place reached where it cannot be part of a longer one.
  private var plainSymbol: String? {
    guard let scalar = peek() else { return nil }
    switch scalar {
    case "+": return "+"
    case "-": return "-"
    case "/": return "/"
    case "^": return "^"
    case "(": return "("
    case ")": return ")"
    case "[": return "["
    case "]": return "]"
    case ",": return ","
    case "*": return peek(1) == "*" ? nil : "*"
    default: return nil
    }
  }

  private static let symbols: Set<String> = [
    "+", "-", "*", "/", "^", "<", ">", "(", ")", "[", "]", ",", "~", "=",
  ]

  /// How other languages, and Chinese typography, write what is written differently here.
  private static let foreign: [String: String] = [
    "**": "^", "&&": "and", "&": "and", "||": "or", "|": "or", "!": "not", "<>": "!=", "×": "*", "·": "*",
    "÷": "/",
    "≤": "<=", "≥": ">=", "≠": "!=", "、": ",", "，": ",", "{": "(", "}": ")", "【": "[", "】": "]", "〔": "(",
    "〕": ")", ":": "*",
  ]
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { ("0"..."9").contains($0) } ?? false
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
}

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  // Properties are looked up in tables; plain letters need none.
  scalar.isASCII ? isLetter(scalar) || scalar == "_" : scalar.properties.isXIDStart
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

private func isNamePart(_ scalar: Unicode.Scalar?) -> Bool {
  // The middle dot continues a name in Unicode, but stands for a product in formulas.
  guard let scalar else { return false }
  if scalar.isASCII { return isLetter(scalar) || isDigit(scalar) || scalar == "_" }
  return scalar.properties.isXIDContinue && scalar != "·"
}

/// Whether it belongs to one period, such as `2026`, `2026Q1`, `2026M01-M06`.
private func isTimePart(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { $0.isASCII && ($0.properties.isAlphabetic || isDigit($0) || $0 == "-") } ?? false
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var string: String {
    if allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: count) { bytes in
        for (place, scalar) in enumerated() { bytes[place] = UInt8(truncatingIfNeeded: scalar.value) }
        return count
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
