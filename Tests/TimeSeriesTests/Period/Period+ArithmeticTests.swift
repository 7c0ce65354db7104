import Testing

@testable import TimeSeries

@Suite struct PeriodArithmeticTests {
  @Test(arguments: [
    ("2023", 3, "2026"), ("2023Q4", 1, "2024Q1"), ("2023Q1", -1, "2022Q4"), ("2023M01", -13, "2021M12"),
    ("2023M07-M12", 1, "2024M01-M06"), ("2023M01-M05", 1, "2024M01-M05"), ("2023M01-M02", -2, "2021M01-M02"),
  ])
  func aPeriodMovesOnItsOwnGrid(_ start: String, _ count: Int, _ end: String) throws {
    let moved = try Period.parse(start).advanced(by: count)
    #expect(moved == (try Period.parse(end)))
    #expect(moved.advanced(by: -count) == (try Period.parse(start)))
  }

  @Test(arguments: Frequency.allCases)
  func ordinalsCountWithoutGap(_ frequency: Frequency) {
    let ordinals = (1999 * frequency.periodsPerYear)..<(2003 * frequency.periodsPerYear)
    let periods = ordinals.map { Period(frequency: frequency, ordinal: $0) }
    #expect(periods.map(\.ordinal) == Array(ordinals))
    #expect(periods.allSatisfy { $0.frequency == frequency })
    #expect(periods == periods.sorted())
  }

  @Test func arithmeticBeyondTheWritableYearsDoesNotTrap() {
    let early = Period.month(1000, 1).advanced(by: -12 * 1001)
    #expect(early.year == -1)
    #expect(early.advanced(by: -1).year == -2)
    #expect(early.advanced(by: -1).firstMonth == 12)
    #expect(early.advanced(by: 12 * 1001) == .month(1000, 1))
    #expect(Period(year: 9999).advanced(by: 5).year == 10_004)
  }

  @Test func distanceIsBetweenPeriodsOfOneFrequency() {
    #expect(Period.quarter(2022, 3).distance(to: .quarter(2024, 1)) == 6)
    #expect(Period.quarter(2022, 3).distance(to: .month(2024, 1)) == nil)
    #expect(Period.yearToDate(2022, through: 5).distance(to: .yearToDate(2023, through: 5)) == nil)
  }

  @Test func spansDivideIntoWholePartsOnly() throws {
    let parts = try #require(Period.yearToDate(2023, through: 9).subdivided(into: .quarterly))
    #expect(parts.map(\.description) == ["2023Q1", "2023Q2", "2023Q3"])
    #expect(Period.yearToDate(2023, through: 5).subdivided(into: .quarterly) == nil)
    #expect(Period.quarter(2023, 2).subdivided(into: .half) == nil)
    #expect(Period.quarter(2023, 2).enclosing(.half) == .half(2023, 1))
    #expect(Period.half(2023, 1).enclosing(.quarterly) == nil)
  }
}
