/// Splits a text into the number it begins with and the rest; nil if it begins with none.
///
/// A number is a sign or none, digits in groups of three set off by commas or not, a decimal part or none,
/// and an exponent or none.
func leadingNumber(_ text: String) -> (value: Double, rest: Substring)? {
  var end = text.startIndex
  var literal = ""
  func take(_ accepts: (Character) -> Bool) -> Substring {
    let run = text[end...].prefix(while: accepts)
    end = run.endIndex
    return run
  }
  func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  let sign = text[end...].prefix(1)
  if sign == "+" || sign == "-" { literal += take { "+-".contains($0) } }
  guard literal.count <= 1, let whole = ungrouped(take { isDigit($0) || $0 == "," }) else { return nil }
  literal += whole
  if text[end...].first == ".", text[end...].dropFirst().first.map(isDigit) == true {
    literal += "." + (text[end...].dropFirst().prefix(while: isDigit))
    end = text[end...].dropFirst().prefix(while: isDigit).endIndex
  }
  if let exponent = exponent(text[end...]) {
    literal += exponent
    end = exponent.endIndex
  }
  guard let value = Double(literal), value.isFinite, text[end...].first != "." else { return nil }
  return (value, text[end...])
}

/// The digits of a whole number without its commas; nil if they stand wrong, or there is no digit.
private func ungrouped(_ text: Substring) -> String? {
  let groups = text.split(separator: ",", omittingEmptySubsequences: false)
  guard let head = groups.first, !head.isEmpty else { return nil }
  guard groups.count == 1 || (head.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else {
    return nil
  }
  return groups.joined()
}

/// An exponent, `e-3`, that a text begins with.
private func exponent(_ text: Substring) -> Substring? {
  guard let mark = text.first, "eE".contains(mark) else { return nil }
  let signed = text.dropFirst()
  let unsigned = signed.first.map { "+-".contains($0) } == true ? signed.dropFirst() : signed
  let digits = unsigned.prefix { "0"..."9" ~= $0 }
  return digits.isEmpty ? nil : text[..<digits.endIndex]
}

/// The shortest decimal that reads back as the value, whole numbers without a point.
func shortest(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
