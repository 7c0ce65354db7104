extension DefinedName {
  /// Whether a program could take the name for a cell: one to three letters and digits (`b1`, `GDP2025`), or the
  /// other notation (`R`, `c`, `R1C1`, `RC`, `r2`, `C3`).
  ///
  /// Every column up to `ZZZ` and any row counts, although sheets end at `XFD1048576`: other programs have more.
  static func readsAsReference(_ name: String) -> Bool {
    let text = Array(name.uppercased().utf8)
    let letters = text.prefix { isLetter($0) }
    let rest = text.dropFirst(letters.count)
    if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy(isDigit) { return true }
    return isRowAndColumn(text)
  }

  /// `R`, optional digits, optional `C`, optional digits; or `C` and optional digits. Relative ones (`R[1]C`)
  /// have brackets, which no name has.
  private static func isRowAndColumn(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "R") { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == UInt8(ascii: "C") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty && !text.isEmpty
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
