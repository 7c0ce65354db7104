/// Half-width, without the space around it: what a value's text is before it is read.
///
/// Full-width letters, digits and signs become their ASCII forms (Unicode block FF01-FF5E), and so do the
/// other minus signs, dashes and tildes that Chinese releases use between numbers.
func plainForm(_ text: some StringProtocol) -> String {
  if isPlain(text.utf8) { return String(text) }
  var scalars = String.UnicodeScalarView()
  var end = scalars.startIndex
  for scalar in text.unicodeScalars {
    let plain = plainScalar(scalar)
    let isSpace = plain.properties.isWhitespace
    if isSpace && scalars.isEmpty { continue }
    scalars.append(plain)
    if !isSpace { end = scalars.endIndex }
  }
  return String(scalars[..<end])
}

/// Whether a text is ASCII without space at its ends, as most values are.
private func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
  var (isFirst, last) = (true, UInt8(ascii: "-"))
  for byte in bytes {
    if byte >= 0x80 || (isFirst && byte <= 0x20) { return false }
    (isFirst, last) = (false, byte)
  }
  return last > 0x20
}

private func plainScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: " "
  case 0x2010...0x2015, 0x2212: "-"
  case 0x301C, 0x223C: "~"
  case 0x2025: "."
  default: scalar
  }
}

/// The value of a run of ASCII digits; nil for anything else, and for more than nine digits.
func digits(_ text: some StringProtocol) -> Int? {
  guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
  return Int(text)
}
