import Localization
import Reporting
import Testing
import TimeSeries

@testable import Qilu
@testable import Scenarios

/// Sentences that must not say more than the draws show.
struct DifferenceWordsTests {
  private static let format = NumberFormat(
    decimals: 2, sign: .always, unit: LocalizedText(en: "pp", zh: "个百分点"))

  /// A distribution of 100 draws at equal steps between two values.
  private static func distribution(_ value: Double, _ low: Double, _ high: Double) -> Distribution {
    var draws = (0..<100).map { low + (high - low) * Double($0) / 99 }
    return draws.withUnsafeMutableBufferPointer { Distribution(value: value, draws: $0) }
  }

  @Test(arguments: [
    (
      0.5, 0.1, 0.9, "0.50 pp above the baseline, higher over the whole 95 % band", "比基准情景高0.50个百分点，95%区间全部更高"
    ),
    (0.5, -0.05, 1.0, "0.50 pp above the baseline, very probably higher (95 %)", "比基准情景高0.50个百分点，很可能更高（95%）"),
    (
      0.2, -0.3, 0.7, "0.20 pp above the baseline, more likely than not higher (70 %)",
      "比基准情景高0.20个百分点，较可能更高（70%）"
    ),
    (
      -0.2, -0.7, 0.3, "0.20 pp below the baseline, more likely than not lower (70 %)",
      "比基准情景低0.20个百分点，较可能更低（70%）"
    ),
    (
      0.0, -1.0, 1.0, "about the same as in the baseline, as likely higher as lower (50 % higher)",
      "与基准情景大致相同，更高与更低的可能性相当（更高：50%）"
    ),
  ])
  func claimsNoMoreThanTheBand(value: Double, low: Double, high: Double, en: String, zh: String) {
    let words = DifferenceWords(difference: Self.distribution(value, low, high), format: Self.format).text
    #expect(words == LocalizedText(en: en, zh: zh))
  }

  /// Most draws show no difference: they are not lower.
  @Test(arguments: [
    (
      0.3, 0.0, "higher in 30 % of the draws, the same or lower in the others",
      "30 % likely above the baseline"
    ),
    (
      0.3, 0.2, "higher in 30 % of the draws, the same or lower in the others",
      "30 % likely above the baseline"
    ),
    (0.85, 0.0, "more likely than not higher (85 %)", "85 % likely above the baseline"),
  ])
  func equalDrawsAreOnNeitherSide(above: Double, below: Double, sureness: String, chance: String) {
    let counts = (Int(above * 1000), Int(below * 1000))
    var draws = (0..<1000).map { $0 < counts.0 ? 1.0 : $0 < counts.0 + counts.1 ? -1 : 0 }
    let difference = draws.withUnsafeMutableBufferPointer { Distribution(value: 0.5, draws: $0) }
    let words = DifferenceWords(difference: difference, format: Self.format)
    #expect(words.sureness?.en == sureness)
    #expect(words.chance?.en == chance)
  }

  /// The end of the 95 % band on zero itself is not on its side of it.
  @Test func aBandThatTouchesZeroDecidesNothing() {
    let touching = Self.distribution(1, 0, 2)
    var moved = touching
    moved.quantiles[0] = 0
    let words = DifferenceWords(difference: moved, format: Self.format)
    #expect(words.sureness?.en.hasPrefix("very probably higher") == true)
    moved.quantiles[0] = 1e-9
    #expect(
      DifferenceWords(difference: moved, format: Self.format).sureness?.en
        == "higher over the whole 95 % band")
  }

  @Test func withoutDrawsThereIsNoChance() {
    #expect(
      DifferenceWords(difference: .exact(-1), format: Self.format).text.en == "1.00 pp below the baseline")
    #expect(
      DifferenceWords(difference: .exact(0), format: Self.format).text.en == "the same as in the baseline")
  }

  @Test(arguments: [(0.72, "72 %", "72%"), (1.0, "over 99 %", "99%以上"), (0.0, "under 1 %", "不到1%")])
  func aChanceIsNeverCertain(probability: Double, en: String, zh: String) {
    #expect(Chance(probability: probability).text == LocalizedText(en: en, zh: zh))
  }

  @Test(arguments: [
    ("2026..2030", "2026–2030", "2026—2030年"), ("2027", "2027", "2027年"),
    ("2026Q1..2026Q2", "2026Q1–2026Q2", "2026年一季度—2026年二季度"),
  ])
  func periodsReadAsInText(range: String, en: String, zh: String) throws {
    #expect(try PeriodRange.parse(range).label == LocalizedText(en: en, zh: zh))
  }

  @Test func neighbouringPeriodsAreDrawnTogether() {
    let periods = [2026, 2027, 2028, 2030].map { Period(year: $0) }
    #expect(periods.label == LocalizedText(en: "2026–2028 and 2030", zh: "2026—2028年和2030年"))
    #expect(Period.yearToDate(2026, through: 7).label.en == "January–July 2026")
  }
}
