import Testing

@testable import TimeSeries

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2023Q1", "2023M01-M03"), ("2023", "2023M01-M12"), ("2023H1", "2023M01-M06"), ("2023Q4", "2023M10-M12"),
    ("2023M03", "2023M03-M03"),
  ])
  func oneSpanIsOneValueHoweverWritten(_ short: String, _ long: String) throws {
    let (one, other) = (try Period.parse(short), try Period.parse(long))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test(arguments: [
    ("2023", Frequency.annual), ("2023M07-M12", .half), ("2023M04-M06", .quarterly), ("2023M12", .monthly),
    ("2023M01-M05", nil), ("2023M02-M04", nil), ("2023M01-M02", nil), ("2023M04-M09", nil),
    ("2023M02-M07", nil),
  ])
  func frequencyIsTheGridTheSpanLiesOn(_ text: String, _ frequency: Frequency?) throws {
    #expect(try Period.parse(text).frequency == frequency)
  }

  @Test(arguments: [
    (2023, 0, 3), (2023, 4, 3), (2023, 1, 13), (999, 1, 2), (10_000, 1, 2), (2023, 13, 13),
  ])
  func monthsThatDoNotExistMakeNoPeriod(_ year: Int, _ first: Int, _ last: Int) {
    #expect(Period(year: year, firstMonth: first, lastMonth: last) == nil)
  }

  @Test func theOrderIsThatInWhichFiguresComeOut() throws {
    let published = [
      "2022", "2023M01-M02", "2023Q1", "2023M03", "2023M01-M05", "2023M01-M06", "2023Q2", "2023M06", "2023",
      "2023Q4",
    ]
    let periods = try published.map(Period.parse)
    #expect(periods.sorted() == periods)
    #expect(periods.reversed().sorted() == periods)
  }

  @Test func namedSpansAreTheirMonths() {
    #expect(Period.half(2023, 2) == Period(year: 2023, firstMonth: 7, lastMonth: 12))
    #expect(Period.quarter(2023, 3) == Period(year: 2023, firstMonth: 7, lastMonth: 9))
    #expect(Period.month(2023, 11) == Period(year: 2023, firstMonth: 11, lastMonth: 11))
    #expect(Period.yearToDate(2023, through: 12) == Period(year: 2023))
  }

  @Test func containmentAndOverlapStayWithinTheYear() {
    let half = Period.half(2023, 1)
    #expect(half.contains(.quarter(2023, 2)))
    #expect(!half.contains(.quarter(2023, 3)))
    #expect(!half.contains(.quarter(2022, 2)))
    #expect(half.overlaps(.yearToDate(2023, through: 9)))
    #expect(!half.overlaps(.half(2023, 2)))
  }
}
