import Localization
import SourceText
import TimeSeries

extension PeriodHeading {
  /// Whether a text that is no period was most likely meant as one: `FY2027`, `2027E`, `1/1/2027`, `Jan-27`, `20270`.
  ///
  /// It holds a digit, and nothing but words of time, digits and marks between them. A column under such a heading is
  /// refused, for to leave it out would drop its figures.
  static func isMistaken(_ text: String) -> Bool {
    let plain = normalizeWidth(text).trimmed.lowercased()
    guard parse(text) == nil, plain.contains(where: { $0.isASCII && $0.isNumber }) else { return false }
    let words = plain.split { !$0.isLetter }.map(String.init)
    guard words.allSatisfy(isWord) else { return false }
    return words.isEmpty || year(within: text) != nil || words.contains(where: isTelling)
  }

  /// The year that a text names, to be offered in its place; nil where there is none or there are several.
  static func year(within text: String) -> Int? {
    let runs = normalizeWidth(text).split { !$0.isASCII || !$0.isNumber }
    let years = runs.filter { $0.count == 4 }.compactMap { Int($0) }.filter((1900...2199).contains)
    return years.count == 1 ? years[0] : nil
  }

  /// What was expected of a mistaken heading, and how to mend it.
  static func expectation(for text: String) -> (message: LocalizedText, hint: LocalizedText) {
    let year = year(within: text).map(String.init) ?? "2030"
    return (
      LocalizedText(
        en: "found \"\(text)\", expected a period such as \(year)", zh: "此处为“\(text)”，应为时期，如 \(year)"),
      LocalizedText(
        en:
          "write \(year), \(year)Q1 or \(year)M03 (a date stands for a year only on its first or last day); a column that is no period needs another heading",
        zh: "请写 \(year)、\(year)Q1 或 \(year)M03（只有一年的第一天或最后一天可代表该年）；该列若不是时期，请改用其他标题")
    )
  }

  /// Words that stand beside a year or a part of one.
  private static func isWord(_ word: String) -> Bool {
    if word.allSatisfy({ chinese.contains($0) }) { return true }
    return words.contains(word) || month(word) != nil
  }

  /// Words that mean a time with any digit beside them.
  private static func isTelling(_ word: String) -> Bool {
    word.contains("年") || ["fy", "cy", "year", "yr"].contains(word) || month(word) != nil
  }

  /// The month of an English name in small letters, in full or by three letters, from 1.
  static func month(_ name: String) -> Int? {
    months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let words: Set<String> = [
    "fy", "cy", "year", "yr", "y", "h", "q", "m", "sept", "half", "quarter", "month", "t", "z", "x", "e", "f",
    "a", "p", "est",
    "estimate", "forecast", "projection", "projected", "proj", "actual", "end", "eoy",
  ]
  private static let chinese: Set<Character> = Set("年度财月日季第上下半前后底末初一二三四预测估计算实际规划目标值数")
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}
