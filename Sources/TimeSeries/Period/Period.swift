/// A span of whole months within one calendar year.
///
/// A year, a half, a quarter, a month and a year-to-date span are all one type, and one span is one value
/// however it was written: `2023Q1` equals `2023M01-M03`, `2023` equals `2023M01-M12`.
@frozen public struct Period: Sendable, Hashable {
  /// The calendar year.
  public let year: Int
  /// The first month, 1...12.
  public let firstMonth: Int
  /// The last month, `firstMonth`...12.
  public let lastMonth: Int

  /// The years a period may be written in: four digits. Arithmetic may leave them.
  public static let years = 1000...9999

  @inlinable init(uncheckedYear year: Int, months: (Int, Int)) {
    self.year = year
    (firstMonth, lastMonth) = months
  }

  /// The span of some months of a year; nil if the months are out of order or do not exist,
  /// or the year is not in `Period.years`.
  public init?(year: Int, firstMonth: Int, lastMonth: Int) {
    guard Period.years.contains(year), 1 <= firstMonth, firstMonth <= lastMonth, lastMonth <= 12 else {
      return nil
    }
    self.init(uncheckedYear: year, months: (firstMonth, lastMonth))
  }

  /// A whole year.
  public init(year: Int) {
    self.init(uncheckedYear: year, months: (1, 12))
  }

  /// A half year. Precondition: `half` is 1 or 2 (numbers that a user wrote go through `init?`).
  public static func half(_ year: Int, _ half: Int) -> Period {
    precondition(1...2 ~= half, "no half \(half)")
    return Period(frequency: .half, ordinal: year * 2 + half - 1)
  }

  /// A quarter. Precondition: `quarter` is in 1...4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period {
    precondition(1...4 ~= quarter, "no quarter \(quarter)")
    return Period(frequency: .quarterly, ordinal: year * 4 + quarter - 1)
  }

  /// A single month. Precondition: `month` is in 1...12.
  public static func month(_ year: Int, _ month: Int) -> Period {
    precondition(1...12 ~= month, "no month \(month)")
    return Period(frequency: .monthly, ordinal: year * 12 + month - 1)
  }

  /// January to `month`. Precondition: `month` is in 1...12.
  public static func yearToDate(_ year: Int, through month: Int) -> Period {
    precondition(1...12 ~= month, "no month \(month)")
    return Period(uncheckedYear: year, months: (1, month))
  }
}

extension Period {
  /// Months in the span.
  @inlinable public var monthCount: Int { lastMonth - firstMonth + 1 }

  /// Whether the span starts in January. A whole year, a first quarter and January itself do.
  @inlinable public var isYearToDate: Bool { firstMonth == 1 }

  /// Whether the span is January to December.
  @inlinable public var isFullYear: Bool { monthCount == 12 }

  /// The frequency whose grid the span lies on; nil for a span such as January to May.
  @inlinable public var frequency: Frequency? {
    let count = monthCount
    guard (firstMonth - 1) % count == 0 else { return nil }
    switch count {
    case 1: return .monthly
    case 3: return .quarterly
    case 6: return .half
    case 12: return .annual
    default: return nil
    }
  }

  /// Whether the other span lies within this one.
  @inlinable public func contains(_ other: Period) -> Bool {
    year == other.year && firstMonth <= other.firstMonth && other.lastMonth <= lastMonth
  }

  /// Whether the two spans share a month.
  @inlinable public func overlaps(_ other: Period) -> Bool {
    year == other.year && firstMonth <= other.lastMonth && other.firstMonth <= lastMonth
  }
}

extension Period: Comparable {
  /// In the order in which figures come out: by last month, and of two that end together the longer first.
  @inlinable public static func < (left: Period, right: Period) -> Bool {
    (left.year, left.lastMonth, left.firstMonth) < (right.year, right.lastMonth, right.firstMonth)
  }
}
