import Testing

@testable import TimeSeries

@Suite struct SeriesTransformsTests {
  private let series: Series

  init() throws {
    series = try Series(name: "x", unit: .percent, start: Period(year: 2020), values: [2, 3, nil, 5, 8])
  }

  private func values(_ series: Series) -> [Double?] { series.range?.map { series[$0] } ?? [] }

  @Test func shiftsKeepThePeriods() {
    #expect(values(series.lag()) == [nil, 2, 3, nil, 5])
    #expect(values(series.lag(2)) == [nil, nil, 2, 3, nil])
    #expect(values(series.lead()) == [3, nil, 5, 8, nil])
    #expect(series.lag(-1) == series.lead())
    #expect(values(series.lag(99)) == [nil, nil, nil, nil, nil])
    #expect(values(series.lag(.min)) == [nil, nil, nil, nil, nil])
    #expect(series.lag().start == series.start)
  }

  @Test func differencesOfRatesAreInPoints() {
    #expect(values(series.difference()) == [nil, 1, nil, nil, 3])
    #expect(series.difference().unit == .percentagePoint)
    #expect(values(series.difference(3)) == [nil, nil, nil, 3, 5])
  }

  @Test func growthNeedsAPositiveBase() throws {
    let levels = try Series(start: Period(year: 2020), values: [100, 110, 0, 5, -5, 4])
    #expect(
      values(levels.percentChange()).map { $0.map { ($0 * 1e9).rounded() / 1e9 } } == [
        nil, 10, -100, nil, -200, nil,
      ])
    #expect(values(levels.logDifference()).map { $0 == nil } == [true, false, true, true, true, true])
    #expect(levels.percentChange().unit == .percent)
  }

  @Test func movingWindowsNeedAllTheirValues() {
    #expect(values(series.movingAverage(2)) == [nil, 2.5, nil, nil, 6.5])
    #expect(values(series.movingSum(2)) == [nil, 5, nil, nil, 13])
    #expect(values(series.movingSum(1)) == values(series))
    #expect(values(series.movingAverage(0)) == [nil, nil, nil, nil, nil])
  }

  @Test func yearOnYearLooksBackAYear() throws {
    let monthly = try Series(start: .month(2024, 1), values: (0..<24).map { $0 < 12 ? 100.0 : 105.0 })
    let growth = monthly.yearOnYear()
    #expect(growth[.month(2024, 12)] == nil)
    #expect(abs((growth[.month(2025, 12)] ?? 0) - 5) < 1e-12)
  }
}
