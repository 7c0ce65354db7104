extension String {
  /// The text as a file of XML can hold it: no control characters, none of Unicode's two forbidden ones at the end of
  /// its first plane (XML 1.0, 2.2), and nothing that reads as one of the format's own escapes (`_x000A_`).
  func cleaned(keepingLines: Bool) -> String {
    guard mayNeedCleaning else { return self }
    var clean = sanitized(keepingLines: keepingLines)
    if clean.unicodeScalars.contains(where: Self.isForbidden) {
      clean = String(String.UnicodeScalarView(clean.unicodeScalars.map { Self.isForbidden($0) ? " " : $0 }))
    }
    return clean.contains("_x") ? clean.escapingEscapes() : clean
  }

  /// Whether some byte could begin what is to be replaced; for most texts, which are clean, the only work.
  private var mayNeedCleaning: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        // Control characters; the first bytes of U+0080…, of U+2000…, of U+F000…
        case ..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: return true
        case UInt8(ascii: "x") where previous == UInt8(ascii: "_"): return true
        default: previous = byte
        }
      }
      return false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// `_x000A_` becomes `_x005F_x000A_` (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
  private func escapingEscapes() -> String {
    let text = Array(utf8)
    var result: [UInt8] = []
    for place in text.indices {
      if Self.isEscape(text[place...].prefix(7)) { result += Array("_x005F".utf8) }
      result.append(text[place])
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ text: ArraySlice<UInt8>) -> Bool {
    let text = Array(text)
    guard text.count == 7, text[0] == UInt8(ascii: "_"), text[1] == UInt8(ascii: "x"),
      text[6] == UInt8(ascii: "_")
    else { return false }
    return text[2..<6].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  /// The formula with the equals sign that the library wants.
  var withEqualsSign: String { hasPrefix("=") ? self : "=" + self }
}
