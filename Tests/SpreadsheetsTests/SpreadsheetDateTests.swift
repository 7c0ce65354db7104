import Testing

@testable import Spreadsheets

struct SpreadsheetDateTests {
  /// Serial numbers as ECMA-376 part 1, 18.17.4.1 gives them.
  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
    (46053.75, false, "2026-01-31"),
    (2_958_465, false, "9999-12-31"), (0, true, "1904-01-01"), (1462, true, "1908-01-02"),
    (45351, false, "2024-02-29"),
  ])
  func serialNumbersAreDates(_ serial: Double, _ from1904: Bool, _ date: String) {
    #expect(SpreadsheetDate(serial: serial, from1904: from1904)?.description == date)
  }

  @Test(arguments: [-1.0, 2_958_466, 1e300])
  func otherNumbersAreNone(_ serial: Double) {
    #expect(SpreadsheetDate(serial: serial, from1904: false) == nil)
  }

  @Test func textOfTheStandardIsRead() {
    #expect(SpreadsheetDate(iso: "2026-01-31T00:00:00Z")?.serial == 46053)
    #expect(SpreadsheetDate(iso: "2026-1-31") == nil)
    #expect(SpreadsheetDate(iso: "2026-13-01") == nil)
  }
}
