/// A natural number of any size, as much of one as long division needs.
private struct Natural {
  /// Base 2^32, the least significant first, without zeros at the top.
  var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * UInt64(factor) + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry != 0 { limbs.append(UInt32(carry)) }
  }

  mutating func multiply(byPowerOfTen power: Int) {
    for _ in 0..<power { multiply(by: 10) }
  }

  mutating func shiftLeft(by bits: Int) {
    multiply(by: 1 << UInt32(bits % 32))
    limbs.insert(contentsOf: repeatElement(0, count: bits / 32), at: 0)
  }

  /// The number less a smaller one.
  mutating func subtract(_ other: Natural) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let difference =
        Int64(limbs[index]) - (index < other.limbs.count ? Int64(other.limbs[index]) : 0) + borrow
      limbs[index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference >> 32
    }
    trim()
  }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

extension SignificantDigits {
  /// The digits of any magnitude above zero, one by one from the exact quotient.
  static func scaledByLongDivision(_ magnitude: Double) -> (digits: UInt64, exponent: Int) {
    var (numerator, denominator, exponent) = fraction(magnitude)
    var digits: UInt64 = 0
    for position in 0..<count {
      if position > 0 { numerator.multiply(by: 10) }
      var digit: UInt64 = 0
      while !(numerator < denominator) {
        numerator.subtract(denominator)
        digit += 1
      }
      digits = digits * 10 + digit
    }
    numerator.multiply(by: 2)
    let isAboveHalf = denominator < numerator
    let isTie = !isAboveHalf && !(numerator < denominator)
    digits += isAboveHalf || (isTie && digits & 1 == 1) ? 1 : 0
    // A round-up may reach the thirteenth digit.
    return digits == digitsBound ? (leastDigits, exponent + 1) : (digits, exponent)
  }

  /// The magnitude as numerator / denominator · 10^exponent with a quotient in 1 ..< 10.
  private static func fraction(_ magnitude: Double) -> (Natural, Natural, Int) {
    let isSubnormal = magnitude.bitPattern >> 52 == 0
    let field = magnitude.bitPattern & 0xF_FFFF_FFFF_FFFF
    var numerator = Natural(isSubnormal ? field : field | 0x10_0000_0000_0000)
    var denominator = Natural(1)
    let scale = max(Int(magnitude.bitPattern >> 52), 1) - 1075
    numerator.shiftLeft(by: max(scale, 0))
    denominator.shiftLeft(by: max(-scale, 0))
    var exponent = decimalExponentEstimate(binaryExponent: Int(magnitude.exponent))
    numerator.multiply(byPowerOfTen: max(-exponent, 0))
    denominator.multiply(byPowerOfTen: max(exponent, 0))
    var tenfold = denominator
    tenfold.multiply(by: 10)
    if !(numerator < tenfold) {
      exponent += 1
      denominator = tenfold
    }
    return (numerator, denominator, exponent)
  }
}
