import Localization
import Reporting
import Scenarios
import Statistics

/// What past forecasts of one variable were worth, in words that claim no more than was counted.
struct SkillWords {
  let evaluation: RollingOriginEvaluation

  /// The error against that of "as the year before"; how much it differs leads to the error.
  func statement(to error: Table.Place?) -> Report.Statement {
    Report.Statement(
      text, figures: [change].compactMap { $0 }, to: error.map(Report.Target.cell))
  }

  /// How far the error lies from the naive one's, as printed; nil where that is not said.
  private var change: LocalizedText? {
    let (own, naive) = (evaluation.meanAbsoluteError(\.unconditional), evaluation.meanAbsoluteError(\.naive))
    let change = 100 * abs(own / naive - 1)
    guard naive > 0, change >= 0.5 else { return nil }
    return NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(change)
  }

  /// The error against that of "as the year before".
  var text: LocalizedText {
    guard evaluation.meanAbsoluteError(\.naive) > 0 else {
      return LocalizedText(en: "the naive forecast was exact", zh: "简单外推完全准确")
    }
    guard let percent = change else {
      return LocalizedText(
        en: "the forecast does not beat the naive one: their errors are about equal",
        zh: "预测并不优于简单外推：两者误差大致相同")
    }
    return evaluation.beatsNaive
      ? LocalizedText(
        en: "the forecast's error is \(percent.en) below the naive one's", zh: "预测误差比简单外推小\(percent.zh)")
      : LocalizedText(
        en: "the forecast does not beat the naive one: its error is \(percent.en) larger",
        zh: "预测并不优于简单外推：误差大\(percent.zh)")
  }

  /// The count of outcomes inside a band, with the coverage that it does not contradict: `5 of 6 (36–99 %)`.
  func count(level: Double) -> LocalizedText? {
    guard let coverage = evaluation.coverage(level: level) else { return nil }
    let (inside, all) = (coverage.successes, coverage.trials)
    let interval = coverage.interval()
    let format = NumberFormat(decimals: 0)
    let (low, high) = (format.digits(100 * interval.lowerBound), format.digits(100 * interval.upperBound))
    return LocalizedText(
      en: "\(inside) of \(all) (\(low)–\(high) %)", zh: "\(all)年中\(inside)年（\(low)—\(high)%）")
  }

  /// What the count says against the band's level; nil where it does not contradict it. The count leads to its cell.
  func objection(level: Double, to place: Table.Place? = nil) -> Report.Statement? {
    guard let coverage = evaluation.coverage(level: level), !coverage.interval().contains(level / 100) else {
      return nil
    }
    let (inside, all) = (coverage.successes, coverage.trials)
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(level)
    let count = LocalizedText(en: "\(inside) of \(all)", zh: "\(inside)年")
    let text =
      coverage.share < level / 100
      ? LocalizedText(
        en:
          "the \(percent.en) band held the outcome in only \(inside) of \(all) years: it has been too narrow",
        zh: "\(percent.zh)区间在\(all)年中只有\(inside)年包含实际值：以往区间偏窄")
      : LocalizedText(
        en: "the \(percent.en) band held the outcome in \(inside) of \(all) years: it has been too wide",
        zh: "\(percent.zh)区间在\(all)年中有\(inside)年包含实际值：以往区间偏宽")
    // Before the count stands the band's level, in Chinese the number of years too.
    let before = LocalizedText(en: "the \(percent.en) band", zh: "\(percent.zh)区间在\(all)年中")
    let target = place.map(Report.Target.cell)
    return Report.Statement(
      text, mentions: [Report.Mention(before, to: nil), Report.Mention(count, to: target)])
  }
}
