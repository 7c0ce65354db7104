extension String {
  /// The text without control characters, which could steer a terminal, tear a table or turn the writing around, and
  /// without what no file of XML may hold; a line feed stays where lines are wanted.
  func sanitized(keepingLines: Bool) -> String {
    let isHarmful: (Unicode.Scalar) -> Bool = { $0.isHarmful && !(keepingLines && $0 == "\n") }
    guard unicodeScalars.contains(where: isHarmful) else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in replacingCRLF().unicodeScalars { clean.append(isHarmful(scalar) ? " " : scalar) }
    return String(clean)
  }

  private func replacingCRLF() -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\n", previous == "\r" { result.removeLast() }
      result.append(scalar)
      previous = scalar
    }
    return String(result)
  }

  /// The text filled with spaces to a width, on the sides that an alignment leaves free.
  func padded(to width: Int, _ alignment: Table.Alignment, ambiguous: AmbiguousWidth) -> String {
    let missing = max(0, width - displayWidth(self, ambiguous: ambiguous))
    let left =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return String(repeating: " ", count: left) + self + String(repeating: " ", count: missing - left)
  }

  /// The text without spaces at its end.
  var withoutTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}

extension Unicode.Scalar {
  /// Whether the scalar has no place in what is written, in a name of one line.
  var isHarmful: Bool {
    switch self {
    // The control characters of Unicode (general category Cc), which are fixed for all time.
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
    // Line and paragraph separators, and what turns the direction of writing.
    case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    // The two at the end of the first plane that XML 1.0 (2.2) forbids.
    case "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }
}
