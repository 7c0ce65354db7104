import Testing

@testable import TimeSeries

@Suite struct SeriesAggregationTests {
  @Test(arguments: [(Aggregation.sum, 78.0), (.mean, 6.5), (.last, 12)])
  func aYearOfMonths(_ aggregation: Aggregation, _ expected: Double) throws {
    let monthly = try Series(name: "x", start: .month(2024, 1), values: (1...12).map(Double.init))
    #expect(try monthly.aggregated(to: .annual, by: aggregation).values == [expected])
    #expect(try monthly.aggregated(to: .monthly, by: aggregation) == monthly)
  }

  @Test func anIncompletePeriodHasNoSum() throws {
    let monthly = try Series(name: "x", start: .month(2024, 2), values: [1, 1, 1, 1, 1, nil, 1, 1])
    let sums = try monthly.aggregated(to: .quarterly, by: .sum)
    #expect(sums.range?.description == "2024Q1..2024Q3")
    #expect(sums.range?.map { sums[$0] } == [nil, 3, nil])
    #expect(try monthly.aggregated(to: .quarterly, by: .last)[.quarter(2024, 1)] == 1)
  }

  @Test func aHigherFrequencyIsRefused() throws {
    let annual = try Series(name: "x", start: Period(year: 2024), values: [1.0])
    #expect(throws: (any Error).self) { try annual.aggregated(to: .monthly, by: .sum) }
  }
}
