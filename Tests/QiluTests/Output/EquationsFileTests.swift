import TestSupport
import Testing

@testable import Qilu

/// `equations.csv` against section 6 of the design.
@Suite struct EquationsFileTests {
  @Test func hasTheDocumentedShape() throws {
    let table = try SampleRun.all.get().table("comparison/equations.csv")
    #expect(
      table.header == [
        "model", "equation", "kind", "term", "class", "value", "se", "t", "df", "p", "prior_mean", "prior_sd",
        "data_share", "leave_one_out_min", "leave_one_out_max", "n", "note",
      ])
    #expect(table.values("model") == ["province", "city"])
    #expect(table.values("kind") == ["coefficient", "statistic"])
    let keys = table.rows.map { [$0["model"], $0["equation"], $0["kind"], $0["term"]] }
    #expect(Set(keys).count == keys.count)
  }

  @Test func coefficientsSayWhatTheyRestOn() throws {
    let prior = "sample: 2011..2024\n    prior: {investment_growth: 0.1 ± 0.05}"
    let model = try #require(SmallProject.files["scenarios/models/province.yaml"])
    let run = try SampleRun(
      RunRequest(draws: 5),
      changes: ["scenarios/models/province.yaml": model.replacing("sample: 2011..2024", with: prior)])
    let rows = try run.table("comparison/equations.csv").rows(["kind": "coefficient"])
    #expect(rows.map { $0["class"] } == ["estimated", "estimated", "with prior", "calibrated"])
    let withPrior = try #require(rows.first { $0["term"] == "investment_growth" })
    #expect(withPrior["prior_mean"] == "0.1")
    #expect(withPrior["prior_sd"] == "0.05")
    #expect((0...1).contains(withPrior.number("data_share") ?? -1))
    #expect(withPrior["n"] == "14")
    let low = withPrior.number("leave_one_out_min") ?? .nan,
      high = withPrior.number("leave_one_out_max") ?? .nan
    #expect(low < high)
    let calibrated = try #require(rows.first { $0["class"] == "calibrated" })
    #expect(calibrated["value"] == "1.1" && calibrated["se"] == "0.1")
    #expect(["t", "p", "n", "data_share"].allSatisfy { calibrated[$0] == "" })
  }

  @Test func t_isValueOverStandardError() throws {
    let rows = try SampleRun.all.get().table("comparison/equations.csv").rows(["class": "estimated"])
    #expect(rows.count == 3)
    for row in rows {
      let ratio = (row.number("value") ?? .nan) / (row.number("se") ?? .nan)
      #expect(isClose(row.number("t") ?? 0, ratio, relative: 1e-9), "\(row)")
      #expect(row["df"] == "11")
    }
  }

  @Test func statisticsAreThere() throws {
    let rows = try SampleRun.all.get().table("comparison/equations.csv").rows(["kind": "statistic"])
    let terms = Set(rows.compactMap { $0["term"] })
    #expect(
      terms.isSuperset(of: [
        "s", "r_squared", "adjusted_r_squared", "aic", "bic", "durbin_watson", "f", "breusch_godfrey_1",
        "breusch_pagan",
        "jarque_bera", "condition_number", "rolling_origin_mae_naive", "rolling_origin_mae_conditional",
        "rolling_origin_mae_unconditional",
      ]))
    // Ordinary least squares of the sample's 14 figures, by numpy.
    let square = rows.first { $0["term"] == "r_squared" }?.number("value") ?? 0
    #expect(isClose(square, 0.992901977344, relative: 1e-9))
  }
}
