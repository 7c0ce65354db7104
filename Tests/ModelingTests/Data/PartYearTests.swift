import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct PartYearTests {
  static let text = """
    model: m
    region: 全国
    variables:
      nation: {indicator: va_growth, role: exogenous}
    """

  static func data(_ rows: [Observation]) throws -> ModelData {
    ModelData(model: try Fixture.model(text), store: ObservationStore(rows))
  }

  /// The nation's full year less growth to July without 2020-21: -0.20 ± 0.59 over eight years (facts of the trial; the sd of
  /// one more revision allows for the mean's own error, sqrt(1 + 1/8)).
  @Test func theNationsRevisionFromJuly() throws {
    let rows = try Fixture.shandongRows().filter { $0.region == "全国" }
    let part = try #require(PartYear(variable: "nation", year: 2026, data: Self.data(rows)))
    #expect(part.span.description == "2026M01-M07")
    #expect(part.growth == 5.3)
    #expect(part.years == [2010, 2017, 2018, 2019, 2022, 2023, 2024, 2025])
    #expect(isClose(part.meanRevision, -0.2, absolute: 1e-12))
    #expect(isClose(part.standardDeviation / (1 + 1 / 8.0).squareRoot(), 0.58554, absolute: 5e-6))
    #expect(isClose(part.fullYear, 5.1, absolute: 1e-12))
  }

  /// A slump in any part of a year distorts its base and the next one's, though growth to that month was positive again.
  @Test func slumpsAreLeftOut() throws {
    var rows = try Fixture.rows(
      "全国", "va_growth",
      [
        "2017": 6, "2018": 6, "2019": 6, "2020": 3, "2021": 9, "2022": 6,
        "2020M01-M02": -13, "2023M01-M09": 5,
      ])
    for year in 2017...2022 { rows.append(try Fixture.row("全国", "va_growth", "\(year)M01-M09", 5)) }
    let part = try #require(PartYear(variable: "nation", year: 2023, data: Self.data(rows)))
    #expect(part.years == [2017, 2018, 2019, 2022])
    #expect(part.meanRevision == 1 && part.standardDeviation == 0)
  }

  @Test func nothingToCarry() throws {
    let rows = try Fixture.shandongRows().filter { $0.region == "全国" }
    let data = try Self.data(rows)
    #expect(PartYear(variable: "nation", year: 2025, data: data) == nil)  // published whole
    #expect(PartYear(variable: "nation", year: 2027, data: data) == nil)  // not at all
    let early = data.before(year: 2019)  // too few years to compare with
    #expect(PartYear(variable: "nation", year: 2019, data: early) == nil)
  }
}
