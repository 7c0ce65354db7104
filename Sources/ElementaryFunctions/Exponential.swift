/// e to the power `x`, within one unit in the last place.
///
/// The same bits on every machine and free of branches, as `logarithm`. Infinity above 709.78, 0 below -745.13.
///
/// x = k log 2 + r with |r| ≤ log(2)/2; exp(r) = 1 + r + r c / (2 - c) with c = r - r² P(r²), P a polynomial of degree 4
/// that is minimax to 2^-59. Method and coefficients: fdlibm 5.3, e_exp.c (Sun Microsystems).
@inlinable
@inline(__always)
public func exponential(_ x: Double) -> Double {
  // Beyond these the result is 0 or infinite whatever the bits; NaN passes both comparisons unchanged.
  let above = x < -746 ? -746 : x
  let bounded = above > 710 ? 710 : above
  // Adding and taking away 1.5 · 2^52 rounds to a whole number.
  let k = (bounded * 1.44269504088896338700 + 0x1.8p52) - 0x1.8p52
  let high = bounded - k * 6.93147180369123816490e-01
  let low = k * 1.90821492927058770002e-10
  let r = high - low
  let t = r * r
  let p3 = 6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)
  let c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * p3))
  let value = 1 - ((low - (r * c) / (2 - c)) - high)
  // Two factors, each a normal number, so that results below 2^-1022 are rounded once, at the end.
  let half = (k * 0.5 + 0x1.8p52) - 0x1.8p52
  return value * powerOfTwo(half) * powerOfTwo(k - half)
}

/// 2 to a whole power between -1022 and 1023.
@inlinable
@inline(__always)
func powerOfTwo(_ power: Double) -> Double {
  // The low bits of 2^52 + n hold n.
  Double(bitPattern: (power + (0x1p52 + 1023)).bitPattern &<< 52)
}
