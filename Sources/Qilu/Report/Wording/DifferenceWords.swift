import Localization
import Reporting
import Scenarios

/// A difference from the baseline in words: how much, in which direction, and how sure that is.
///
/// A direction is stated outright only if the whole 95 % band lies on its side of zero; otherwise with its chance.
struct DifferenceWords {
  let difference: Distribution
  /// How the difference is written, with its unit.
  let format: NumberFormat

  /// Whether the draws, or the path alone without draws, show no difference at all.
  var isNone: Bool { abs(difference.value) < 1e-9 && !difference.varies }

  /// `0.24 pp above the baseline, more likely than not higher (72 %)`.
  var text: LocalizedText {
    guard !isNone else { return LocalizedText(en: "the same as in the baseline", zh: "与基准情景相同") }
    return amount + (sureness.map { LocalizedText(en: ", ", zh: "，") + $0 } ?? LocalizedText(""))
  }

  /// Its size without direction: `0.24 pp`.
  var size: LocalizedText {
    var plain = format
    plain.sign = .negative
    return plain.localized(abs(difference.value))
  }

  /// `0.24 pp above the baseline`.
  var amount: LocalizedText {
    let size = size
    guard format.digits(abs(difference.value)) != format.digits(0) else {
      return LocalizedText(en: "about the same as in the baseline", zh: "与基准情景大致相同")
    }
    return difference.value < 0
      ? LocalizedText(en: "\(size.en) below the baseline", zh: "比基准情景低\(size.zh)")
      : LocalizedText(en: "\(size.en) above the baseline", zh: "比基准情景高\(size.zh)")
  }

  /// How sure the direction is; nil where nothing varies.
  var sureness: LocalizedText? {
    guard difference.varies, let above = difference.probabilityAboveZero else { return nil }
    let isHigher = above >= 0.5
    let chance = probability(above)
    let number = Chance(probability: chance).text
    guard isHigher || !isTied else {
      return LocalizedText(
        en: "higher in \(number.en) of the draws, the same or lower in the others",
        zh: "\(number.zh)的抽样更高，其余相同或更低")
    }
    let (en, zh) = isHigher ? ("higher", "更高") : ("lower", "更低")
    if isOneSided(0.025, 0.975) {
      return LocalizedText(en: "\(en) over the whole 95 % band", zh: "95%区间全部\(zh)")
    }
    if isOneSided(0.1, 0.9) {
      return LocalizedText(en: "very probably \(en) (\(number.en))", zh: "很可能\(zh)（\(number.zh)）")
    }
    if chance < 0.55 {
      return LocalizedText(
        en: "as likely higher as lower (\(number.en) \(en))", zh: "更高与更低的可能性相当（\(zh)：\(number.zh)）")
    }
    return LocalizedText(en: "more likely than not \(en) (\(number.en))", zh: "较可能\(zh)（\(number.zh)）")
  }

  /// The chance of the side it lies on, for a clause about several scenarios: `76 % likely below the baseline`.
  var chance: LocalizedText? {
    guard difference.varies, let above = difference.probabilityAboveZero else { return nil }
    let number = Chance(probability: probability(above)).text
    return above >= 0.5 || isTied
      ? LocalizedText(en: "\(number.en) likely above the baseline", zh: "高于基准情景的可能性\(number.zh)")
      : LocalizedText(en: "\(number.en) likely below the baseline", zh: "低于基准情景的可能性\(number.zh)")
  }

  /// The chance that the sentences name; nil where nothing varies.
  var number: LocalizedText? {
    guard difference.varies, let above = difference.probabilityAboveZero else { return nil }
    return Chance(probability: probability(above)).text
  }

  /// Whether the chance that the sentences name is that of being lower.
  var tellsLower: Bool { (difference.probabilityAboveZero.map { $0 < 0.5 } ?? false) && !isTied }

  /// The chance of the side the difference lies on; draws without any difference are not lower.
  private func probability(_ above: Double) -> Double { above >= 0.5 || isTied ? above : 1 - above }

  /// Whether a visible share of the draws shows no difference at all.
  private var isTied: Bool { difference.quantiles.contains(0) }

  private func isOneSided(_ low: Double, _ high: Double) -> Bool {
    difference.quantile(low) > 0 || difference.quantile(high) < 0
  }
}

extension Distribution {
  /// Whether the draws differ by more than rounding.
  var varies: Bool { (standardDeviation ?? 0) > 1e-9 * max(1, abs(value)) }

  /// The value with its 80 % band; the bare number where nothing varies.
  func cell(_ format: NumberFormat? = nil) -> Table.Cell {
    guard !quantiles.isEmpty, varies else { return .number(value, format) }
    return .band(Band(value, low: quantile(0.1), high: quantile(0.9)), format)
  }

  /// The share of draws above zero as a cell; empty where nothing varies.
  var chanceCell: Table.Cell {
    guard varies, let probabilityAboveZero else { return .empty }
    return Chance(probability: probabilityAboveZero).cell
  }
}
