import Localization
import Testing

@testable import TimeSeries

@Suite struct TimeSeriesErrorTests {
  @Test(arguments: [
    TimeSeriesError.notAPeriod("20266"), .notAnObservationPeriod("x"), .notADate("x"), .notANumber("x"),
    .notAUnit("x"),
    .irregularPeriod(.yearToDate(2023, through: 5)), .mixedFrequencies(.month(2023, 1), .quarter(2023, 1)),
    .reversedRange(.month(2023, 2), .month(2023, 1)), .incompatibleUnits(from: nil, to: .percent),
    .percentAddedToRate(.percent), .pointsAddedToLevel(.index),
    .periodOutsideSeries(.month(2023, 1), name: "x"),
    .missingValue(.month(2023, 1), name: "x"), .invalidArgument(LocalizedText(en: "no", zh: "否")),
  ])
  func everyErrorSpeaksBothLanguages(_ error: TimeSeriesError) {
    #expect(!error.message.en.isEmpty && !error.message.zh.isEmpty)
    #expect(error.message.en != error.message.zh)
  }

  @Test func messagesSayWhatWasFoundAndExpected() {
    #expect(
      TimeSeriesError.incompatibleUnits(from: .percent, to: nil).message.en
        == "% cannot be converted to a bare number")
    #expect(
      TimeSeriesError.percentAddedToRate(.percentagePoint).message.zh == "以 pp 计的量按百分点变动：应写 pp（个百分点），不写 %")
  }
}
