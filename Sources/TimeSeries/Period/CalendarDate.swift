/// A day of the proleptic Gregorian calendar.
@frozen public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year.
  public let year: Int
  /// The month, 1...12.
  public let month: Int
  /// The day of the month, 1...31.
  public let day: Int

  /// A day; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Period.years.contains(year), 1...12 ~= month, day >= 1 else { return nil }
    guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days in a month.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// In the order of the calendar.
  @inlinable public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day `count` days later.
  public func advanced(byDays count: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + count)
  }

  /// The days from another day to this one.
  public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// The last day of a month. Precondition: the month is in 1...12 (periods and parsed dates have such).
  public static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CalendarDate(dayNumber: dayNumber(next.0, next.1, 1) - 1)
  }

  /// Days since 0000-03-01 (Hinnant's civil-calendar algorithm).
  private var dayNumber: Int { CalendarDate.dayNumber(year, month, day) }

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthFromMarch + 2) / 5 + day - 1
  }

  private init(dayNumber number: Int) {
    let dayOfEra = (number % 146_097 + 146_097) % 146_097
    let era = (number - dayOfEra) / 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2023-07-21`.
  public var description: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Reads an ISO 8601 date, `2023-07-21`.
  public static func parse(_ text: String) throws(TimeSeriesError) -> CalendarDate {
    var scanner = ByteScanner(plainForm(text))
    guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
      let month = scanner.number(digits: 2...2), scanner.skip("-"),
      let day = scanner.number(digits: 2...2), scanner.isAtEnd,
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw .notADate(text) }
    return date
  }
}
