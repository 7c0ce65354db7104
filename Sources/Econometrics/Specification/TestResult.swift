internal import Statistics

/// A test statistic with its p value under the hypothesis.
public struct TestResult: Hashable, Sendable {
  /// The distribution of a statistic under the hypothesis.
  public enum Distribution: Hashable, Sendable {
    /// Chi-squared.
    case chiSquared(degreesOfFreedom: Double)
    /// Fisher's F; an infinite denominator is chi-squared over the numerator.
    case fisherF(numerator: Double, denominator: Double)
  }

  /// The statistic.
  public let statistic: Double
  /// Its distribution under the hypothesis.
  public let distribution: Distribution

  /// The probability of a statistic at least as large if the hypothesis holds.
  public var p: Double {
    switch distribution {
    case .chiSquared(let freedom): ChiSquared(degreesOfFreedom: freedom).survival(statistic)
    case .fisherF(let numerator, let denominator) where denominator == .infinity:
      ChiSquared(degreesOfFreedom: numerator).survival(numerator * statistic)
    case .fisherF(let numerator, let denominator):
      FisherF(numerator: numerator, denominator: denominator).survival(statistic)
    }
  }
}
