import SourceText

extension MDLLexer {
  /// Goes past one token; nil where there is none, which is reported.
  mutating func token() -> MDLToken.Kind? {
    let first = peek()
    if isDigit(first) || first == Ascii.dot && isDigit(peek(1)) { return number() }
    if let dotted = dottedSymbol() {
      advance(dotted.rawLength)
      return .symbol(dotted.symbol)
    }
    if isNameStart(first) || first == Ascii.dot && isNameStart(peek(1)) { return name() }
    return symbol()
  }

  private mutating func name() -> MDLToken.Kind? {
    let (start, begin) = (index, position)
    var isAscii = true
    while isNamePart(peek()), index == start || dottedSymbol() == nil {
      if peek() >= 0x80 { isAscii = false }
      advance()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if !isAscii,
      let foreign = text.unicodeScalars.first(where: { $0.value >= 0x80 && !$0.properties.isAlphabetic })
    {
      report(
        .mdlForeignSign(String(foreign), at: SourceRange(file: file.name, start: begin, end: position)))
      return nil
    }
    return .name(text)
  }

  private mutating func number() -> MDLToken.Kind? {
    let (start, begin) = (index, position)
    while isDigit(peek()) || peek() == Ascii.dot && dottedSymbol() == nil { advance() }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let signs = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(peek(1 + signs)) {
        advance(1 + signs)
        while isDigit(peek()) { advance() }
      }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      report(
        .mdlNotANumber(text, at: SourceRange(file: file.name, start: begin, end: position)))
      return nil
    }
    return .number(value)
  }

  /// `.GT.` and its like at the place reached.
  private func dottedSymbol() -> (symbol: MDLSymbol, rawLength: Int)? {
    guard peek() == Ascii.dot, isLetter(peek(1)), isLetter(peek(2)) else { return nil }
    let length = peek(3) == Ascii.dot ? 2 : isLetter(peek(3)) && peek(4) == Ascii.dot ? 3 : 0
    guard length > 0 else { return nil }
    let word = String(decoding: bytes[(index + 1)..<(index + 1 + length)], as: UTF8.self)
    return MDLSymbol.dotted[word].map { ($0, length + 2) }
  }

  private mutating func symbol() -> MDLToken.Kind? {
    let begin = position
    if let (symbol, length) = plainSymbol() {
      advance(length)
      return .symbol(symbol)
    }
    let start = index
    repeat { advance() } while peek() & 0xC0 == 0x80
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    report(.mdlForeignSign(text, at: SourceRange(file: file.name, start: begin, end: position)))
    return nil
  }

  private func plainSymbol() -> (MDLSymbol, length: Int)? {
    let second = peek(1)
    let isDoubled = second == peek()
    let beforeEqual = second == UInt8(ascii: "=")
    switch peek() {
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return isDoubled ? (.power, 2) : (.times, 1)
    case UInt8(ascii: "/"): return (.divide, 1)
    case UInt8(ascii: "^"): return (.power, 1)
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "="): return isDoubled ? (.equal, 2) : (.assign, 1)
    case UInt8(ascii: "!"): return beforeEqual ? (.notEqual, 2) : (.not, 1)
    case UInt8(ascii: "<"): return beforeEqual ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): return beforeEqual ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "&"): return (.and, isDoubled ? 2 : 1)
    case UInt8(ascii: "|"): return (.or, isDoubled ? 2 : 1)
    default: return nil
    }
  }
}
