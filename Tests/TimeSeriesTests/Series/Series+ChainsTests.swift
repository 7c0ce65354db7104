import Testing

@testable import TimeSeries

@Suite struct SeriesChainsTests {
  private let year = Period.init(year:)

  /// Shandong's value-added growth, 2020-2025, as published: 5.0, 9.6, 5.1, 7.1, 8.3, 7.6.
  private let growth: Series

  init() throws {
    growth = try Series(
      name: "va_growth", unit: .percent, start: year(2020), values: [5, 9.6, 5.1, 7.1, 8.3, 7.6])
  }

  private func isClose(_ left: Series, _ right: Series) -> Bool {
    zip(left.values, right.values).allSatisfy { ($0.isNaN && $1.isNaN) || abs($0 - $1) < 1e-10 }
  }

  @Test func anIndexRunsBothWaysFromItsBase() throws {
    let index = try growth.index(base: year(2025))
    #expect(index[year(2025)] == 100)
    #expect(index.start == year(2019))
    #expect(index.unit == .index)
    // 100 / 1.076 and 100 / (1.076 × 1.083)
    #expect(abs((index[year(2024)] ?? 0) - 92.936802973978) < 1e-9)
    #expect(abs((index[year(2023)] ?? 0) - 85.814222505981) < 1e-9)
  }

  @Test func growthOfTheIndexIsTheGrowth() throws {
    for base in 2019...2025 {
      let index = try growth.index(base: year(base))
      let back = try index.percentChange().windowed(to: PeriodRange.parse("2020..2025"))
      #expect(isClose(back, growth))
      #expect(isClose(try index.rebased(to: year(2022)), try growth.index(base: year(2022))))
    }
  }

  @Test func theChainStopsAtAMissingRate() throws {
    var gap = growth
    try gap.set(nil, in: year(2022))
    let index = try gap.index(base: year(2023))
    #expect((2019...2025).map { index[year($0)] == nil } == [true, true, true, false, false, false, false])
  }

  @Test func aTotalLossHasNoWayBack() throws {
    let rates = try Series(start: year(2020), values: [-100, 5])
    let level = try rates.level(from: year(2021), value: 0)
    #expect(level[year(2019)] == nil)
    let impossible = try Series(start: year(2020), values: [-150, 5])
    #expect(try impossible.level(from: year(2021), value: 5)[year(2019)] == nil)
    #expect(try rates.level(from: year(2019), value: 8)[year(2020)] == 0)
  }

  @Test func aBaseOutsideIsNamed() {
    #expect(throws: TimeSeriesError.periodOutsideSeries(year(2018), name: "va_growth")) {
      try growth.index(base: year(2018))
    }
    #expect(throws: (any Error).self) { try growth.index(base: .quarter(2020, 1)) }
    #expect(throws: TimeSeriesError.missingValue(year(2030), name: "va_growth")) {
      try growth.rebased(to: year(2030))
    }
  }

  @Test func yearOnYearRatesChainOnAYearOfLevels() throws {
    let base = try Series(name: "level", start: .quarter(2024, 1), values: [10, 20, 30, 40])
    let rates = try Series(
      name: "rate", unit: .percent, start: .quarter(2025, 1), values: [10, nil, 20, -50, 100, 3])
    let levels = try rates.level(fromYearOnYear: base)
    let expected: [Double?] = [10, 20, 30, 40, 11, nil, 36, 20, 22, nil]
    #expect(
      zip(levels.values, expected).allSatisfy { abs($0 - ($1 ?? .nan)) < 1e-12 || ($0.isNaN && $1 == nil) })
    #expect(levels.count == 10)
  }

  @Test func indicesOverThePreviousYearAreHundredPlusGrowth() {
    let index = growth.indexOverPrevious()
    #expect(index[year(2021)] == 109.6)
    #expect(index.unit == .index)
    #expect(isClose(index.growthFromIndexOverPrevious(), growth))
  }
}
