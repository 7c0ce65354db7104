import Localization
public import SourceText
public import TimeSeries

extension PathSegment {
  /// Reads one line of a path, such as `ramp to 10 % ± 1 pp`; `range` is the key it stands under.
  ///
  /// Full-width forms, `+-` for `±` and the Chinese words of ``PathWord`` are read too. Errors: a ``Diagnostic`` at the
  /// part that cannot be read, with what was expected and an example.
  public static func parse(
    _ text: String, at origin: SourceRange, over range: PeriodRange? = nil
  ) throws(Diagnostic) -> PathSegment {
    var scanner = ValueScanner(text, at: origin)
    scanner.skipSpace()
    guard !scanner.isAtEnd else { throw .emptyPath(at: origin) }
    let (value, spread) = try scanner.path()
    guard scanner.isAtEnd else {
      throw .unexpectedRest(scanner.rest, after: scanner.written(0..<scanner.index), at: scanner.restRange)
    }
    return PathSegment(
      range: range, value: value, spread: spread, origin: origin, text: scanner.written(0..<scanner.index))
  }
}

extension ValueScanner {
  /// A path value and its spread.
  fileprivate mutating func path() throws(Diagnostic) -> (PathValue, PathSpread?) {
    guard let first = peek(), !isStartOfNumber(first) else {
      let number = try quantity(until: PathWord.spreadSigns, after: LocalizedText(""), example: "9 %")
      return (.number(number), try spread())
    }
    if isAt(PathWord.spreadSigns) { throw .spreadWithoutValue(at: restRange) }
    guard let word = takeWord() else { throw unknownWord() }
    switch word {
    case .uniform, .triangular: return try distribution(word)
    case .none:
      try expectEnd(example: word.example)
      return (.none, nil)
    case .growth, .difference, .share:
      let value = try exogenizedForm(word)
      try expectEnd(example: word.example)
      return (value, nil)
    default: return (try value(of: word), try spread())
    }
  }

  private func isStartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    isASCIIDigit(scalar) || "+-.".unicodeScalars.contains(scalar)
  }

  /// The word that stands here; the longest spelling wins.
  private mutating func takeWord() -> PathWord? {
    let matches = PathWord.allCases.compactMap { word in
      word.spellings.compactMap(length(of:)).max().map { (word: word, length: $0) }
    }
    guard let best = matches.max(by: { $0.length < $1.length }) else { return nil }
    advance(best.length)
    return best.word
  }

  /// What follows a word that takes a spread.
  private mutating func value(of word: PathWord) throws(Diagnostic) -> PathValue {
    let after = LocalizedText(word.name)
    let stops = PathWord.spreadSigns
    switch word {
    case .base: return .base(try baseChange())
    case .hold: return .hold
    case .ramp: return .ramp(to: try quantity(until: stops, after: after, example: word.example))
    case .grow: return try growth()
    case .sCurve: return try sCurve()
    case .step: return .step(by: try quantity(until: stops, after: after, example: word.example))
    case .pulse: return .pulse(by: try quantity(until: stops, after: after, example: word.example))
    case .file: return .file(name: try fileName())
    case .none, .uniform, .triangular, .growth, .difference, .share: return .none
    }
  }

  /// `growth 5 %`, `difference 3` and `share 12 % of total`, which take no spread.
  private mutating func exogenizedForm(_ word: PathWord) throws(Diagnostic) -> PathValue {
    let stops = PathWord.spreadSigns + (word == .share ? PathWord.wholeSigns : [])
    let size = try quantity(until: stops, after: LocalizedText(word.name), example: word.example)
    if word == .difference { return .difference(size) }
    guard size.unit == .percent else {
      throw .formUnit(size, word: word, at: sourceRange(from: 0, to: index))
    }
    if word == .growth { return .growth(size) }
    skipSpace()
    guard take(anyOf: PathWord.wholeSigns) else { throw .wholeExpected(found: rest, at: restRange) }
    skipSpace()
    let start = index
    while let next = peek(), !next.properties.isWhitespace, !isAt(PathWord.spreadSigns) { advance() }
    let whole = written(start..<index)
    guard !whole.isEmpty else { throw .wholeExpected(found: rest, at: restRange) }
    return .share(size, of: whole)
  }

  private mutating func baseChange() throws(Diagnostic) -> PathValue.BaseChange {
    skipSpace()
    if isAt(PathWord.spreadSigns) || isAtEnd { return .unchanged }
    let example = PathWord.base.example
    let isTimes = take(anyOf: ["*", "×", "x", "乘以", "乘"])
    if isTimes {
      let factor = try number(after: LocalizedText("base *"), example: "base * 1.05")
      skipSpace()
      if !isAt(PathWord.spreadSigns) { try expectEnd(example: "base * 1.05, base + 4 %, base + 4 pp") }
      return .times(factor)
    }
    let isMinus = take(anyOf: ["-", "减"])
    guard isMinus || take(anyOf: ["+", "加"]) else {
      throw .unexpectedRest(rest, after: "base", example: example, at: restRange)
    }
    let change = try quantity(
      until: PathWord.spreadSigns, after: LocalizedText(isMinus ? "base -" : "base +"), example: example,
      unsigned: true)
    return .plus(isMinus ? Quantity(-change.value, change.unit) : change)
  }

  private mutating func growth() throws(Diagnostic) -> PathValue {
    // The Chinese words say "a year" themselves; in English it must be said, since periods may be quarters.
    let saysYear = written(0..<index).contains("年")
    let rate = try quantity(
      until: PathWord.spreadSigns + PathWord.perYear, after: LocalizedText("grow"),
      example: PathWord.grow.example)
    skipSpace()
    guard take(anyOf: PathWord.perYear) || saysYear else {
      throw .growthWithoutYear(found: rest, at: restRange)
    }
    guard rate.unit == .percent else {
      throw .growthUnit(rate, at: sourceRange(from: 0, to: index))
    }
    guard rate.value > -100 else { throw .growthBelowZero(rate, at: sourceRange(from: 0, to: index)) }
    return .grow(perYear: rate)
  }

  private mutating func sCurve() throws(Diagnostic) -> PathValue {
    let example = PathWord.sCurve.example
    let target = try quantity(
      until: PathWord.spreadSigns + PathWord.deadline, after: LocalizedText("s-curve to"), example: example)
    skipSpace()
    guard take(anyOf: PathWord.deadline) else { throw .deadlineExpected(found: rest, at: restRange) }
    skipSpace()
    let start = index
    while peek() != nil, !isAt(PathWord.spreadSigns) { advance() }
    let text = plain(start..<index)
    guard !text.isEmpty else { throw .deadlineExpected(found: rest, at: restRange) }
    do {
      return .sCurve(to: target, by: try Period.parse(text))
    } catch {
      throw .deadlineNotAPeriod(error.message, at: sourceRange(from: start, to: index))
    }
  }

  private mutating func fileName() throws(Diagnostic) -> String {
    let isGlued = isAtWordEnd && peek().map { !$0.properties.isWhitespace } ?? false
    if isGlued { throw .fileNameExpected(at: sourceRange(from: 0)) }
    skipSpace()
    let start = index
    while peek() != nil, !isAt(PathWord.spreadSigns) { advance() }
    var name = written(start..<index)
    for quote in ["\"", "'"] where name.count > 2 && name.hasPrefix(quote) && name.hasSuffix(quote) {
      name = String(name.dropFirst().dropLast())
    }
    guard !name.isEmpty else { throw .fileNameExpected(at: sourceRange(from: 0)) }
    return name
  }

  /// `uniform` and `triangular` with their bounds: a value in the middle and what lies around it.
  private mutating func distribution(_ word: PathWord) throws(Diagnostic) -> (PathValue, PathSpread?) {
    let bounds = try quantities(
      count: word == .uniform ? 2 : 3, until: PathWord.eachPeriod, after: LocalizedText(word.name),
      example: word.example)
    skipSpace()
    let isIndependent = take(anyOf: PathWord.eachPeriod)
    let (low, high) = (bounds[0], bounds[bounds.count - 1])
    if word == .uniform {
      let middle = Quantity(low.value + (high.value - low.value) / 2, low.unit)
      return (.number(middle), PathSpread(.uniform(low: low, high: high), isIndependent: isIndependent))
    }
    return (
      .number(bounds[1]),
      PathSpread(.triangular(low: low, mode: bounds[1], high: high), isIndependent: isIndependent)
    )
  }

  private func unknownWord() -> Diagnostic {
    var end = index
    while end < index + 40, let next = peek(end - index), !next.properties.isWhitespace { end += 1 }
    return .unknownPathWord(written(index..<end), in: rest, at: sourceRange(from: index, to: end))
  }
}
