import Localization
import Reporting

/// Texts of sources in cells, which hold no more than 32,767 characters.
enum CellWords {
  /// A text cell; a longer text is cut, with a note of its length.
  static func cell(_ text: String, style: CellStyle, in language: Language) -> Cell {
    guard text.utf16.count > WorkbookLimits.text else { return .text(text, style: style) }
    let length = NumberFormat.count.digits(Double(text.utf16.count))
    let note = language == .en ? "… [cut: \(length) characters]" : "……[已截断：原文共 \(length) 字]"
    return .text(shortened(text, to: 1000) + note, style: style)
  }

  /// A text of at most so many UTF-16 units.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    // Characters may be of any length; scalars are of one unit or two.
    var (scalars, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count >= limit { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }
}
