internal import Foundation

extension RandomStream {
  /// Fills `out` with chi-squared numbers for draws `firstDraw`, `firstDraw + 1`, …; NaN where `degreesOfFreedom`
  /// is not above zero.
  ///
  /// Exact, by rejection: each attempt of a draw has its own counter, so no draw waits for another. Independent
  /// of the stream's normal and uniform numbers. Source: Marsaglia and Tsang, "A Simple Method for Generating
  /// Gamma Variables", ACM TOMS 26 (2000), 363-372. Both draws of an antithetic pair have the same number.
  public func fillChiSquared(
    _ out: UnsafeMutableBufferPointer<Double>, degreesOfFreedom: Double, firstDraw: Int, period: Int
  ) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return out.update(repeating: .nan) }
    let attempts = derived(1)
    let gamma = GammaRejection(shape: degreesOfFreedom / 2)
    for index in out.indices {
      let draw = firstDraw + index
      let repeatsLast = isAntithetic && index > 0 && draw & 1 == 1
      out[index] =
        repeatsLast
        ? out[index - 1]
        : 2 * gamma.value(from: attempts, draw: isAntithetic ? draw >> 1 : draw, period: period)
    }
  }

  /// Chi-squared numbers for a range of draws of one period.
  public func chiSquareds(degreesOfFreedom: Double, draws: Range<Int>, period: Int) -> [Double] {
    filled(draws.count) {
      fillChiSquared(
        $0, degreesOfFreedom: degreesOfFreedom, firstDraw: draws.lowerBound, period: period)
    }
  }
}

/// The rejection method for one shape of the gamma distribution with unit scale.
struct GammaRejection {
  private let shape: Double
  private let d: Double
  private let c: Double

  init(shape: Double) {
    self.shape = shape
    // Shapes below one are boosted by one and scaled down by a power of a uniform number.
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
  }

  func value(from stream: RandomStream, draw: Int, period: Int) -> Double {
    var attempt = stream
    while true {
      let words = attempt.block(draw, period: period)
      let normal = InverseNormal.quantile(centered: centeredUniform(words.0, words.1))
      if let accepted = accepted(normal: normal, uniform: 0.5 + centeredUniform(words.2, words.3)) {
        return shape < 1 ? accepted * boost(from: attempt, draw: draw, period: period) : accepted
      }
      attempt = attempt.derived(1)
    }
  }

  private func accepted(normal x: Double, uniform: Double) -> Double? {
    let root = 1 + c * x
    guard root > 0 else { return nil }
    let v = root * root * root
    return log(uniform) < 0.5 * x * x + d - d * v + d * log(v) ? d * v : nil
  }

  private func boost(from attempt: RandomStream, draw: Int, period: Int) -> Double {
    let words = attempt.derived(2).block(draw, period: period)
    return pow(0.5 + centeredUniform(words.0, words.1), 1 / shape)
  }
}
