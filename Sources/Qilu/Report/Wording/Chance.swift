import Localization
import Reporting

/// A probability in words that claim no more than the draws show.
struct Chance {
  let probability: Double

  /// `72 %`; what no draw of thousands contradicts is `over 99 %`, never 100.
  var text: LocalizedText {
    if probability > 0.995 { return LocalizedText(en: "over 99 %", zh: "99%以上") }
    if probability < 0.005 { return LocalizedText(en: "under 1 %", zh: "不到1%") }
    return NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * probability)
  }

  /// `72 %` in a table: `>99 %`, `<1 %`.
  var cell: Table.Cell {
    if probability > 0.995 { return .text(LocalizedText(en: ">99 %", zh: ">99%")) }
    if probability < 0.005 { return .text(LocalizedText(en: "<1 %", zh: "<1%")) }
    return .text(text)
  }
}
