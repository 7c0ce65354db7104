import Localization
import SourceText
import TimeSeries

/// What the heading of a column, or a field of a column of years, says of time: one rule for every table that is read.
enum PeriodHeading {
  /// The period of `2030`, `2030.0`, `X2030`, `2030-01-01`, `2030-01-01 00:00:00`, `2030Q1` or `2030M03`; nil for anything else.
  ///
  /// A date stands for its year where it is the first or the last day of one, as spreadsheets turn years into dates.
  static func parse(_ text: String) -> Period? {
    let text = text.trimmed
    if let year = year(text) { return year }
    if let period = date(text) { return period }
    guard let first = text.first, first.isNumber else { return nil }
    return try? Period.parse(text)
  }

  private static func year(_ text: String) -> Period? {
    var digits = Substring(text)
    // What R puts before a name that begins with a digit, and what Python makes of a whole number beside missing ones.
    if digits.first == "X" || digits.first == "x" { digits.removeFirst() }
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(digits)
    else { return nil }
    return Period.years.contains(year) ? Period(year: year) : nil
  }

  private static func date(_ text: String) -> Period? {
    guard let date = try? CalendarDate.parse(day(text)) else { return nil }
    let isEdge = (date.month == 1 && date.day == 1) || (date.month == 12 && date.day == 31)
    return isEdge && Period.years.contains(date.year) ? Period(year: date.year) : nil
  }

  /// The date without a time of day that is midnight.
  private static func day(_ text: String) -> String {
    guard text.utf8.count > 10, let space = text.firstIndex(where: { $0 == " " || $0 == "T" }) else {
      return text
    }
    let time = text[text.index(after: space)...]
    let isMidnight = time.allSatisfy { "0:.Z".contains($0) }
    return isMidnight ? String(text[..<space]) : text
  }
}
