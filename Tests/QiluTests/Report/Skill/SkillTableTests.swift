import Localization
import Modeling
import Reporting
import Testing

@testable import Qilu

struct SkillTableTests {
  /// The sample with ten more years that the equation does not fit exactly.
  private static func outcome() throws -> RunOutcome {
    var sample = SampleProject()
    let rows = (2009...2018).flatMap { year -> [String] in
      let demand = year * year % 7
      return [("全国", demand), ("山东", demand + year % 3)].map { region, value in
        "\(region),output,\(year),\(value),%,exact,actual,Office \(year + 1),,\(year + 1)-02-14,period end + 45 days,statistics office,"
      }
    }
    sample.texts["p/seeds/official.csv", default: ""] += rows.joined(separator: "\n") + "\n"
    sample.texts["p/scenarios/models/small.yaml"] = sample.texts["p/scenarios/models/small.yaml"]?
      .replacing("2019..2023", with: "2009..2023").replacing("project: hold", with: "project: auto")
    return try sample.run()
  }

  @Test(arguments: [
    (
      Language.en,
      [
        "Skill and coverage in past years", "Inside the", "80 % band", " of 6 (",
        "Not measured: Energy change (calibrated",
      ]
    ),
    (.zh, ["以往年份的预测能力与区间覆盖", "落在80%区间", "6年中", "未能检验：能耗增减（校准而非估计）"]),
  ])
  func standsInTheComparison(language: Language, expected: [String]) throws {
    let text = TextReport().text(ComparisonReport(try Self.outcome()).report, in: language)
    #expect(expected.filter { !text.contains($0) } == [], "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 80 })
  }

  /// The equation, then the input with its own rule; both lead to their cells.
  @Test func whoIsMeasured() throws {
    let outcome = try Self.outcome()
    let view = ModelView(group: try #require(outcome.groups.first), seeds: outcome.seeds)
    let table = SkillTable(view: view, evaluations: outcome.evaluations[view.model.path] ?? [])
    #expect(table.evaluations.map(\.variable) == ["output", "demand"])
    let last = try #require(table.evaluations.last)
    #expect(table.place(last, column: SkillTable.errorColumn)?.row == 1)
  }

  @Test func nothingWhereNothingWasEvaluated() throws {
    let outcome = try SampleProject().run()
    let view = ModelView(group: try #require(outcome.groups.first), seeds: outcome.seeds)
    #expect(SkillTable(view: view, evaluations: []).blocks.isEmpty)
  }
}
