internal import CSpecialFunctions

/// Fisher's F distribution: the ratio of two independent chi-squared variables, each over its degrees of
/// freedom.
public struct FisherF: ContinuousDistribution {
  /// The degrees of freedom of the numerator, above zero and finite.
  public let numerator: Double
  /// The degrees of freedom of the denominator, above zero and finite.
  public let denominator: Double

  /// The distribution with the given degrees of freedom (above zero, else every function gives NaN).
  public init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private var isValid: Bool {
    numerator > 0 && numerator.isFinite && denominator > 0 && denominator.isFinite
  }

  /// The probability density at `x`; zero below zero.
  public func density(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x < 0 || x == .infinity { return 0 }
    return qilu_fisher_f_density(numerator, denominator, x)
  }

  /// The probability of a value at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    // The library is less exact in the larger tail with few degrees of freedom.
    let lower = qilu_fisher_f_cumulative(numerator, denominator, x)
    return lower > 0.5 ? 1 - qilu_fisher_f_survival(numerator, denominator, x) : lower
  }

  /// The probability of a value above `x`: the p value of an F statistic.
  public func survival(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    let upper = qilu_fisher_f_survival(numerator, denominator, x)
    return upper > 0.5 ? 1 - qilu_fisher_f_cumulative(numerator, denominator, x) : upper
  }

  /// The value with the given probability below it.
  public func quantile(_ probability: Double) -> Double {
    guard isValid else { return .nan }
    return quantileOrEnd(probability, atZero: 0, atOne: .infinity) {
      qilu_fisher_f_quantile(numerator, denominator, $0)
    }
  }

  /// The value with the given probability above it.
  public func upperQuantile(_ probability: Double) -> Double {
    guard isValid else { return .nan }
    return quantileOrEnd(probability, atZero: .infinity, atOne: 0) {
      qilu_fisher_f_upper_quantile(numerator, denominator, $0)
    }
  }
}
