import TimeSeries

/// Reads numbers with their units, fractions, ranges, places in an order.
struct FigureScanner {
  let lexicon: Lexicon
  let text: [UInt32]
  let end: Int

  /// The token of a number that begins at `start`; a token of kind `text` for digits that are part of a name, a time of
  /// day, a telephone number. Nil if no number begins there.
  func token(at start: Int) -> Token? {
    switch text[start] {
    case "第": return ordinal(at: start)
    case "翻": return doubling(at: start)
    case "过", "半": return half(at: start)
    case "一" where letter(start + 1) == "半": return half(at: start)
    case "前": return firstPlaces(at: start)
    case "+", "-": return signed(at: start)
    default: return NumberScanner.digit(text[start]) != nil ? digits(at: start, sign: nil) : words(at: start)
    }
  }

  func letter(_ place: Int) -> UInt32 { place >= 0 && place < end ? text[place] : 0 }

  func isLatin(_ letter: UInt32) -> Bool { 0x41...0x5A ~= letter || 0x61...0x7A ~= letter }

  // MARK: Digits

  func signed(at start: Int) -> Token? {
    guard NumberScanner.digit(letter(start + 1)) != nil else { return nil }
    let before = start > 0 ? text[start - 1] : 0
    guard NumberScanner.digit(before) == nil, !isLatin(before), before != "%" else { return nil }
    return digits(at: start + 1, sign: start)
  }

  func digits(at start: Int, sign: Int?) -> Token? {
    let first = sign ?? start
    guard var result = NumberScanner.digits(text, at: start, end: end) else { return digitRun(from: first) }
    let before = first > 0 ? text[first - 1] : 0
    if let proportions = proportions(from: start, result) { return proportions }
    // A name (C919, 5G), a time of day, a telephone number, a ratio of three.
    if isLatin(before) || before == "." || isCode(start, result.end) { return digitRun(from: first) }
    if let sign, text[sign] == "-" { result.number = result.number.negated }
    if let fraction = fraction(from: first, result) { return fraction }
    var token = amount(from: first, result) ?? Token(kind: .number(result.number), range: first..<result.end)
    if var figure = token.figure, sign != nil {
      figure.hasSign = true
      token.kind = .figure(figure)
    }
    if case .number = token.kind, isLatin(letter(result.end)) { return digitRun(from: first) }
    return token
  }

  /// Three numbers joined by colons that make a hundred.
  func proportions(from start: Int, _ first: NumberScanner.Result) -> Token? {
    var numbers = [first.number]
    var place = first.end
    while numbers.count < 3, letter(place) == ":" || letter(place) == "：" || letter(place) == "∶",
      let next = NumberScanner.digits(text, at: place + 1, end: end)
    {
      numbers.append(next.number)
      place = next.end
    }
    guard numbers.count == 3, numbers.allSatisfy({ $0.exponent >= -2 }) else { return nil }
    let sum = numbers.reduce(0.0) { $0 + (Double($1.description) ?? 0) }
    return abs(sum - 100) < 0.5 ? Token(kind: .proportions(numbers), range: start..<place) : nil
  }

  func isCode(_ start: Int, _ stop: Int) -> Bool {
    if letter(stop) == ":" && NumberScanner.digit(letter(stop + 1)) != nil { return true }
    if start > 1, text[start - 1] == ":", NumberScanner.digit(text[start - 2]) != nil { return true }
    return stop - start > 1 && text[start] == "0" && letter(start + 1) != "."
  }

  /// Digits, letters and what joins them, as one piece of text.
  func digitRun(from start: Int) -> Token {
    var place = start
    while place < end {
      let letter = text[place]
      guard
        NumberScanner.digit(letter) != nil || isLatin(letter) || letter == "." || letter == "-"
          || letter == "+"
          || letter == "/" || letter == ":" && NumberScanner.digit(self.letter(place + 1)) != nil
          || letter == "," && NumberScanner.digit(self.letter(place + 1)) != nil
      else { break }
      place += 1
    }
    return Token(kind: .text, range: start..<max(place, start + 1))
  }

  func fraction(from first: Int, _ numerator: NumberScanner.Result) -> Token? {
    guard letter(numerator.end) == "/",
      let denominator = NumberScanner.digits(text, at: numerator.end + 1, end: end),
      letter(denominator.end) != "/", numerator.number.exponent == 0, denominator.number.exponent == 0,
      2...1000 ~= denominator.number.mantissa, 1..<denominator.number.mantissa ~= numerator.number.mantissa,
      let percent = percent
    else { return nil }
    return Token(
      kind: .figure(
        Figure(
          number: numerator.number, denominator: denominator.number.mantissa, unit: percent, standardUnit: "%"
        )),
      range: first..<denominator.end)
  }

  var percent: UnitWord? { lexicon.units.longestMatch(in: [0x25], at: 0)?.meaning }
}
