/// The quantile function of the standard normal distribution: algorithm AS 241, routine PPND16.
///
/// Relative accuracy about 1e-16. Only additions, multiplications, divisions and square roots, all rounded as
/// IEEE 754 says, so the bits are the same on every machine. Straight-line code, so that loops over it are vectorised.
/// Source: M. J. Wichura, "The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988), 477-484.
enum InverseNormal {
  /// Half-width about one half of the probabilities that the first rational covers.
  static var centralHalfWidth: Double { 0.425 }
  /// The tail probability exp(-25), below which the third rational takes over.
  static var farProbability: Double { 1.3887943864964021e-11 }

  /// The quantile; minus and plus infinity at 0 and 1, NaN outside.
  static func quantile(_ probability: Double) -> Double {
    quantileOrEnd(probability, atZero: -.infinity, atOne: .infinity) { probability in
      // Below one half the probability itself keeps digits that its distance from one half has lost.
      probability < 0.5 - centralHalfWidth
        ? -tail(probability) : quantile(centered: probability - 0.5)
    }
  }

  /// The quantile of `centered + 1/2`, strictly inside (-1/2, 1/2).
  static func quantile(centered: Double) -> Double {
    guard abs(centered) > centralHalfWidth else { return central(centered) }
    let size = tail(0.5 - abs(centered))
    return centered < 0 ? -size : size
  }

  /// The size of the quantile whose nearer tail has this probability, above 0 and below 0.075.
  static func tail(_ probability: Double) -> Double {
    probability > farProbability ? nearTail(probability) : farTail(probability)
  }

  /// The first rational, for `centered` within `centralHalfWidth` of zero.
  @inline(__always)
  static func central(_ centered: Double) -> Double {
    let r = 0.180625 - centered * centered
    var top = 2.5090809287301226727e+3 * r + 3.3430575583588128105e+4
    top = top * r + 6.7265770927008700853e+4
    top = top * r + 4.5921953931549871457e+4
    top = top * r + 1.3731693765509461125e+4
    top = top * r + 1.9715909503065514427e+3
    top = top * r + 1.3314166789178437745e+2
    top = top * r + 3.3871328727963666080
    var bottom = 5.2264952788528545610e+3 * r + 2.8729085735721942674e+4
    bottom = bottom * r + 3.9307895800092710610e+4
    bottom = bottom * r + 2.1213794301586595867e+4
    bottom = bottom * r + 5.3941960214247511077e+3
    bottom = bottom * r + 6.8718700749205790830e+2
    bottom = bottom * r + 4.2313330701600911252e+1
    bottom = bottom * r + 1
    return centered * top / bottom
  }

  /// The second rational, for tail probabilities down to `farProbability`.
  @inline(__always)
  static func nearTail(_ probability: Double) -> Double {
    // The absolute value tells the compiler that the root needs no branch for a negative number.
    let r = abs(logarithm(probability)).squareRoot() - 1.6
    var top = 7.74545014278341407640e-4 * r + 2.27238449892691845833e-2
    top = top * r + 2.41780725177450611770e-1
    top = top * r + 1.27045825245236838258
    top = top * r + 3.64784832476320460504
    top = top * r + 5.76949722146069140550
    top = top * r + 4.63033784615654529590
    top = top * r + 1.42343711074968357734
    var bottom = 1.05075007164441684324e-9 * r + 5.47593808499534494600e-4
    bottom = bottom * r + 1.51986665636164571966e-2
    bottom = bottom * r + 1.48103976427480074590e-1
    bottom = bottom * r + 6.89767334985100004550e-1
    bottom = bottom * r + 1.67638483018380384940
    bottom = bottom * r + 2.05319162663775882187
    bottom = bottom * r + 1
    return top / bottom
  }

  private static func farTail(_ probability: Double) -> Double {
    // Subnormal numbers are scaled up first: their logarithm's bits stand elsewhere.
    let isTiny = probability < 0x1p-1000
    let log = isTiny ? logarithm(probability * 0x1p100) - 100 * ln2 : logarithm(probability)
    let r = abs(log).squareRoot() - 5
    var top = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
    top = top * r + 1.24266094738807843860e-3
    top = top * r + 2.65321895265761230930e-2
    top = top * r + 2.96560571828504891230e-1
    top = top * r + 1.78482653991729133580
    top = top * r + 5.46378491116411436990
    top = top * r + 6.65790464350110377720
    var bottom = 2.04426310338993978564e-15 * r + 1.42151175831644588870e-7
    bottom = bottom * r + 1.84631831751005468180e-5
    bottom = bottom * r + 7.86869131145613259100e-4
    bottom = bottom * r + 1.48753612908506148525e-2
    bottom = bottom * r + 1.36929880922735805310e-1
    bottom = bottom * r + 5.99832206555887937690e-1
    bottom = bottom * r + 1
    return top / bottom
  }
}
