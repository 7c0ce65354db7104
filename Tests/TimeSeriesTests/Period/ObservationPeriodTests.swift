import Testing

@testable import TimeSeries

@Suite struct ObservationPeriodTests {
  @Test(arguments: [
    ("2023M01-M05", "2023M01-M05", "2023年1—5月"), ("asof 2023-11", "asof 2023-11", "截至2023年11月"),
    ("截至2024年12月底", "asof 2024-12", "截至2024年12月"), ("截至2023年底", "asof 2023-12", "截至2023年12月"),
    ("2016-2019", "2016-2019", "2016—2019年累计"), ("2016—2019年", "2016-2019", "2016—2019年累计"),
    ("2016年至2019年", "2016-2019", "2016—2019年累计"), ("unknown", "unknown", "时期不明"),
    ("2023年一季度", "2023Q1", "2023年一季度"),
  ])
  func formsAreReadAndPrinted(_ text: String, _ code: String, _ chinese: String) throws {
    let period = try ObservationPeriod.parse(text)
    #expect(period.description == code)
    #expect(period.chineseDescription == chinese)
    #expect(try ObservationPeriod.parse(code) == period)
  }

  @Test(arguments: [
    "", "asof", "asof 2023", "asof 2023-13", "asof 2023-1", "asof 2023M01-M05", "2019-2016", "2019-2019",
    "2016-19",
    "2023-11", "2015-2017-2019", "?",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(throws: TimeSeriesError.notAnObservationPeriod(text)) { try ObservationPeriod.parse(text) }
  }

  @Test func lastDaysAreThoseOfTheCalendar() throws {
    let days = try ["2024M01-M02", "2023Q1", "asof 2023-11", "2016-2019", "unknown"].map {
      try ObservationPeriod.parse($0).lastDay?.description
    }
    #expect(days == ["2024-02-29", "2023-03-31", "2023-11-30", "2019-12-31", nil])
  }

  @Test func theOrderIsTotal() throws {
    let texts = ["2018", "2019Q1", "2019", "2016-2019", "asof 2019-12", "2020M01-M02", "unknown"]
    let periods = try texts.map(ObservationPeriod.parse)
    #expect(periods.reversed().sorted() == periods)
  }
}
