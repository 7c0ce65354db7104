extension TimeScanner {
  struct Tail { var extent: TimeExpression.Extent; var end: Int }

  func tailResult(at start: Int) -> Result? {
    tail(at: start, afterYear: false).map {
      Result(time: TimeExpression(year: .unsaid, extent: $0.extent), end: $0.end)
    }
  }

  static let spans: [(word: [UInt32], months: ClosedRange<Int>)] = [
    ("上半年", 1...6), ("下半年", 7...12), ("前三季度", 1...9), ("前3季度", 1...9), ("前三个季度", 1...9), ("一至三季度", 1...9),
    ("1-3季度", 1...9), ("前两季度", 1...6), ("前两个季度", 1...6), ("第一季度", 1...3), ("第二季度", 4...6), ("第三季度", 7...9),
    ("第四季度", 10...12), ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9), ("四季度", 10...12), ("首季度", 1...3),
    ("1季度", 1...3), ("2季度", 4...6), ("3季度", 7...9), ("4季度", 10...12),
  ].map { (scalars($0.0), $0.1) }

  func tail(at start: Int, afterYear: Bool) -> Tail? {
    guard start < end else { return nil }
    for span in TimeScanner.spans where starts(with: span.word, at: start) {
      let next = start + span.word.count
      return Tail(extent: .months(span.months), end: skip(Words.end, at: next) ?? next)
    }
    if let tail = firstMonths(at: start) ?? months(at: start) { return tail }
    if !afterYear {
      if let next = skip(Words.bareYear, at: start), skip(Words.aims, at: next) == nil {
        return Tail(extent: .wholeYear, end: next)
      }
      if let next = skip(Words.yearStart, at: start), next > start + 1 {
        return Tail(extent: .day(month: 1, day: 1), end: next)
      }
      if let next = skip(Words.month, at: start) { return Tail(extent: .currentMonth, end: next) }
      if let next = skip(Words.bareEnd, at: start) { return Tail(extent: .endOf(month: 12), end: next) }
      return nil
    }
    if let next = skip(Words.beforeEnd, at: start) { return Tail(extent: .by, end: next) }
    if let next = skip(Words.yearEnd, at: start) { return Tail(extent: .endOf(month: 12), end: next) }
    if let next = skip(Words.yearStart, at: start) { return Tail(extent: .day(month: 1, day: 1), end: next) }
    return nil
  }

  /// 前10个月, 前两月, 头五个月.
  func firstMonths(at start: Int) -> Tail? {
    guard let next = skip(Words.first, at: start), let number = smallNumber(at: next), 2...12 ~= number.value,
      let close = skip(Words.months, at: number.end)
    else { return nil }
    return Tail(extent: .months(1...number.value), end: close)
  }

  /// 5月, 5月份, 1-5月, 1月至5月, 3月8日, 6月底.
  func months(at start: Int) -> Tail? {
    guard let first = smallNumber(at: start), 1...12 ~= first.value else { return nil }
    if let joined = monthRange(from: first) { return joined }
    guard first.end < end, text[first.end] == "月" else { return nil }
    let next = first.end + 1
    if let day = smallNumber(at: next), 1...31 ~= day.value, let close = skip(Words.day, at: day.end) {
      return Tail(extent: .day(month: first.value, day: day.value), end: close)
    }
    if let close = skip(Words.monthEnd, at: next) {
      return Tail(extent: .endOf(month: first.value), end: close)
    }
    return Tail(extent: .months(first.value...first.value), end: behindMonth(next))
  }

  func behindMonth(_ place: Int) -> Int {
    let part = skip(Words.part, at: place) ?? place
    return skip(Words.singleMonth, at: part) ?? part
  }

  func monthRange(from first: (value: Int, end: Int)) -> Tail? {
    let place = first.end < end && text[first.end] == "月" ? first.end + 1 : first.end
    guard place < end, isJoin(text[place]), let last = smallNumber(at: place + 1), last.end < end,
      text[last.end] == "月",
      1...12 ~= last.value, first.value < last.value
    else { return nil }
    return Tail(
      extent: .months(first.value...last.value), end: skip(Words.part, at: last.end + 1) ?? last.end + 1)
  }

  /// A number of one or two digits, or one in words up to twelve.
  func smallNumber(at start: Int) -> (value: Int, end: Int)? {
    guard start < end else { return nil }
    if let first = NumberScanner.digit(text[start]) {
      guard start == 0 || (NumberScanner.digit(text[start - 1]) == nil && text[start - 1] != ".") else {
        return nil
      }
      guard start + 1 < end, let second = NumberScanner.digit(text[start + 1]) else {
        return (first, start + 1)
      }
      guard start + 2 >= end || NumberScanner.digit(text[start + 2]) == nil else { return nil }
      return (first * 10 + second, start + 2)
    }
    guard NumberScanner.chineseDigit(text[start]) != nil || text[start] == "十",
      let words = NumberScanner.words(text, at: start, end: min(end, start + 3)), words.number.exponent == 0
    else { return nil }
    return (words.number.mantissa, words.end)
  }
}
