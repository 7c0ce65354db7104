import Testing

@testable import TimeSeries

@Suite struct PeriodRangeTests {
  @Test func aRangeIsACollectionOfItsPeriods() throws {
    let range = try PeriodRange.parse("2025Q3 .. 2026Q2")
    #expect(range.map(\.description) == ["2025Q3", "2025Q4", "2026Q1", "2026Q2"])
    #expect(range.count == 4)
    #expect(range.index(of: .quarter(2026, 1)) == 2)
    #expect(range.index(of: .month(2026, 1)) == nil)
    #expect(range.description == "2025Q3..2026Q2")
    #expect(try PeriodRange.parse("2026").description == "2026")
  }

  @Test(arguments: [
    ("2026..2030", "2030..2031", true, "2030"), ("2026..2030", "2031..2032", false, nil),
    ("2026..2030", "2027..2028", true, "2027..2028"), ("2026..2030", "2026Q1..2026Q4", false, nil),
  ])
  func overlapIsOfOneFrequency(_ one: String, _ other: String, _ overlaps: Bool, _ common: String?) throws {
    let (one, other) = (try PeriodRange.parse(one), try PeriodRange.parse(other))
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
    #expect(one.intersection(other)?.description == common)
  }

  @Test func wrongEndsAreNamed() throws {
    let (may, year) = (Period.yearToDate(2026, through: 5), Period(year: 2026))
    #expect(throws: TimeSeriesError.irregularPeriod(may)) { try PeriodRange.parse("2026M01-M05..2026") }
    #expect(throws: TimeSeriesError.mixedFrequencies(year, .quarter(2027, 1))) {
      try PeriodRange.parse("2026..2027Q1")
    }
    #expect(throws: TimeSeriesError.reversedRange(Period(year: 2030), year)) {
      try PeriodRange.parse("2030..2026")
    }
    #expect(throws: TimeSeriesError.notAPeriod("")) { try PeriodRange.parse("2026..") }
    #expect(throws: TimeSeriesError.notAPeriod(".2030")) { try PeriodRange.parse("2026...2030") }
  }

  @Test func containmentIsOfOneFrequency() throws {
    let range = try PeriodRange.parse("2026..2030")
    #expect(range.contains(Period(year: 2028)))
    #expect(!range.contains(.quarter(2028, 1)))
    #expect(range.contains(try PeriodRange.parse("2026..2027")))
    #expect(!range.contains(try PeriodRange.parse("2030..2031")))
  }
}
