import TestSupport
import Testing

/// `comparison.csv` and `differences.csv` against section 6 of the design, and against the projections.
@Suite struct ComparisonFileTests {
  private static let compared = ["faster", "goal", "slowdown"]

  @Test func hasTheDocumentedColumns() throws {
    let table = try SampleRun.all.get().table("comparison/comparison.csv")
    #expect(
      table.header == [
        "variable", "region", "unit", "period", "baseline", "faster", "goal", "slowdown", "city",
      ]
        + Self.compared.map { "\($0) - baseline" })
    let keys = table.rows.map { [$0["variable"], $0["region"], $0["period"]] }
    #expect(Set(keys).count == keys.count)
  }

  @Test func aDifferenceIsScenarioMinusBaseline() throws {
    let table = try SampleRun.all.get().table("comparison/comparison.csv")
    for row in table.rows where row["period"] != "cumulated" {
      for name in Self.compared {
        guard let value = row.number(name), let baseline = row.number("baseline") else { continue }
        #expect(
          isClose(row.number("\(name) - baseline") ?? .nan, value - baseline, absolute: 1e-9),
          "\(name) \(row)")
      }
    }
    #expect(table.rows.count > 60)
  }

  @Test func averagesAndCumulatedChangesAreOfTheHorizon() throws {
    let table = try SampleRun.all.get().table("comparison/comparison.csv")
    let rows = table.rows(["variable": "va_growth", "region": "山东"])
    let years = ["2025", "2026", "2027"]
    for name in ["baseline"] + Self.compared {
      let values = years.compactMap { year in rows.first { $0["period"] == year }?.number(name) }
      let average = rows.first { $0["period"] == "average" }?.number(name) ?? .nan
      #expect(isClose(average, values.reduce(0, +) / 3, relative: 1e-9), "\(name)")
      let cumulated = rows.first { $0["period"] == "cumulated" }?.number(name) ?? .nan
      let compounded = (values.reduce(1) { $0 * (1 + $1 / 100) } - 1) * 100
      #expect(isClose(cumulated, compounded, relative: 1e-9), "\(name)")
      let index = table.rows(["variable": "va_index", "period": "cumulated"]).first?.number(name) ?? .nan
      #expect(isClose(index, compounded, relative: 1e-9), "\(name)")
    }
  }

  @Test func valuesAreThoseOfTheProjections() throws {
    let run = try SampleRun.all.get()
    let comparison = try run.table("comparison/comparison.csv")
    for name in SmallProject.scenarioNames {
      for row in try run.table("\(name)/projections.csv").rows {
        let key = ["variable", "region", "period"].reduce(into: [:]) { $0[$1] = row[$1] }
        #expect(comparison.rows(key).map { $0[name] } == [row["value"]], "\(name) \(key)")
      }
    }
  }

  @Test func differencesHaveTheDocumentedShape() throws {
    let table = try SampleRun.all.get().table("comparison/differences.csv")
    #expect(
      table.header == [
        "scenario", "baseline", "region", "variable", "unit", "period", "value", "sd", "q2.5", "q10", "q25",
        "q50",
        "q75", "q90", "q97.5", "probability_above_zero",
      ])
    #expect(table.values("scenario") == Self.compared)
    #expect(table.values("baseline") == ["baseline"])
    #expect(table.values("period") == ["2025", "2026", "2027"])
    // A rate differs by percentage points, an index by its own unit.
    #expect(Set(table.rows(["variable": "va_growth"]).map { $0["unit"] }) == ["pp"])
    #expect(Set(table.rows(["variable": "va_index"]).map { $0["unit"] }) == ["index"])
    for row in table.rows {
      let quantiles = table.header[8...14].compactMap { row.number($0) }
      #expect(quantiles.count == 7 && quantiles == quantiles.sorted(), "\(row)")
      #expect((0...1).contains(row.number("probability_above_zero") ?? -1), "\(row)")
    }
  }

  @Test func differencesAreThoseOfTheComparison() throws {
    let run = try SampleRun.all.get()
    let comparison = try run.table("comparison/comparison.csv")
    for row in try run.table("comparison/differences.csv").rows {
      let key = ["variable", "region", "period"].reduce(into: [:]) { $0[$1] = row[$1] }
      let other = comparison.rows(key).first?["\(row["scenario"] ?? "") - baseline"]
      #expect(other == row["value"], "\(row)")
    }
  }

  /// Shared draws: what a scenario does not touch differs by exactly nothing, and a shift by a constant has no spread.
  @Test func untouchedVariablesDoNotDiffer() throws {
    let table = try SampleRun.all.get().table("comparison/differences.csv")
    let untouched = table.rows(["scenario": "faster", "variable": "national_va_growth"])
    #expect(untouched.count == 3)
    #expect(untouched.allSatisfy { $0["value"] == "0" && $0["sd"] == "0" && $0["q97.5"] == "0" })
    let shifted = table.rows(["scenario": "faster", "variable": "investment_growth", "period": "2026"]).first
    #expect(shifted?["value"] == "2")
    #expect(shifted?["sd"] == "0")
    #expect(shifted?["probability_above_zero"] == "1")
  }
}
