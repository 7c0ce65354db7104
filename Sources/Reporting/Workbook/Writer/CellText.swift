import SpreadsheetML

extension String {
  /// The text as a workbook's file can hold it: `sanitized`, and with nothing that reads as one of the format's own
  /// escapes (`_x000A_`).
  func cleaned(keepingLines: Bool) -> String {
    guard mayNeedCleaning else { return self }
    return sanitized(keepingLines: keepingLines).withEscapesEscaped
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

  /// The length of the text as it is written, in UTF-16 units, where that is beyond a limit.
  ///
  /// Cleaning makes a text at most twice as long, and a UTF-16 unit takes at least one byte: short texts need no counting.
  func length(beyond limit: Int) -> Int? {
    guard utf8.count > limit / 2 else { return nil }
    let length = cleaned(keepingLines: true).utf16.count
    return length > limit ? length : nil
  }

  /// The formula with the equals sign that the library wants.
  var withEqualsSign: String { hasPrefix("=") ? self : "=" + self }
}
