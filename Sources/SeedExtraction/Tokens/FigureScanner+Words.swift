import TimeSeries

extension FigureScanner {
  func words(at start: Int) -> Token? {
    if let token = tenths(at: start) ?? hundredths(at: start) { return token }
    // 千亿元, 百亿元: a thousand and a hundred of them, where a word such as 突破 stands before.
    if text[start] == "百" || text[start] == "千" || text[start] == "万" { return roundAmount(at: start) }
    guard let result = NumberScanner.words(text, at: start, end: end) else { return nil }
    if let token = wordFraction(from: start, result) { return token }
    guard result.number.mantissa > 10 || result.number.exponent < 0 else { return nil }
    let exact = NumberScanner.Result(number: result.number.withoutFinalZeros, end: result.end)
    guard var token = amount(from: start, exact), var figure = token.figure,
      figure.unit.kind != .time, figure.unit.kind != .size
    else { return nil }
    if figure.unit.printed == "元", result.number.mantissa >= 10_000 {
      // 一万六千亿元: the words hold the multiple.
      figure.number = exact.number.scaled(by: figure.unit.exponent)
      figure.standardUnit = figure.unit.standard
      token.kind = .figure(figure)
    }
    return token
  }

  func roundAmount(at start: Int) -> Token? {
    let multiples = NumberScanner.multiples(text, at: start, end: end)
    guard multiples.end - start >= 2, letter(multiples.end) == "元", start > 0 else { return nil }
    switch text[start - 1] {
    case "破", "超", "过", "近", "达", "逾", "到", "上", "约": break
    default: return nil
    }
    return amount(
      from: start, NumberScanner.Result(number: PrintedNumber(mantissa: 1, exponent: 0), end: start))
  }

  /// 五成, 九成五.
  func tenths(at start: Int) -> Token? {
    guard let digit = NumberScanner.chineseDigit(text[start]), digit > 0, letter(start + 1) == "成",
      let percent
    else { return nil }
    guard start == 0 || NumberScanner.chineseDigit(text[start - 1]) == nil else { return nil }
    if FigureScanner.afterTenths.contains(letter(start + 2)) { return nil }
    var value = digit * 10
    var stop = start + 2
    if let half = NumberScanner.chineseDigit(letter(stop)), half == 5 {
      value += 5
      stop += 1
    }
    var inner: Qualifier?
    if letter(stop) == "多" || letter(stop) == "余" {
      inner = .over
      stop += 1
    }
    return Token(
      kind: .figure(
        Figure(
          number: PrintedNumber(mantissa: value, exponent: 0), unit: percent, standardUnit: "%", inner: inner)
      ),
      range: start..<stop)
  }

  /// The characters behind which 成 is no tenth: 成为, 成立, 成果.
  static let afterTenths = LetterSet("为立员果本功长效绩品都型就交熟因份分语套片批群链网人才")

  /// 百分之五.
  func hundredths(at start: Int) -> Token? {
    guard text[start] == "百", letter(start + 1) == "分", letter(start + 2) == "之", let percent else {
      return nil
    }
    guard
      let result = NumberScanner.digits(text, at: start + 3, end: end)
        ?? (start + 3 < end ? NumberScanner.words(text, at: start + 3, end: end) : nil)
    else { return nil }
    return Token(
      kind: .figure(Figure(number: result.number, unit: percent, standardUnit: "%")),
      range: start..<result.end)
  }

  /// 三分之一.
  func wordFraction(from start: Int, _ denominator: NumberScanner.Result) -> Token? {
    guard letter(denominator.end) == "分", letter(denominator.end + 1) == "之", denominator.end + 2 < end,
      let numerator = NumberScanner.words(text, at: denominator.end + 2, end: min(end, denominator.end + 4)),
      let percent,
      2...1000 ~= denominator.number.mantissa, 1..<denominator.number.mantissa ~= numerator.number.mantissa
    else { return nil }
    return Token(
      kind: .figure(
        Figure(
          number: numerator.number, denominator: denominator.number.mantissa, unit: percent, standardUnit: "%"
        )),
      range: start..<numerator.end)
  }

  func half(at start: Int) -> Token? {
    guard let percent else { return nil }
    let figure = Figure(number: PrintedNumber(mantissa: 50, exponent: 0), unit: percent, standardUnit: "%")
    if text[start] == "过", letter(start + 1) == "半" {
      guard letter(start + 2) != "径", letter(start + 2) != "年", letter(start + 2) != "导" else { return nil }
      var over = figure
      over.inner = .over
      return Token(kind: .figure(over), range: start..<(letter(start + 2) == "数" ? start + 3 : start + 2))
    }
    if text[start] == "一", letter(start + 1) == "半" {
      let next = letter(start + 2)
      guard next != "径", next != "年", next != "天", next != "个" else { return nil }
      var half = figure
      if next == "还", letter(start + 3) == "多" || letter(start + 3) == "要" { half.inner = .over }
      return Token(kind: .figure(half), range: start..<(half.inner == nil ? start + 2 : start + 4))
    }
    guard text[start] == "半", letter(start + 1) == "数" else { return nil }
    return Token(kind: .figure(figure), range: start..<start + 2)
  }

  /// 翻番, 翻一番, 翻两番.
  func doubling(at start: Int) -> Token? {
    var times = 1
    var place = start + 1
    if letter(place) == "了" { place += 1 }
    if letter(place) != "番", let digit = NumberScanner.chineseDigit(letter(place)), 1...5 ~= digit {
      times = digit
      place += 1
    }
    guard letter(place) == "番", let unit = lexicon.units.longestMatch(in: scalars("倍"), at: 0)?.meaning else {
      return nil
    }
    let isMore = letter(place + 1) == "多" || letter(place + 1) == "有" && letter(place + 2) == "余"
    return Token(
      kind: .figure(
        Figure(
          number: PrintedNumber(mantissa: 1 << times, exponent: 0), unit: unit, standardUnit: "倍",
          inner: isMore ? .over : nil)),
      range: start..<place + 1)
  }
}
