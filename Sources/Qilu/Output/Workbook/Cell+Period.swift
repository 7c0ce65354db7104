import Reporting
import TimeSeries

extension Cell {
  /// A period as a heading: a year is a number, so that formulas find it; a quarter or a month is a text.
  static func period(_ period: Period, style: CellStyle) -> Cell {
    guard period.isFullYear else { return .text(period.description, style: style) }
    return .number(Double(period.year), style: style.format(.decimals(0)))
  }

  /// A day, shown as 2025-03-01: spreadsheets count from the end of 1899, and one leap day too many until March 1900.
  static func date(_ day: CalendarDate, style: CellStyle) -> Cell {
    guard let start = CalendarDate(year: 1899, month: 12, day: 30), day.year > 1900 else {
      return .text(day.description, style: style)
    }
    let count = Double(day.days(since: start))
    return .number(
      count, style: style.format(CellNumberFormat(code: "yyyy-mm-dd")).with { $0.horizontal = .left })
  }
}
