import Testing

@testable import TimeSeries

@Suite struct SeriesTests {
  private let growth: Series
  private let year = Period.init(year:)

  init() throws {
    growth = try Series(
      name: "va_growth", unit: .percent, start: year(2020), values: [5, 9.6, nil, 7.1, 8.3, nil])
  }

  @Test func aMissingValueIsNeverZero() {
    #expect((2019...2026).map { growth[year($0)] } == [nil, 5, 9.6, nil, 7.1, 8.3, nil, nil])
    #expect(growth[.quarter(2020, 1)] == nil)
    #expect(growth.values[2].isNaN)
  }

  @Test func infinitiesAreMissing() throws {
    let series = try Series(start: year(2020), values: [1, .infinity, -.infinity, .nan])
    #expect(series.published?.count == 1)
    var changed = series
    try changed.set(.infinity, in: year(2020))
    #expect(changed[year(2020)] == nil)
  }

  @Test func holesLieWithinWhatIsPublished() {
    #expect(growth.published?.description == "2020..2024")
    #expect(growth.holes == [year(2022)])
    #expect(growth.range?.description == "2020..2025")
  }

  @Test func equalityCountsMissingAsEqual() throws {
    let same = try Series(
      name: "va_growth", unit: .percent, start: year(2020), values: [5, 9.6, .nan, 7.1, 8.3, .nan])
    #expect(growth == same)
    #expect(growth.hashValue == same.hashValue)
    var other = same
    try other.set(0, in: year(2022))
    #expect(growth != other)
  }

  @Test func windowsReachBeyondTheSeries() throws {
    let window = try growth.windowed(to: PeriodRange.parse("2018..2021"))
    #expect(window.start == year(2018))
    #expect(window.values.map(\.isNaN) == [true, true, false, false])
    #expect(throws: (any Error).self) { try growth.windowed(to: PeriodRange.parse("2020Q1..2020Q4")) }
  }

  @Test func wrongPeriodsAreNamed() {
    let span = Period.yearToDate(2020, through: 5)
    #expect(throws: TimeSeriesError.irregularPeriod(span)) { try Series(start: span, values: [1.0]) }
    var series = growth
    #expect(throws: TimeSeriesError.periodOutsideSeries(year(2030), name: "va_growth")) {
      try series.set(1, in: year(2030))
    }
  }

  @Test func anEmptySeriesHasNoPeriods() throws {
    let empty = try Series(start: year(2020), values: [Double]())
    #expect(empty.range == nil && empty.published == nil && empty.holes.isEmpty && empty.lag() == empty)
  }
}
