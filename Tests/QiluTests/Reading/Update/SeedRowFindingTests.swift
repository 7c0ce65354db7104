import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct SeedRowFindingTests {
  @Test(arguments: [
    ("1.2", 4, "12000"), ("-1.25", 1, "-12.5"), ("12", -1, "1.2"), ("5", -3, "0.005"), ("0.50", 1, "5.0"),
    ("1200", -2, "12.00"), ("0.05", 2, "5"), ("7", 0, "7"), ("0", 3, "0"),
  ]) func thePointMovesAndDigitsStay(_ text: String, _ places: Int, _ expected: String) {
    #expect(text.movingPoint(by: places) == expected)
  }

  @Test(arguments: ["", "-", "1e5", "1.2.3", "a", ".5", "１"]) func otherTextsAreRefused(_ text: String) {
    #expect(text.movingPoint(by: 1) == nil)
  }

  @Test func theIndicatorsUnitIsTakenWhereOnlyThePointMoves() throws {
    var sample = SampleReading()
    sample.seeds.files["indicators.yaml", default: ""] += """

        sales:
          name: {en: Sales, zh: 销售额}
          unit: 亿元
          accumulation: year to date
          plausible: 0 .. 100000
        land:
          name: {en: Land, zh: 用地}
          unit: 亩
          accumulation: year to date
          plausible: 0 .. 100000
      """
    sample.findings = [
      sample.finding("12条", in: 2, "山东", id: "sales", .level, "23500", "万元"),
      sample.finding("12条", in: 2, "山东", id: "land", .level, "3", "公顷"),
    ]
    let update = try sample.outcome().update().articles[0]
    #expect(update.changes.compactMap(\.row).map { $0["value"] + $0["unit"] } == ["2.3500亿元"])
    #expect(update.leftOut[0].reasons.map(\.message.en) == ["land is measured in 亩, found 公顷"])
  }
}
