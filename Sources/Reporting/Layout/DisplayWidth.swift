/// How wide a terminal draws characters whose East Asian Width is ambiguous (Greek, Cyrillic, `±`, `…`, box lines).
public enum AmbiguousWidth: Sendable, Hashable {
  /// One column: what UAX #11 recommends without an East Asian context, and what terminals in UTF-8 do.
  case narrow
  /// Two columns: old East Asian terminals and fonts.
  case wide
}

/// The columns a terminal needs for the text (UAX #11, East Asian Width).
///
/// Counted by grapheme cluster, so a letter with its combining marks is one letter and an emoji made of several
/// is one emoji of two columns; control characters take none.
public func displayWidth(_ text: some StringProtocol, ambiguous: AmbiguousWidth = .narrow) -> Int {
  if let ascii = asciiWidth(text) { return ascii }
  return text.reduce(0) { $0 + $1.displayWidth(ambiguous: ambiguous) }
}

/// The width of printable ASCII; nil for anything else.
private func asciiWidth(_ text: some StringProtocol) -> Int? {
  var count = 0
  for byte in text.utf8 {
    guard byte >= 0x20, byte < 0x7F else { return nil }
    count += 1
  }
  return count
}

extension Character {
  /// The columns a terminal needs for the character.
  func displayWidth(ambiguous: AmbiguousWidth) -> Int {
    var width = 0
    var regionalIndicators = 0
    for scalar in unicodeScalars {
      // Emoji presentation, and the cap over a digit, make the cluster an emoji.
      if scalar == "\u{FE0F}" || scalar == "\u{20E3}" { return 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { regionalIndicators += 1 }
      width = max(width, scalar.displayWidth(ambiguous: ambiguous))
    }
    // A flag is two regional indicators, each of them narrow.
    return regionalIndicators == 2 ? 2 : width
  }
}

extension Unicode.Scalar {
  func displayWidth(ambiguous: AmbiguousWidth) -> Int {
    if value >= 0x20, value < 0x7F { return 1 }
    if value >= 0x4E00, value < 0xA000 { return 2 }
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if EastAsianWidth.contains(value, in: EastAsianWidth.wide) { return 2 }
    let isAmbiguous = ambiguous == .wide && EastAsianWidth.contains(value, in: EastAsianWidth.ambiguous)
    return isAmbiguous ? 2 : 1
  }
}
