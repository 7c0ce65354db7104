internal import CSpecialFunctions

/// The chi-squared distribution.
public struct ChiSquared: ContinuousDistribution {
  /// The degrees of freedom, above zero and finite.
  public let degreesOfFreedom: Double

  /// The distribution with the given degrees of freedom (above zero, else every function gives NaN).
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var isValid: Bool { degreesOfFreedom > 0 && degreesOfFreedom.isFinite }

  /// The probability density at `x`; zero below zero.
  public func density(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x < 0 || x == .infinity { return 0 }
    return qilu_chi_squared_density(degreesOfFreedom, x)
  }

  /// The probability of a value at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return qilu_chi_squared_cumulative(degreesOfFreedom, x)
  }

  /// The probability of a value above `x`.
  public func survival(_ x: Double) -> Double {
    guard isValid else { return .nan }
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return qilu_chi_squared_survival(degreesOfFreedom, x)
  }

  /// The value with the given probability below it.
  public func quantile(_ probability: Double) -> Double {
    guard isValid else { return .nan }
    return quantileOrEnd(probability, atZero: 0, atOne: .infinity) {
      qilu_chi_squared_quantile(degreesOfFreedom, $0)
    }
  }

  /// The value with the given probability above it.
  public func upperQuantile(_ probability: Double) -> Double {
    guard isValid else { return .nan }
    return quantileOrEnd(probability, atZero: .infinity, atOne: 0) {
      qilu_chi_squared_upper_quantile(degreesOfFreedom, $0)
    }
  }
}
