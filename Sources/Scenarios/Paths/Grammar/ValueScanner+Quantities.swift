import Localization
import SourceText
import TimeSeries

extension ValueScanner {
  /// A quantity whose unit ends where one of `stops` stands.
  ///
  /// `after` is what was read before it and `example` how it should look, for the message.
  mutating func quantity(
    until stops: [String], after: LocalizedText, example: String, unsigned: Bool = false
  ) throws(Diagnostic) -> Quantity {
    skipSpace()
    let start = index
    let value = try number(after: after, example: example, unsigned: unsigned)
    skipSpace()
    let unitStart = index
    skipUnit(until: stops)
    let unitText = plain(unitStart..<index)
    guard !unitText.isEmpty else { return Quantity(value) }
    do {
      return Quantity(value, try Unit.parse(unitText))
    } catch {
      let whole = written(start..<index)
      throw .notAQuantity(
        whole, unit: written(unitStart..<index), example: example,
        at: sourceRange(from: unitStart, to: index))
    }
  }

  /// Moves past a unit: one of the names with a space in it, a sign, or what stands there without space or digit.
  private mutating func skipUnit(until stops: [String]) {
    if take(anyOf: ["percentage points", "percentage point", "per cent"]) { return }
    if peek() == "%" { return advance() }
    while let next = peek(), !next.properties.isWhitespace, !isASCIIDigit(next),
      !"+*=(),;±%".unicodeScalars.contains(next), !isAt(stops)
    { advance() }
  }

  /// Whether one of `stops` stands here as a word of its own.
  func isAt(_ stops: [String]) -> Bool {
    stops.contains { stop in
      let isWord = stop.unicodeScalars.first.map(isASCIILetter) ?? false
      return (!isWord || isAtWordStart) && length(of: stop) != nil
    }
  }

  /// A number with an optional sign and thousands set off by commas.
  mutating func number(
    after: LocalizedText, example: String, unsigned: Bool = false
  ) throws(Diagnostic) -> Double {
    skipSpace()
    let start = index
    if let sign = peek(), sign == "+" || sign == "-" {
      if unsigned { throw .doubledSign(rest, example: example, at: restRange) }
      advance()
      skipSpace()
    }
    let digits = index
    while let next = peek(), isPartOfNumber(next) { advance() }
    let body = plain(digits..<index)
    guard !body.isEmpty else {
      index = start
      throw .quantityExpected(after: after, found: rest, example: example, at: restRange)
    }
    let sign = plain(start..<digits).hasPrefix("-") ? -1.0 : 1.0
    // The library's own reader knows how thousands are set off; it takes no unit here.
    guard let magnitude = try? Quantity.parse(body).value, magnitude.isFinite else {
      throw .notANumber(written(start..<index), example: example, at: sourceRange(from: start, to: index))
    }
    return sign * magnitude
  }

  /// Digits, `.` and `,` between digits, and an exponent; `..` ends a number.
  private func isPartOfNumber(_ next: Unicode.Scalar) -> Bool {
    if isASCIIDigit(next) { return true }
    let following = peek(1)
    switch next {
    case ".", ",": return following.map(isASCIIDigit) ?? false
    case "e", "E":
      let afterSign = following == "-" || following == "+" ? peek(2) : following
      return index > 0 && (afterSign.map(isASCIIDigit) ?? false)
    case "+", "-": return index > 0 && (peek(-1) == "e" || peek(-1) == "E")
    default: return false
    }
  }

  /// Two or three quantities with `..` between them; those without a unit take the last one's.
  mutating func quantities(
    count: Int, until stops: [String], after: LocalizedText, example: String
  ) throws(Diagnostic) -> [Quantity] {
    skipSpace()
    let start = index
    var found: [Quantity] = []
    for place in 0..<count {
      found.append(
        try quantity(until: PathWord.rangeSigns + stops, after: after, example: example))
      skipSpace()
      guard place + 1 < count else { break }
      guard take(anyOf: PathWord.rangeSigns) else {
        throw .rangeSignExpected(found: rest, example: example, at: restRange)
      }
    }
    let unit = found.last?.unit
    found = found.map { $0.unit == nil ? Quantity($0.value, unit) : $0 }
    let range = sourceRange(from: start, to: index)
    guard found.allSatisfy({ $0.unit == unit }) else {
      throw .mixedUnits(written(start..<index), example: example, at: range)
    }
    for (low, high) in zip(found, found.dropFirst()) where low.value > high.value {
      throw .reversedBounds(low, high, at: range)
    }
    return found
  }
}
