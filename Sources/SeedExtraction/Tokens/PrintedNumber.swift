/// A decimal number as printed: `mantissa` × 10^`exponent`, exact.
struct PrintedNumber: Sendable, Hashable {
  var mantissa: Int
  var exponent: Int

  /// The number times a power of ten.
  func scaled(by power: Int) -> PrintedNumber {
    PrintedNumber(mantissa: mantissa, exponent: exponent + power)
  }

  /// The number with the other sign.
  var negated: PrintedNumber { PrintedNumber(mantissa: -mantissa, exponent: exponent) }

  /// The number with at least as many decimals; nil if it does not fit.
  private func aligned(to lower: Int) -> Int? {
    var value = mantissa
    for _ in lower..<max(lower, exponent) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The exact difference; nil if it does not fit.
  func minus(_ other: PrintedNumber) -> PrintedNumber? {
    let lower = min(exponent, other.exponent)
    guard let left = aligned(to: lower), let right = other.aligned(to: lower) else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : PrintedNumber(mantissa: difference, exponent: lower)
  }

  /// The same number with the zeros at its end in the exponent: words print none (一千二百亿).
  var withoutFinalZeros: PrintedNumber {
    var result = self
    while result.exponent >= 0, result.mantissa >= 10, result.mantissa % 10 == 0 {
      result = PrintedNumber(mantissa: result.mantissa / 10, exponent: result.exponent + 1)
    }
    return result
  }

  /// Whether it is 0.
  var isZero: Bool { mantissa == 0 }
}

extension PrintedNumber: CustomStringConvertible {
  /// A plain decimal numeral with the digits that were printed: 7.10, -4, 20000.
  var description: String {
    let sign = mantissa < 0 ? "-" : ""
    let digits = String(mantissa.magnitude)
    if exponent >= 0 {
      return sign + digits + (mantissa == 0 ? "" : String(repeating: "0", count: min(exponent, 40)))
    }
    let decimals = -exponent
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    return "\(sign)\(padded[..<point]).\(padded[point...])"
  }
}
