extension InverseNormal {
  static var ln2: Double { 0.693147180559945309417232 }

  /// The natural logarithm of a normal number below 1/2, to an ulp or two.
  ///
  /// Of x = 2^k m with m between the roots of 1/2 and 2: k ln 2 + 2 artanh((m - 1) / (m + 1)), the series cut where
  /// its next term is below 1e-17. The C library's logarithm differs in the last digit between machines
  /// and cannot be vectorised. The one of `ElementaryFunctions` looks after zero, infinity and numbers of every size
  /// besides, takes a sixth longer, and differs in the last bit or two of one number in five: every draw would change.
  @inline(__always)
  static func logarithm(_ x: Double) -> Double {
    // Subtracting the bits of the root of 1/2 makes the exponent field count from there.
    let shifted = x.bitPattern &- 0x3FE6_A09E_667F_3BCD &+ (1024 &<< 52)
    let exponent = shifted &>> 52
    let m = Double(bitPattern: x.bitPattern &- (exponent &<< 52) &+ (1024 &<< 52))
    // An integer below 2^52 in the fraction of 2^52: the way to a double that has a vector instruction.
    let k = Double(bitPattern: exponent | 0x4330_0000_0000_0000) - 0x1p52 - 1024
    let s = (m - 1) / (m + 1)
    let z = s * s
    var series = 1.0 / 21 * z + 1.0 / 19
    series = series * z + 1.0 / 17
    series = series * z + 1.0 / 15
    series = series * z + 1.0 / 13
    series = series * z + 1.0 / 11
    series = series * z + 1.0 / 9
    series = series * z + 1.0 / 7
    series = series * z + 1.0 / 5
    series = series * z + 1.0 / 3
    return k * ln2 + (2 * s + 2 * s * z * series)
  }
}
