internal import Foundation
internal import Localization

/// The words of a selection: what was chosen and how sure one can be.
struct SelectionSentence {
  let winner: LocalizedText
  let table: [Selection.Score]
  let origins: Int
  let naiveError: Double?
  let count: Int

  /// Fewer origins than this are called weak evidence.
  private static let enoughOrigins = 8

  var text: LocalizedText {
    guard let naiveError, let error = table.first(where: { $0.name == winner })?.meanAbsoluteError else {
      return LocalizedText(
        en: "Only \(count) \(count == 1 ? "value" : "values"): too few to test rules on, so the rule "
          + "“\(winner.en)” is used untested.",
        zh: "只有 \(count) 个数值，不足以检验各规则，直接采用“\(winner.zh)”，未经检验。")
    }
    return comparison(error: error, naive: naiveError) + caution
  }

  /// The errors as the text prints them, in its order.
  var errors: [String] {
    guard let naiveError, let error = table.first(where: { $0.name == winner })?.meanAbsoluteError else {
      return []
    }
    return (winner == NaiveForecaster().name ? [error] : [error, naiveError]).map(Self.rounded)
  }

  private func comparison(error: Double, naive: Double) -> LocalizedText {
    let (found, yardstick) = (Self.rounded(error), Self.rounded(naive))
    if winner == NaiveForecaster().name {
      return LocalizedText(
        en: "No rule beats “\(winner.en)”: mean absolute error \(found) over \(origins) origins.",
        zh: "没有规则优于“\(winner.zh)”：\(origins) 个起点的平均绝对误差为 \(found)。")
    }
    let naiveName = NaiveForecaster().name
    let isBetter = error < naive
    return LocalizedText(
      en: "“\(winner.en)” has the smallest mean absolute error of the rules tried, \(found) over \(origins) "
        + "origins; “\(naiveName.en)”\(isBetter ? "" : ", no worse,") has \(yardstick).",
      zh: "在所试规则中“\(winner.zh)”的平均绝对误差最小，\(origins) 个起点为 \(found)；"
        + "“\(naiveName.zh)”\(isBetter ? "" : "并不更差，")为 \(yardstick)。")
  }

  private var caution: LocalizedText {
    guard origins < Self.enoughOrigins else { return LocalizedText("") }
    return LocalizedText(
      en: " With so few origins this is weak evidence.", zh: "起点太少，证据较弱。")
  }

  /// Three significant digits, without an exponent.
  private static func rounded(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    let decimals = min(12, max(0, 2 - Int(log10(value).rounded(.down))))
    return String(format: "%.\(decimals)f", value)
  }
}

extension LocalizedText {
  /// Why a candidate was not tested where no origin exists.
  static var noOrigin: LocalizedText {
    LocalizedText(en: "the series is too short to test on", zh: "序列太短，无法检验")
  }

  /// Why a candidate was not tested that needs more values than the first origin knows.
  static func needs(_ count: Int, known: Int) -> LocalizedText {
    LocalizedText(
      en: "needs \(count) values, the first origin has \(known)",
      zh: "需要 \(count) 个数值，首个起点只有 \(known) 个")
  }
}
