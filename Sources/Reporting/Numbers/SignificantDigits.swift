/// A finite number rounded to twelve significant decimal digits, the precision of every file qilu writes.
///
/// Rounding is of the exact binary value, halves to even: the same digits as C's `%.12g`. Between 1e-15 and 1e12
/// one 64 × 64-bit product holds the scaled value exactly (5^27 < 2^63, Clinger 1990, "How to read floating point
/// numbers accurately", section 5), so no digit is ever in doubt; beyond, long division decides.
public struct SignificantDigits: Sendable, Hashable {
  /// How many digits are kept.
  public static let count = 12

  /// Whether the number is below zero; zero has no sign.
  public let isNegative: Bool
  /// The digits as one whole number: 0, or 10^11 up to 10^12.
  public let digits: UInt64
  /// The power of ten of the first digit: the value is digits × 10^(exponent − 11).
  public let exponent: Int

  /// The digits of a number; nil for NaN and infinities.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let magnitude = value.magnitude
    guard magnitude != 0 else {
      self.init(isNegative: false, digits: 0, exponent: 0)
      return
    }
    let scaled =
      magnitude >= 1e-15 && magnitude < 1e12
      ? Self.scaledByProduct(magnitude) : Self.scaledByLongDivision(magnitude)
    self.init(isNegative: value < 0, digits: scaled.digits, exponent: scaled.exponent)
  }

  /// Digits already rounded.
  init(isNegative: Bool, digits: UInt64, exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  static let leastDigits: UInt64 = 100_000_000_000
  static let digitsBound: UInt64 = 1_000_000_000_000

  /// The decimal exponent, or one less, of a number from its binary exponent: floor(b · log10 2).
  static func decimalExponentEstimate(binaryExponent: Int) -> Int {
    // 78913 / 2^18 ≈ log10 2; the floor is exact up to |b| = 1650 (Adams 2018, "Ryū", log10Pow2).
    (binaryExponent &* 78913) >> 18
  }
}

extension SignificantDigits {
  /// 5^0 … 5^27, all below 2^63; written out, they need no set-up when the program runs.
  private static let powersOfFive: [UInt64] = [
    1, 5, 25, 125, 625, 3125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125, 244_140_625,
    1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125, 3_814_697_265_625,
    19_073_486_328_125, 95_367_431_640_625, 476_837_158_203_125, 2_384_185_791_015_625,
    11_920_928_955_078_125, 59_604_644_775_390_625, 298_023_223_876_953_125, 1_490_116_119_384_765_625,
    7_450_580_596_923_828_125,
  ]

  /// The digits of a magnitude in 1e-15 ..< 1e12.
  private static func scaledByProduct(_ magnitude: Double) -> (digits: UInt64, exponent: Int) {
    let bits = magnitude.bitPattern
    let binaryExponent = Int(bits >> 52) - 1023
    let significand = bits & 0xF_FFFF_FFFF_FFFF | 0x10_0000_0000_0000
    var exponent = decimalExponentEstimate(binaryExponent: binaryExponent)
    var digits = rounded(significand, power: count - 1 - exponent, binaryExponent: binaryExponent)
    if digits >= digitsBound {
      // The estimate may be one too small; rounding again from the value avoids rounding twice.
      exponent += 1
      let fewer = count - 1 - exponent
      digits = fewer < 0 ? leastDigits : rounded(significand, power: fewer, binaryExponent: binaryExponent)
    }
    return (digits, exponent)
  }

  /// significand · 2^(binaryExponent − 52) · 10^power as a whole number, halves to even.
  @inline(__always)
  private static func rounded(_ significand: UInt64, power: Int, binaryExponent: Int) -> UInt64 {
    let product = significand.multipliedFullWidth(by: powersOfFive[power])
    let shift = UInt64(52 - binaryExponent - power)
    let whole: UInt64
    let dropped: (high: UInt64, low: UInt64)
    if shift < 64 {
      whole = product.high << (64 - shift) | product.low >> shift
      dropped = (product.low << (64 - shift), 0)
    } else if shift == 64 {
      whole = product.high
      dropped = (product.low, 0)
    } else {
      whole = product.high >> (shift - 64)
      dropped = (product.high << (128 - shift) | product.low >> (shift - 64), product.low << (128 - shift))
    }
    let half: UInt64 = 1 << 63
    let isAboveHalf = dropped.high > half || (dropped.high == half && dropped.low != 0)
    let isTie = dropped.high == half && dropped.low == 0
    return whole + (isAboveHalf || (isTie && whole & 1 == 1) ? 1 : 0)
  }
}
