import Testing

@testable import TimeSeries

@Suite struct SeriesAveragesTests {
  private let growth: Series

  init() throws {
    growth = try Series(
      name: "g", unit: .percent, start: Period(year: 2021), values: [10, 10, 21, nil, -100])
  }

  @Test func averageGrowthIsCompound() throws {
    let range = try PeriodRange.parse("2021..2023")
    // 1.1 × 1.1 × 1.21 = 1.4641; its cube root is 1.135508…
    #expect(abs((growth.cumulatedGrowth(over: range) ?? 0) - 46.41) < 1e-10)
    #expect(abs((growth.averageGrowth(over: range) ?? 0) - 13.550812700200376) < 1e-6)
    #expect(abs((growth.mean(over: range) ?? 0) - 41.0 / 3) < 1e-12)
  }

  @Test(arguments: ["2021..2024", "2024..2024", "2025", "2021Q1..2021Q2"])
  func aMissingOrTotalLossHasNoAverage(_ text: String) throws {
    #expect(growth.averageGrowth(over: try PeriodRange.parse(text)) == nil)
  }

  @Test func quarterlyRatesAverageToAYearlyRate() throws {
    let rates = try Series(start: .quarter(2024, 1), values: [1, 1, 1, 1])
    let average = rates.averageGrowth(over: try PeriodRange.parse("2024Q1..2024Q4"))
    #expect(abs((average ?? 0) - 4.060401) < 1e-9)
  }
}
