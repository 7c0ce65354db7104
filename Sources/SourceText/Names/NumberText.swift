import Foundation

/// A finite decimal number as a person writes it, full-width signs included; nil for everything else.
///
/// Stricter than `Double(_:)`: no `nan`, `inf` or hexadecimal, digits on one side of the point at least.
func parseNumber(_ text: String) -> Double? {
  if text.utf8.allSatisfy(isNumberByte) { return plainNumber(text) }
  let plain = normalizeWidth(text).trimmingCharacters(in: .whitespaces)
  return plain.utf8.allSatisfy(isNumberByte) ? plainNumber(plain) : nil
}

private func plainNumber(_ text: String) -> Double? {
  guard let value = Double(text), value.isFinite else { return nil }
  return value
}

private func isNumberByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
    UInt8(ascii: "e"), UInt8(ascii: "E"):
    true
  default: false
  }
}
