import Localization
import Reporting

extension [LocalizedText] {
  /// The texts one after the other, between them what each language puts there.
  func joined(en: String, zh: String) -> LocalizedText {
    LocalizedText(en: map(\.en).joined(separator: en), zh: map(\.zh).joined(separator: zh))
  }

  /// `a, b and c`, a、b和c.
  var listed: LocalizedText {
    guard let last, count > 1 else { return first ?? LocalizedText("") }
    let before = Array(dropLast()).joined(en: ", ", zh: "、")
    return LocalizedText(en: "\(before.en) and \(last.en)", zh: "\(before.zh)和\(last.zh)")
  }

  /// `a; b; c`, a；b；c.
  var clauses: LocalizedText { joined(en: "; ", zh: "；") }
}

extension LocalizedText {
  /// The text set off as a name: “Baseline”.
  var quoted: LocalizedText { LocalizedText(en: "“\(en)”", zh: "“\(zh)”") }
}

extension NumberFormat {
  /// The number in both languages.
  func localized(_ value: Double) -> LocalizedText {
    LocalizedText(en: text(value, in: .en), zh: text(value, in: .zh))
  }

  /// An interval in both languages: `[4.9, 9.3] %`.
  func localized(low: Double, high: Double) -> LocalizedText {
    LocalizedText(en: text(low: low, high: high, in: .en), zh: text(low: low, high: high, in: .zh))
  }

  /// Two numbers that share a unit, which only the second says: `4.9`, `9.3 %`.
  func localized(from first: Double, to last: Double) -> (first: LocalizedText, last: LocalizedText) {
    let (format, factor) = spelled([first, last], in: .en)
    return (
      LocalizedText(en: format.digits(first * factor), zh: digits(first)),
      LocalizedText(en: format.digits(last * factor) + format.unitSuffix(in: .en), zh: text(last, in: .zh))
    )
  }
}
