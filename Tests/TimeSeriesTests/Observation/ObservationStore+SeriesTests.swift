import Testing

@testable import TimeSeries

@Suite struct ObservationStoreSeriesTests {
  @Test func aYearToDateFigureIsNeverAValueOfItsLastMonth() throws {
    // The nation, 2023: growth to March 3.0, in March 3.9; to May 3.6, in May 3.5.
    let store = ObservationStore(
      try [
        ("2023M01-M02", "2.4"), ("2023M01-M03", "3.0"), ("2023M03", "3.9"), ("2023M01-M05", "3.6"),
        ("2023M05", "3.5"),
        ("2023M01-M06", "3.8"), ("2023", "4.6"),
      ].map { try observation($0, $1) })
    func values(_ frequency: Frequency) throws -> [Double?] {
      let series = try store.series(region: "山东", indicator: "va_growth", frequency: frequency)
      return series?.range?.map { series?[$0] } ?? []
    }
    #expect(try values(.monthly) == [3.9, nil, 3.5])
    #expect(try values(.quarterly) == [3.0])
    #expect(try values(.half) == [3.8])
    #expect(try values(.annual) == [4.6])
  }

  @Test func aStockBelongsToThePeriodAtWhoseEndItStands() throws {
    let unit = try Unit.parse("家")
    let store = ObservationStore(
      try [
        ("asof 2022-11", "190"), ("asof 2023-11", "205"), ("asof 2023-12", "210"), ("asof 2024-12", "233"),
      ].map {
        try observation($0, $1, unit: unit)
      })
    let annual = try store.series(region: "山东", indicator: "va_growth", frequency: .annual)
    #expect(annual?.values == [210, 233])
    #expect(annual?.start == Period(year: 2023))
    #expect(try store.series(region: "山东", indicator: "va_growth", frequency: .monthly)?.count == 26)
  }

  @Test func valuesComeInOneUnit() throws {
    let store = ObservationStore([
      try observation("2023", "2", unit: .parse("亿元")), try observation("2024", "5000", unit: .parse("万元")),
    ])
    let series = try store.series(region: "山东", indicator: "va_growth", frequency: .annual)
    #expect(series?.values == [2, 0.5])
    #expect(throws: (any Error).self) {
      try store.series(region: "山东", indicator: "va_growth", frequency: .annual, unit: .percent)
    }
  }
}
