import Testing

@testable import Spreadsheets

struct SpreadsheetDateTests {
  /// Serial numbers as ECMA-376 part 1, 18.17.4.1 gives them.
  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
    (46053.75, false, "2026-01-31"), (44592, true, "2026-02-01"),
    (2_958_465, false, "9999-12-31"), (0, true, "1904-01-01"), (1462, true, "1908-01-02"),
    (45351, false, "2024-02-29"),
  ])
  func serialNumbersAreDates(_ serial: Double, _ from1904: Bool, _ date: String) {
    #expect(SpreadsheetDate(serial: serial, from1904: from1904)?.description == date)
  }

  /// A time of day alone, and the day that did not exist, are numbers.
  @Test(arguments: [-1.0, 0, 0.5, 60, 60.25, 2_958_466, 1e300])
  func otherNumbersAreNone(_ serial: Double) {
    #expect(SpreadsheetDate(serial: serial, from1904: false) == nil)
  }

  @Test(arguments: [
    "2026-01-31", "2024-02-29", "2000-02-29", "1900-02-28", "1900-03-01", "0001-01-01", "9999-12-31",
  ])
  func textOfTheStandardIsRead(_ text: String) {
    #expect(SpreadsheetDate(iso: text)?.description == text)
    #expect(SpreadsheetDate(iso: text + "T00:00:00Z")?.description == text)
  }

  @Test(arguments: [
    "2026-1-31", "2026-13-01", "2026-00-10", "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31",
    "0000-01-01",
    "2026-01-00", "2026-01-32", "+026-01-31", "-026-01-31", "2026-01-31x", "2026/01/31", "2026-01", "",
    "2026--1-31",
  ])
  func otherTextsAreNone(_ text: String) { #expect(SpreadsheetDate(iso: text) == nil) }
}
