import TimeSeries

extension FigureScanner {
  /// A number and what follows it: 余, 万, 多, a range, a unit. Nil if no unit follows.
  func amount(from first: Int, _ result: NumberScanner.Result) -> Token? {
    var place = skipBlank(result.end)
    var upper: PrintedNumber?
    let lower = result.number
    if let range = rangeEnd(at: place) {
      upper = range.number
      place = range.end
    }
    var inner = innerQualifier(&place)
    let multiples = multiples(at: place)
    place = multiples.end
    if inner == nil { inner = innerQualifier(&place) }
    guard let match = unit(at: place) ?? spokenMoney(at: place, multiples.power) else { return nil }
    let stop = place + match.length
    var figure = Figure(
      number: lower, upper: upper, unit: match.meaning, standardUnit: match.meaning.standard, inner: inner)
    scale(&figure, by: multiples.power)
    var close = stop
    if letter(stop) == "/", let below = unit(at: stop + 1),
      match.meaning.kind == .amount || match.meaning.kind == .size
    {
      // A price or a yield keeps its unit as printed.
      close = stop + 1 + below.length
      figure.number = lower
      figure.upper = upper
      figure.standardUnit = string(text[max(0, multiples.end - multiplesLength(multiples))..<close])
      if let amount = lexicon.units.longestMatch(in: scalars("吨"), at: 0)?.meaning { figure.unit = amount }
    }
    return Token(kind: .figure(figure), range: first..<close)
  }

  /// 产值达到48亿，: in speech 元 is left out.
  private func spokenMoney(at place: Int, _ power: Int) -> PhraseTrie<UnitWord>.Match? {
    guard power >= 8, place >= end || FigureScanner.pauses.contains(letter(place)) else { return nil }
    return lexicon.units.longestMatch(in: scalars("元"), at: 0).map {
      PhraseTrie.Match(length: 0, meaning: $0.meaning)
    }
  }

  private static let pauses = LetterSet("，。；、！？,;")

  /// 万, 亿, 万亿 behind digits; 千 of 千瓦 belongs to the unit.
  func multiples(at start: Int) -> (power: Int, end: Int) {
    var place = start
    var power = 0
    while place < end, place - start < 3, unit(at: place) == nil {
      let next = NumberScanner.multiples(text, at: place, end: place + 1)
      guard next.power > 0 else { break }
      power += next.power
      place += 1
    }
    return (power, place)
  }

  func multiplesLength(_ multiples: (power: Int, end: Int)) -> Int {
    var length = 0
    while length < 3, multiples.end - length >= 1,
      NumberScanner.multiples(text, at: multiples.end - length - 1, end: multiples.end).power > 0
    { length += 1 }
    return length
  }

  /// Turns the printed number into the standard unit. 元 alone stays 元; 万元 and 亿元 become 亿元.
  func scale(_ figure: inout Figure, by power: Int) {
    let isPlainMoney = figure.unit.printed == "元" && power == 0
    let exponent = isPlainMoney ? 0 : figure.unit.exponent
    if isPlainMoney { figure.standardUnit = "元" }
    figure.power = power + exponent
    figure.number = figure.number.scaled(by: power + exponent)
    figure.upper = figure.upper?.scaled(by: power + exponent)
  }

  func skipBlank(_ place: Int) -> Int { letter(place) == " " ? place + 1 : place }

  func innerQualifier(_ place: inout Int) -> Qualifier? {
    guard letter(place) == "余" || letter(place) == "多" || letter(place) == "几" else { return nil }
    place += 1
    return .over
  }

  func unit(at place: Int) -> PhraseTrie<UnitWord>.Match? {
    text.withUnsafeBufferPointer { lexicon.units.longestMatch(in: $0, at: place, end: end) }
  }

  /// The upper end of a range: -3, %-6, 至6; the place behind its number.
  func rangeEnd(at start: Int) -> NumberScanner.Result? {
    var place = start
    if letter(place) == "%" { place += 1 }
    guard
      letter(place) == "-" || letter(place) == "~" || letter(place) == "至" || letter(place) == "到"
        || letter(place) == "—",
      let upper = NumberScanner.digits(text, at: place + 1, end: end),
      place == start || letter(upper.end) == "%"
    else { return nil }
    return upper
  }
}
