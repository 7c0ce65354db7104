import Econometrics
import Testing
import TimeSeries

@testable import Modeling

struct PublishedSpansTests {
  static func rows(_ sample: EstimationSample, frequency: Frequency = .annual) throws -> PublishedSpans {
    let model = try Fixture.model(ModelDataTests.text)
    let figures = try Fixture.rows(
      "山东", "va_growth",
      ["2022": 1, "2023": 2, "2023Q1": 3, "2022Q1": 4, "2024M01-M08": 5, "2025": 6, "2023Q2": 7, "2022Q4": 8])
    return PublishedSpans(
      response: "y", sample: sample, data: ModelData(model: model, store: ObservationStore(figures)),
      frequency: frequency)
  }

  @Test func spansOfTheYearsInTheSample() throws {
    let spans = try Self.rows(
      EstimationSample(periods: try PeriodRange.parse("2023..2024"), usesPublishedSpans: true))
    #expect(spans.rows.map(\.label) == ["2023Q1", "2023", "2024M01-M08"])
    #expect(spans.rows.map(\.cluster) == ["2023", "2023", "2024"])
    // A lag is the same span a year earlier.
    #expect(spans.value("y", shift: -1, row: 0) == 4)
    #expect(spans.value("y", shift: -1, row: 1) == 1)
    #expect(spans.value("y", shift: -1, row: 2) == nil)
    #expect(spans.value("y", shift: 0, row: 9) == nil)
  }

  @Test func plainPeriodsLagByOnePeriod() throws {
    let years = try Self.rows(EstimationSample(periods: try PeriodRange.parse("2022..2025")))
    #expect(years.rows.map(\.label) == ["2022", "2023", "2025"])
    let quarters = try Self.rows(
      EstimationSample(periods: try PeriodRange.parse("2023..2023")), frequency: .quarterly)
    #expect(quarters.rows.map(\.label) == ["2023Q1", "2023Q2"])
    #expect(quarters.value("y", shift: -1, row: 0) == 8)
    #expect(quarters.value("y", shift: -1, row: 1) == 3)
  }
}
