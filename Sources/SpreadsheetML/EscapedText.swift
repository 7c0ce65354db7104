extension String {
  /// The text with `_x000D_` and its like as the characters they stand for.
  ///
  /// Source: ECMA-376 Part 1, 22.9.2.19, ST_Xstring.
  public var withoutEscapes: String {
    guard mayHoldEscapes else { return self }
    var units: [UInt16] = []
    var rest = Array(utf16)[...]
    while let unit = rest.first {
      let escaped = Self.escapedUnit(rest)
      units.append(escaped ?? unit)
      rest = rest.dropFirst(escaped == nil ? 1 : 7)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The text so that nothing in it reads as an escape: `_x000A_` becomes `_x005F_x000A_`.
  public var withEscapesEscaped: String {
    guard mayHoldEscapes else { return self }
    let text = Array(utf16)
    var units: [UInt16] = []
    for place in text.indices {
      if Self.escapedUnit(text[place...]) != nil { units += Array("_x005F".utf16) }
      units.append(text[place])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// False for most texts, at little cost.
  private var mayHoldEscapes: Bool { utf8.contains(UInt8(ascii: "_")) && contains("_x") }

  /// The character that an escape at the start of a text stands for.
  private static func escapedUnit(_ text: ArraySlice<UInt16>) -> UInt16? {
    let start = text.prefix(7)
    guard start.count == 7, start.starts(with: "_x".utf16), start.last == 0x5F else { return nil }
    let digits = String(decoding: start.dropFirst(2).prefix(4), as: UTF16.self)
    return digits.utf8.count == 4 && digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
