/// `text` with the signs of a Chinese input method turned into the plain ones of the value grammar.
///
/// Full-width digits, letters, `％ － ～ ＋ （ ） ， ．` and the like become ASCII, the ideographic space a space, every
/// sort of minus (`−`, `–`) a hyphen, and `+-` or `+/-` becomes `±`. For values only: names and texts keep their writing.
public func normalizeWidth(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "+") }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(normalizedWidth(scalar))
  }
  return joiningPlusMinus(result)
}

/// The plain form of one character; characters that have none are returned as they are.
@inlinable
public func normalizedWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0...0x7E: scalar
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: " "
  case 0x2012, 0x2013, 0x2212, 0xFE63: "-"
  case 0x301C, 0x223C: "~"
  case 0xFE6A: "%"
  case 0xFE62: "+"
  default: scalar
  }
}

private func joiningPlusMinus(_ scalars: String.UnicodeScalarView) -> String {
  var result = String.UnicodeScalarView()
  var rest = Substring.UnicodeScalarView(scalars)
  while let first = rest.first {
    if first == "+", let length = plusMinusLength(rest) {
      result.append("±")
      rest = rest.dropFirst(length)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return String(result)
}

private func plusMinusLength(_ text: Substring.UnicodeScalarView) -> Int? {
  let start = Array(text.prefix(3))
  if start.starts(with: ["+", "/", "-"] as [Unicode.Scalar]) { return 3 }
  if start.starts(with: ["+", "-"] as [Unicode.Scalar]) { return 2 }
  return nil
}
