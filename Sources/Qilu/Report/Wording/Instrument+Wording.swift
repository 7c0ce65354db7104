import Localization
import Scenarios

extension Instrument {
  /// How far it may move: ` (between 0 % and 20 %, by at most 8 pp from one period to the next)`; nothing where it is free.
  var limits: LocalizedText {
    var parts: [LocalizedText] = []
    if let within {
      let (low, high) = (within.low.phrase, within.high.phrase)
      parts.append(LocalizedText(en: "between \(low.en) and \(high.en)", zh: "取值\(low.zh)至\(high.zh)"))
    }
    if let step = step?.phrase {
      parts.append(
        LocalizedText(en: "by at most \(step.en) from one period to the next", zh: "相邻两期变动不超过\(step.zh)"))
    }
    guard !parts.isEmpty else { return LocalizedText("") }
    return LocalizedText(
      en: " (" + parts.map(\.en).joined(separator: ", ") + ")",
      zh: "（" + parts.map(\.zh).joined(separator: "，") + "）")
  }

  /// The figures of these limits, in their order.
  var limitFigures: [LocalizedText] {
    (within.map { [$0.low.phrase, $0.high.phrase] } ?? []) + [step?.phrase].compactMap { $0 }
  }
}
