/// The text of a cell as the standard escapes it: `_x000D_` stands for one character (ECMA-376 part 1, 22.9.2.19).
func unescapedCellText(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  var units: [UInt16] = []
  var rest = Array(text.utf16)[...]
  while let unit = rest.first {
    if let escaped = escapedUnit(rest) {
      units.append(escaped)
      rest = rest.dropFirst(7)
    } else {
      units.append(unit)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: units, as: UTF16.self)
}

private func escapedUnit(_ text: ArraySlice<UInt16>) -> UInt16? {
  let start = Array(text.prefix(7))
  guard start.count == 7, start[0] == 0x5F, start[1] == 0x78, start[6] == 0x5F else { return nil }
  let digits = String(decoding: start[2..<6], as: UTF16.self)
  return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
}
