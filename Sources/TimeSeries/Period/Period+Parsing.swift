extension Period: LosslessStringConvertible {
  /// Reads any form that `parse` reads; nil otherwise.
  public init?(_ text: String) {
    guard let period = try? Period.parse(text) else { return nil }
    self = period
  }

  /// Reads `2026`, `2026H1`, `2026Q1`, `2026M03`, `2026M01-M05` and the forms of Chinese releases.
  ///
  /// Chinese: 2023年, 2023年3月, 2023年1-5月, 2023年1月至5月, 2023年一季度, 2023年上半年, 2023年前三季度,
  /// 2023年前5个月. Full-width digits and the various dashes are read as their plain forms.
  public static func parse(_ text: String) throws(TimeSeriesError) -> Period {
    let plain = plainForm(text)
    var scanner = ByteScanner(plain)
    guard let year = scanner.number(digits: 4...4),
      let months = codedMonths(scanner) ?? monthsAfterYear(plain.dropFirst(4)),
      let period = Period(year: year, firstMonth: months.first, lastMonth: months.last)
    else { throw .notAPeriod(text) }
    return period
  }

  private typealias MonthSpan = (first: Int, last: Int)

  /// The months of what follows the year in a code: nothing, `H1`, `Q1`, `M03`, `M01-M05` or `M01-05`.
  private static func codedMonths(_ scanner: ByteScanner) -> MonthSpan? {
    var scanner = scanner
    var months: MonthSpan? = (1, 12)
    scanner.skipSpaces()
    if scanner.skip("h") {
      months = scanner.number(digits: 1...1).flatMap { part($0, of: 2) }
    } else if scanner.skip("q") {
      months = scanner.number(digits: 1...1).flatMap { part($0, of: 4) }
    } else if scanner.skip("m") {
      months = monthSpan(&scanner)
    }
    return scanner.isAtEnd ? months : nil
  }

  /// Half or quarter `number` of a year of `count`.
  private static func part(_ number: Int, of count: Int) -> MonthSpan? {
    guard 1...count ~= number else { return nil }
    return ((number - 1) * (12 / count) + 1, number * (12 / count))
  }

  /// `03`, `01-M05` or `01-05`.
  private static func monthSpan(_ scanner: inout ByteScanner) -> MonthSpan? {
    guard let first = scanner.number(digits: 1...2) else { return nil }
    guard scanner.skip("-") else { return (first, first) }
    _ = scanner.skip("m")
    return scanner.number(digits: 1...2).map { (first, $0) }
  }

  /// The months of what follows the year in words: 年, 年一季度, 年1-5月 ….
  private static func monthsAfterYear(_ text: Substring) -> MonthSpan? {
    let words = text.filter { !$0.isWhitespace }
    return words.droppingPrefix(anyOf: ["年"]).flatMap(chineseMonths)
  }
}
