extension CSVWriter {
  /// Whether a byte forces quotes around its field (RFC 4180, section 2, rule 6).
  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .quote || byte == .lineFeed || byte == .carriageReturn
  }

  /// Whether a spreadsheet would compute the text, or our readers would take an apostrophe from it.
  ///
  /// The opening characters are those of OWASP's page on CSV injection; a plain signed number is let through,
  /// and so is an apostrophe that no reader would mistake for ours.
  static func isTakenForFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first == .apostrophe {
      return text.count > 1 && (text[1] == .apostrophe || opensFormula(text[1]))
    }
    return opensFormula(first) && !isSignedNumber(text)
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), .plus, .minus, UInt8(ascii: "@"), .tab, .carriageReturn: true
    default: false
    }
  }

  /// Whether the text is a sign, digits, and perhaps a point with more digits.
  private static func isSignedNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == .minus || text.first == .plus else { return false }
    let parts = text.dropFirst().split(separator: .point, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8.zero...UInt8.zero + 9).contains($0) }
      }
  }
}
