import Localization
import Reporting
import Scenarios

extension DifferenceWords {
  /// What tells of the chance in a sentence: tables have the chance of being higher, so that of being lower stands in none of
  /// their cells. Nil where a cell has it.
  func chanceDerivation(_ identifier: String, of name: LocalizedText) -> Report.Derivation? {
    guard tellsLower, let number, let above = difference.probabilityAboveZero else { return nil }
    let format = NumberFormat(decimals: 2, unit: LocalizedText("%"))
    let (higher, others) = (format.localized(100 * above), format.localized(100 * (1 - above)))
    return Report.Derivation(
      identifier: identifier,
      title: LocalizedText(
        en: "\(name.en): chance of being below the baseline", zh: "\(name.zh)：低于基准情景的可能性"), value: .empty,
      rule: LocalizedText(
        en:
          "Not above the baseline in \(number.en) of the draws, each set against the same draw of the baseline.",
        zh: "同一次抽样逐一相减，\(number.zh)的抽样不高于基准情景。"),
      evidence: [
        LocalizedText(
          en: "Higher in \(higher.en) of the draws, not higher in \(others.en).",
          zh: "\(higher.zh)的抽样更高，\(others.zh)的抽样不更高。")
      ])
  }
}
