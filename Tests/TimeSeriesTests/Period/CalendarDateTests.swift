import Testing

@testable import TimeSeries

@Suite struct CalendarDateTests {
  @Test(arguments: ["2023-07-21", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])
  func isoDatesReadBack(_ text: String) throws {
    #expect(try CalendarDate.parse(text).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-01", "2023-06-31", "2023-7-1", "20230721", "",
    "2023-07-211",
  ])
  func otherTextsAreNoDates(_ text: String) {
    #expect(throws: TimeSeriesError.notADate(text)) { try CalendarDate.parse(text) }
  }

  // 45 days after the end of the period: the rule for figures without a date of publication.
  @Test(arguments: [
    ("2023-03-31", 45, "2023-05-15"), ("2023-12-31", 45, "2024-02-14"), ("2024-02-28", 1, "2024-02-29"),
    ("2024-03-01", -1, "2024-02-29"), ("1999-12-31", 366, "2000-12-31"),
  ])
  func daysAreCounted(_ start: String, _ days: Int, _ end: String) throws {
    let date = try CalendarDate.parse(start).advanced(byDays: days)
    #expect(date.description == end)
    #expect(date.advanced(byDays: -days).description == start)
  }

  @Test func everyDayOfFourCenturiesFollowsTheLast() throws {
    var date = try CalendarDate.parse("1600-01-01")
    var ordered = true
    for _ in 0..<146_097 {
      let next = date.advanced(byDays: 1)
      ordered =
        ordered && date < next && CalendarDate(year: next.year, month: next.month, day: next.day) != nil
      date = next
    }
    #expect(ordered)
    #expect(date.description == "2000-01-01")
  }
}
