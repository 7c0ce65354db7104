import Testing
import TimeSeries

@testable import Modeling

struct ModelDataTests {
  static let text = """
    model: m
    region: 山东
    variables:
      y: {indicator: va_growth, role: exogenous, start: {2010: 3}}
      other: {role: exogenous}
    """

  @Test func figuresInTimeOrder() throws {
    let rows =
      try Fixture.rows(
        "山东", "va_growth", ["2025": 7, "2024Q1": 5, "2023": 6, "2024M05": 9, "2024M01-M05": 8])
      + Fixture.rows("全国", "va_growth", ["2022": 1])
      + [Fixture.row("山东", "va_growth", "2024", 4, qualifier: .atLeast)]
    let data = ModelData(model: try Fixture.model(Self.text), store: ObservationStore(rows))
    #expect(data.figures(of: "y", frequency: .annual).map(\.period.year) == [2010, 2023, 2025])
    #expect(data.yearToDateFigures(of: "y").map(\.figure.value) == [3, 6, 5, 8, 7])
    #expect(data.value("y", year(2024)) == nil)  // a bound is no value
    #expect(data.figure("y", year(2025))?.resolved?.chosen.value == 7)
    #expect(data.lastPublished("y", frequency: .annual) == year(2025))
    #expect(data.lastPublished("other", frequency: .annual) == nil)
    #expect(data.before(year: 2025).figures(of: "y", frequency: .annual).map(\.period.year) == [2010, 2023])
  }
}
