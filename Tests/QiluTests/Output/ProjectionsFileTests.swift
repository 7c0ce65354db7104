import TestSupport
import Testing

/// `projections.csv` against section 6 of the design.
@Suite struct ProjectionsFileTests {
  @Test(arguments: SmallProject.scenarioNames) func hasTheDocumentedShape(_ scenario: String) throws {
    let table = try SampleRun.all.get().table("\(scenario)/projections.csv")
    #expect(
      table.header == [
        "scenario", "region", "variable", "unit", "period", "kind", "value", "sd", "q2.5", "q10", "q25",
        "q50", "q75",
        "q90", "q97.5",
      ])
    #expect(table.values("scenario") == [scenario])
    #expect(Set(table.values("kind")).isSubset(of: ["history", "estimate", "assumption", "projection"]))
    #expect(table.rows.allSatisfy { $0.number("value") != nil })
    let keys = table.rows.map { [$0["region"], $0["variable"], $0["period"]] }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: SmallProject.scenarioNames) func quantilesAreInOrder(_ scenario: String) throws {
    let table = try SampleRun.all.get().table("\(scenario)/projections.csv")
    let columns = ["q2.5", "q10", "q25", "q50", "q75", "q90", "q97.5"]
    for row in table.rows {
      let quantiles = columns.compactMap { row.number($0) }
      let isHistory = row["kind"] == "history"
      #expect(quantiles.count == (isHistory ? 0 : columns.count), "\(row)")
      #expect(quantiles == quantiles.sorted(), "\(row)")
      #expect((row["sd"] == "") == isHistory, "\(row)")
    }
  }

  @Test func kindsFollowTheLastFigure() throws {
    let table = try SampleRun.all.get().table("faster/projections.csv")
    for row in table.rows {
      let isPublished = (row["period"] ?? "") <= "\(SmallProject.lastYear)"
      let isExogenous = ["national_va_growth", "investment_growth"].contains(row["variable"])
      #expect(row["kind"] == (isPublished ? "history" : isExogenous ? "assumption" : "projection"), "\(row)")
    }
    #expect(table.rows(["variable": "va_growth"]).map { $0["period"] } == (2011...2027).map(String.init))
  }

  @Test func assumptionsStandAsWritten() throws {
    let run = try SampleRun.all.get()
    let faster = try run.table("faster/projections.csv").rows([
      "variable": "investment_growth", "period": "2025",
    ])
    #expect(faster.first?["value"] == "9")
    #expect(faster.first?["sd"] == "0")
    let slowdown = try run.table("slowdown/projections.csv").rows(["variable": "national_va_growth"])
    #expect(slowdown.suffix(3).map { $0["value"] } == ["4", "3", "3.5"])
  }

  @Test func theCityIsDrivenByTheProvince() throws {
    let run = try SampleRun.all.get()
    let (province, city) = try (run.table("baseline/projections.csv"), run.table("city/projections.csv"))
    for period in ["2025", "2026", "2027"] {
      let driver = province.rows(["variable": "va_growth", "period": period]).first
      let driven = city.rows(["variable": "va_growth", "period": period]).first
      for column in ["value", "q2.5", "q97.5"] {
        #expect(
          isClose(driver?.number(column) ?? .nan, driven?.number(column) ?? 0, relative: 1e-9),
          "\(period) \(column)")
      }
      let growth = city.rows(["variable": "city_growth", "period": period]).first?.number("value") ?? 0
      #expect(isClose(growth, 1.1 * (driver?.number("value") ?? 0), relative: 1e-9))
    }
  }
}
