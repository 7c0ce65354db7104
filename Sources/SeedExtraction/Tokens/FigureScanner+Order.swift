import TimeSeries

extension FigureScanner {
  /// 第2位, 第二名, 第3; other ordinals (第一产业, 第二批) are text.
  func ordinal(at start: Int) -> Token? {
    guard start + 1 < end,
      let result = NumberScanner.digits(text, at: start + 1, end: end)
        ?? NumberScanner.words(text, at: start + 1, end: end),
      result.number.exponent == 0, 1...999 ~= result.number.mantissa
    else { return nil }
    switch letter(result.end) {
    case "位", "名":
      return Token(kind: .rank(result.number.mantissa, isBound: false), range: start..<result.end + 1)
    case 0, "，", "。", "；", "、", "）", ")", "！", ",", "”", " ":
      return Token(kind: .rank(result.number.mantissa, isBound: false), range: start..<result.end)
    case "大" where letter(result.end + 1) != "道" && letter(result.end + 1) != "街":
      return Token(kind: .rank(result.number.mantissa, isBound: false), range: start..<result.end + 1)
    default: return Token(kind: .text, range: start..<result.end)
    }
  }

  /// 前3位, 前十, 前三名.
  func firstPlaces(at start: Int) -> Token? {
    guard start + 1 < end,
      let result = NumberScanner.digits(text, at: start + 1, end: end)
        ?? NumberScanner.words(text, at: start + 1, end: end),
      result.number.exponent == 0, 2...100 ~= result.number.mantissa
    else { return nil }
    switch letter(result.end) {
    case "位", "名", "强":
      return Token(kind: .rank(result.number.mantissa, isBound: true), range: start..<result.end + 1)
    case 0, "，", "。", "；", "、", "）", ")", ",", "”":
      return Token(kind: .rank(result.number.mantissa, isBound: true), range: start..<result.end)
    default: return nil
    }
  }
}
