internal import Foundation

/// The normal distribution.
public struct Normal: ContinuousDistribution {
  /// The mean.
  public let mean: Double
  /// The standard deviation, above zero.
  public let standardDeviation: Double

  /// Mean 0, standard deviation 1.
  public static let standard = Normal()

  /// The distribution with the given mean and standard deviation (above zero, else every function gives NaN).
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    self.standardDeviation = standardDeviation > 0 ? standardDeviation : .nan
  }

  private func standardized(_ x: Double) -> Double { (x - mean) / standardDeviation }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double {
    let z = standardized(x)
    return exp(-0.5 * z * z) / (standardDeviation * (2 * Double.pi).squareRoot())
  }

  /// The probability of a value at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    0.5 * erfc(-standardized(x) * 0.5.squareRoot())
  }

  /// The probability of a value above `x`.
  public func survival(_ x: Double) -> Double {
    0.5 * erfc(standardized(x) * 0.5.squareRoot())
  }

  /// The p value of a normal statistic against the two-sided alternative, for the standard distribution.
  public static func twoSided(_ statistic: Double) -> Double {
    standard.symmetricTwoSided(statistic)
  }

  /// The value with the given probability below it, to about 1e-16 relative (Wichura 1988).
  public func quantile(_ probability: Double) -> Double {
    mean + standardDeviation * InverseNormal.quantile(probability)
  }

  /// The value with the given probability above it.
  public func upperQuantile(_ probability: Double) -> Double {
    mean - standardDeviation * InverseNormal.quantile(probability)
  }
}
