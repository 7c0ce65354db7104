import Localization
import Reporting
import Testing
import TimeSeries

@testable import Qilu
@testable import Scenarios

/// Sentences about past forecasts that must not say more than was counted.
struct SkillWordsTests {
  /// Forecasts that miss 0 by `errors`, beside naive ones that miss by `naive`; the 80 % band holds the first `inside` outcomes.
  private static func words(_ errors: [Double], naive: [Double], inside: Int = 0) -> SkillWords {
    let origins = errors.indices.map { index in
      RollingOriginEvaluation.Origin(
        period: Period(year: 2020 + index), actual: 0, unconditional: errors[index],
        conditional: errors[index], naive: naive[index], bands: [80: index < inside ? -1...1 : 1...2])
    }
    return SkillWords(evaluation: RollingOriginEvaluation(variable: "x", origins: origins))
  }

  @Test(arguments: [
    ([1.0, 1, 1], [2.0, 2, 2], "the forecast's error is 50 % below the naive one's", "预测误差比简单外推小50%"),
    (
      [3.0, 3, 3], [2.0, 2, 2], "the forecast does not beat the naive one: its error is 50 % larger",
      "预测并不优于简单外推：误差大50%"
    ),
    (
      [2.0, 2, 2], [2.0, 2, 2], "the forecast does not beat the naive one: their errors are about equal",
      "预测并不优于简单外推：两者误差大致相同"
    ),
    // Better by less than is printed is no better.
    (
      [1.995, 2, 2], [2.0, 2, 2], "the forecast does not beat the naive one: their errors are about equal",
      "预测并不优于简单外推：两者误差大致相同"
    ),
    ([1.0, 1, 1], [0.0, 0, 0], "the naive forecast was exact", "简单外推完全准确"),
  ])
  func errors(own: [Double], naive: [Double], en: String, zh: String) {
    #expect(Self.words(own, naive: naive).text == LocalizedText(en: en, zh: zh))
  }

  /// R 4.2.2, binom.test: 1 of 6 reaches 64 %, 2 of 6 reaches 78 %, 3 of 6 reaches 88 %.
  @Test(arguments: [
    (0, "0 of 6 (0–46 %)", true), (1, "1 of 6 (0–64 %)", true), (2, "2 of 6 (4–78 %)", true),
    (3, "3 of 6 (12–88 %)", false), (6, "6 of 6 (54–100 %)", false),
  ])
  func counts(inside: Int, en: String, objects: Bool) {
    let zeros = [Double](repeating: 0, count: 6)
    let words = Self.words(zeros, naive: zeros, inside: inside)
    #expect(words.count(level: 80)?.en == en)
    #expect((words.objection(level: 80) != nil) == objects)
    #expect(words.count(level: 95) == nil)
  }

  @Test func anObjectionNamesItsSide() {
    let zeros = [Double](repeating: 0, count: 30)
    let (narrow, wide) = (
      Self.words(zeros, naive: zeros, inside: 10), Self.words(zeros, naive: zeros, inside: 30)
    )
    #expect(
      narrow.objection(level: 80)?.text.en
        == "the 80 % band held the outcome in only 10 of 30 years: it has been too narrow")
    #expect(wide.objection(level: 80)?.text.zh == "80%区间在30年中有30年包含实际值：以往区间偏宽")
  }
}
