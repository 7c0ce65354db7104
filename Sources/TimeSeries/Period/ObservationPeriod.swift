/// What time a published figure speaks of.
public enum ObservationPeriod: Sendable, Hashable {
  /// A span within one year.
  case span(Period)
  /// A state at the end of a month (累计至, 截至).
  case asOf(year: Int, month: Int)
  /// The change cumulated over several years, not a yearly rate.
  case years(ClosedRange<Int>)
  /// The source does not say; the figure is kept and never used.
  case unknown
}

extension ObservationPeriod {
  /// Reads a `Period`, `asof 2023-11` (截至2023年11月), `2016-2019` (2016—2019年) or `unknown`.
  public static func parse(_ text: String) throws(TimeSeriesError) -> ObservationPeriod {
    let plain = plainForm(text)
    if let period = Period(plain) { return .span(period) }
    if plain.lowercased() == "unknown" { return .unknown }
    if let parsed = asOf(plain) ?? years(plain) { return parsed }
    throw .notAnObservationPeriod(text)
  }

  private static func asOf(_ text: String) -> ObservationPeriod? {
    guard let rest = text.lowercased().droppingPrefix(anyOf: ["asof ", "截至", "截止"]) else { return nil }
    let date = plainForm(rest)
    let end = date.droppingSuffix(anyOf: ["底", "末"])
    // A year alone does not say which month's end is meant; 年底 does.
    if let period = Period(end ?? date), period.monthCount == 1 || (period.isFullYear && end != nil) {
      return .asOf(year: period.year, month: period.lastMonth)
    }
    var scanner = ByteScanner(date)
    guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
      let month = scanner.number(digits: 2...2), scanner.isAtEnd,
      Period(year: year, firstMonth: month, lastMonth: month) != nil
    else { return nil }
    return .asOf(year: year, month: month)
  }

  private static func years(_ text: String) -> ObservationPeriod? {
    let stem = text.droppingSuffix(anyOf: ["年"]) ?? text
    let ends = stem.split(whereSeparator: { "-~至".contains($0) }).map {
      $0.hasSuffix("年") ? $0.dropLast() : $0
    }
    guard ends.map(\.count) == [4, 4], let first = digits(ends[0]), let last = digits(ends[1]), first < last,
      Period.years.contains(first)
    else { return nil }
    return .years(first...last)
  }

  /// The span, if it is one.
  @inlinable public var span: Period? {
    guard case .span(let period) = self else { return nil }
    return period
  }

  /// The last day the figure speaks of; nil if unknown.
  public var lastDay: CalendarDate? {
    switch self {
    case .span(let period): .lastDay(ofMonth: period.lastMonth, year: period.year)
    case .asOf(let year, let month): .lastDay(ofMonth: month, year: year)
    case .years(let years): .lastDay(ofMonth: 12, year: years.upperBound)
    case .unknown: nil
    }
  }
}

extension ObservationPeriod: CustomStringConvertible {
  /// The form that `parse` reads: `2023M01-M05`, `asof 2023-11`, `2016-2019`, `unknown`.
  public var description: String {
    switch self {
    case .span(let period): period.description
    case .asOf(let year, let month): "asof \(year)-\(twoDigits(month))"
    case .years(let years): "\(years.lowerBound)-\(years.upperBound)"
    case .unknown: "unknown"
    }
  }

  /// As a Chinese text would write it: 2023年1—5月, 截至2023年11月, 2016—2019年累计, 时期不明.
  public var chineseDescription: String {
    switch self {
    case .span(let period): period.chineseDescription
    case .asOf(let year, let month): "截至\(year)年\(month)月"
    case .years(let years): "\(years.lowerBound)—\(years.upperBound)年累计"
    case .unknown: "时期不明"
    }
  }
}

extension ObservationPeriod: Comparable {
  /// By last day; of those that end together spans first, then cumulated years, then stocks; unknown last.
  public static func < (left: ObservationPeriod, right: ObservationPeriod) -> Bool {
    switch (left, right) {
    case (.span(let one), .span(let other)): return one < other
    case (.unknown, _): return false
    case (_, .unknown): return true
    default: return left.sortKey < right.sortKey
    }
  }

  private var sortKey: (Int, Int, Int, Int) {
    switch self {
    case .span(let period): (period.year, period.lastMonth, 0, period.firstMonth)
    case .years(let years): (years.upperBound, 12, 1, years.lowerBound)
    case .asOf(let year, let month): (year, month, 2, 0)
    case .unknown: (.max, 0, 0, 0)
    }
  }
}
