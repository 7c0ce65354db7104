extension TimeScanner {
  static let relatives: [(word: [UInt32], year: TimeExpression.Year)] =
    [
      ("上一年度", -1), ("上一年", -1), ("上年度", -1), ("去年", -1), ("上年", -1), ("前年", -2), ("今年", 0), ("本年度", 0),
      ("本年", 0), ("过去的一年", -1), ("过去一年", -1),
      ("明年", 1), ("来年", 1), ("后年", 2),
    ].map { (scalars($0.0), .relative($0.1)) } + ["当年", "同年", "全年度"].map { (scalars($0), .same) }

  func yearTime(at start: Int) -> Result? {
    guard let (year, next) = year(at: start) else { return nil }
    if skip(Words.founding, at: next) != nil {
      return Result(time: TimeExpression(year: .unsaid, extent: .vague), end: next)
    }
    if let same = skip(Words.same, at: next) {
      return Result(time: TimeExpression(year: year, extent: .sameSpan), end: same)
    }
    if let range = years(from: year, at: next) { return range }
    if let tail = tail(at: next, afterYear: true) {
      return Result(time: TimeExpression(year: year, extent: tail.extent), end: tail.end)
    }
    if case .absolute(let first) = year, let since = skip(Words.since, at: next) {
      return Result(time: TimeExpression(year: year, extent: .since(first)), end: since)
    }
    if skip(Words.aimsOfYear, at: next) != nil, case .relative = year {
      return Result(time: TimeExpression(year: year, extent: .wholeYear), end: next)
    }
    if year == .relative(0), let since = skip(Words.since, at: next) {
      return Result(time: TimeExpression(year: year, extent: .soFar), end: since)
    }
    let whole = skip(Words.wholeYear, at: next) ?? next
    return Result(time: TimeExpression(year: year, extent: .wholeYear), end: whole)
  }

  func year(at start: Int) -> (year: TimeExpression.Year, end: Int)? {
    if let digits = fourDigits(at: start) {
      if digits.end < end, text[digits.end] == "年" { return (.absolute(digits.value), digits.end + 1) }
      // 2016-2019年: the first year has no 年 of its own.
      if let range = plainRange(at: start) { return (.absolute(digits.value), range) }
      return nil
    }
    for relative in TimeScanner.relatives where starts(with: relative.word, at: start) {
      return (relative.year, start + relative.word.count)
    }
    return nil
  }

  /// A number of four digits that can be a year.
  func fourDigits(at start: Int) -> (value: Int, end: Int)? {
    guard start + 4 <= end, start == 0 || NumberScanner.digit(text[start - 1]) == nil else { return nil }
    var value = 0
    for place in start..<start + 4 {
      guard let digit = NumberScanner.digit(text[place]) else { return nil }
      value = value * 10 + digit
    }
    guard 1949...2099 ~= value, start + 4 == end || NumberScanner.digit(text[start + 4]) == nil else {
      return nil
    }
    return (value, start + 4)
  }

  /// The place of the joining sign in 2016-2019年; nil if that does not stand at `start`.
  func plainRange(at start: Int) -> Int? {
    guard start + 4 < end, isJoin(text[start + 4]), let last = fourDigits(at: start + 5), last.end < end,
      text[last.end] == "年"
    else { return nil }
    return start + 4
  }

  func years(from year: TimeExpression.Year, at start: Int) -> Result? {
    guard case .absolute(let first) = year, start < end, isJoin(text[start]),
      let last = fourDigits(at: start + 1),
      last.end < end, text[last.end] == "年", first < last.value, last.value - first < 30
    else { return nil }
    return Result(
      time: TimeExpression(year: year, extent: .years(first...last.value)),
      end: skip(Words.span, at: last.end + 1) ?? last.end + 1)
  }

  func isJoin(_ letter: UInt32) -> Bool {
    letter == "-" || letter == "至" || letter == "到" || letter == "~" || letter == "—"
  }
}
