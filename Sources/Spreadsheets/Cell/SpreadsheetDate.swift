/// A date of a sheet.
///
/// Dates are numbers of days: in the 1900 system 1 is 1 January 1900 and 60 the 29 February 1900 that did not exist
/// (ECMA-376 part 1, 18.17.4.1); in the 1904 system 0 is 1 January 1904. A date stored as text (18.18.11) may be earlier.
public struct SpreadsheetDate: Hashable, Sendable {
  /// The year of the Gregorian calendar, 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The date of a stored number, without its time of day; nil before the system's first day (a time alone is below 1), for
  /// the day that did not exist, and after the year 9999.
  public init?(serial: Double, from1904: Bool) {
    guard serial >= (from1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    let days = Int(serial)
    guard from1904 || days != 60 else { return nil }
    // Days since 1 March 0000 of the Gregorian calendar; 1900-01-01 is day 693_901.
    let count = from1904 ? days + 695_361 : (days < 60 ? days + 693_900 : days + 693_899)
    (year, month, day) = Self.civil(count)
  }

  /// Reads the date that a cell of type `d` stores, such as `2026-01-31` or `2026-01-31T00:00:00Z`; nil for a day that no
  /// calendar has.
  public init?(iso text: some StringProtocol) {
    let (date, rest) = (text.prefix(10), text.dropFirst(10))
    let numbers = date.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy({ (1...9999).contains($0) }),
      rest.isEmpty || rest.first == "T"
    else { return nil }
    (year, month, day) = Self.civil(Self.count(numbers[0], numbers[1], numbers[2]))
    // 30 February counts as 2 March, and is not what was read.
    guard description == date else { return nil }
  }

  /// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`, with day 0 on 1 March 0000.
  private static func civil(_ count: Int) -> (Int, Int, Int) {
    let (era, dayOfEra) = (count / 146_097, count % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day)
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}

extension SpreadsheetDate: CustomStringConvertible {
  /// `2026-01-31`.
  public var description: String {
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
