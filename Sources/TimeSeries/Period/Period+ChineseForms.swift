extension Period {
  /// The months that the words after 年 stand for; nil if they stand for none.
  static func chineseMonths(_ text: String) -> (first: Int, last: Int)? {
    switch text {
    case "", "度", "全年": return (1, 12)
    case "上半年": return (1, 6)
    case "下半年": return (7, 12)
    default: break
    }
    if let stem = text.droppingSuffix(anyOf: ["季度"]) { return chineseQuarters(stem) }
    if let stem = text.droppingSuffix(anyOf: ["个月"]), let count = stem.droppingPrefix(anyOf: ["前", "头"]) {
      return chineseNumber(count).map { (1, $0) }
    }
    guard let stem = text.droppingSuffix(anyOf: ["月份", "月"]) else { return nil }
    if let count = stem.droppingPrefix(anyOf: ["前"]) { return chineseNumber(count).map { (1, $0) } }
    guard let ends = chineseEnds(stem) else { return chineseNumber(stem).map { ($0, $0) } }
    guard let first = chineseNumber(ends.0.droppingSuffix(anyOf: ["月份", "月"]) ?? ends.0) else { return nil }
    return chineseNumber(ends.1).map { (first, $0) }
  }

  /// 一, 第一, 前三, 一至三 (before 季度).
  private static func chineseQuarters(_ stem: String) -> (first: Int, last: Int)? {
    if let count = stem.droppingPrefix(anyOf: ["前"]) {
      return chineseNumber(count).flatMap { 1...4 ~= $0 ? (1, $0 * 3) : nil }
    }
    let stem = stem.droppingPrefix(anyOf: ["第"]) ?? stem
    let ends = chineseEnds(stem) ?? (stem, stem)
    guard let first = chineseNumber(ends.0), let last = chineseNumber(ends.1), 1...4 ~= first, 1...4 ~= last
    else { return nil }
    return ((first - 1) * 3 + 1, last * 3)
  }

  /// The two sides of a dash, a tilde, 至 or 到; nil if there is none.
  private static func chineseEnds(_ text: String) -> (String, String)? {
    guard let mark = text.firstIndex(where: { "-~至到".contains($0) }) else { return nil }
    return (String(text[..<mark]), String(text[mark...].drop { "-~至到".contains($0) }))
  }

  /// 1-12 in ASCII digits or Chinese numerals.
  private static func chineseNumber(_ text: String) -> Int? {
    if let number = digits(text) { return 1...12 ~= number && text.count <= 2 ? number : nil }
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    if text == "两" { return 2 }
    return numerals.firstIndex(of: text).map { $0 + 1 }
  }
}
