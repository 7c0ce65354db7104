import Foundation
import Localization
import SourceText

/// A number with one comma before three digits: `1,400` is 1400 to some and 1.4 to others.
///
/// With a point or a second comma (`1,400.5`, `1,400,000`) only the first is meant.
struct AmbiguousNumber: Equatable {
  /// The number as it stands.
  let text: String
  /// It with the comma as a thousands mark.
  let large: String
  /// It with the comma as the decimal mark.
  let small: String

  /// Reads the start of a text; nil for one that does not begin with such a number.
  init?(_ text: String) {
    let plain = normalizeWidth(text).trimmingCharacters(in: .whitespaces)
    let number = plain.prefix { ($0.isASCII && $0.isNumber) || "+-.,".contains($0) }
    let parts = number.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let rest = parts.last, rest.count == 3, Int(rest) != nil,
      Int(whole) != nil, whole.drop(while: { "+-".contains($0) }).count <= 3,
      let large = Double(whole + rest), let small = Double("\(whole).\(rest)")
    else { return nil }
    self.text = String(number)
    self.large = Self.plain(large)
    self.small = Self.plain(small)
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int64(number)) : String(number)
  }

  /// What was found and what was expected.
  var message: LocalizedText {
    LocalizedText(
      en: "found \"\(text)\", expected \(large) or \(small)", zh: "此处为“\(text)”，应写 \(large) 或 \(small)")
  }

  /// What to do.
  static let hint = LocalizedText(
    en:
      "the comma marks thousands to some and decimals to others: write the number without it, with a point for decimals",
    zh: "逗号既可表示千分位，也可表示小数点：请去掉逗号，小数点用“.”")
}
