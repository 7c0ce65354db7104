/// The natural logarithm, within one unit in the last place.
///
/// The same bits on every machine, which the C library does not promise, and free of branches, so that a loop over draws
/// becomes vector instructions. Minus infinity at 0; NaN below.
///
/// x = 2^k (1 + f) with 1 + f between √½ and √2; log(1 + f) = f - f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f) and a
/// polynomial R of degree 7 that is minimax to 2^-58. Method and coefficients: fdlibm 5.3, e_log.c (Sun Microsystems).
@inlinable
@inline(__always)
public func logarithm(_ x: Double) -> Double {
  let isSubnormal = x < 0x1p-1022
  let normal = isSubnormal ? x * 0x1p54 : x
  // Subtracting the bits of √½ makes the exponent field count from there.
  let shifted = normal.bitPattern &- 0x3FE6_A09E_667F_3BCD &+ (1024 &<< 52)
  let exponent = shifted &>> 52
  let fraction = Double(bitPattern: normal.bitPattern &- (exponent &<< 52) &+ (1024 &<< 52))
  // An integer below 2^52 in the fraction of 2^52: the way to a double that has a vector instruction.
  let k =
    Double(bitPattern: exponent | 0x4330_0000_0000_0000) - 0x1p52 - (isSubnormal ? 1078 : 1024)
  let f = fraction - 1
  let s = f / (2 + f)
  let z = s * s
  let w = z * z
  let even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  let odd =
    z
    * (0.6666666666666735130
      + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  let half = 0.5 * f * f
  let low = s * (half + (even + odd)) + k * 1.90821492927058770002e-10
  let value = k * 6.93147180369123816490e-01 - ((half - low) - f)
  let finite = x < .infinity ? value : x
  return x > 0 ? finite : (x == 0 ? -.infinity : .nan)
}
