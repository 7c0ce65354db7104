internal import CSpecialFunctions

/// Student's t distribution.
public struct StudentT: ContinuousDistribution {
  /// The degrees of freedom, above zero; infinity is the standard normal distribution.
  public let degreesOfFreedom: Double

  /// The distribution with the given degrees of freedom (above zero, else every function gives NaN).
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double {
    qilu_student_t_density(degreesOfFreedom, x)
  }

  /// The probability of a value at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    qilu_student_t_cumulative(degreesOfFreedom, x)
  }

  /// The probability of a value above `x`.
  public func survival(_ x: Double) -> Double {
    qilu_student_t_survival(degreesOfFreedom, x)
  }

  /// The p value of a t statistic against the two-sided alternative.
  public func twoSided(_ statistic: Double) -> Double {
    symmetricTwoSided(statistic)
  }

  /// The value with the given probability below it.
  public func quantile(_ probability: Double) -> Double {
    guard degreesOfFreedom > 0 else { return .nan }
    return quantileOrEnd(probability, atZero: -.infinity, atOne: .infinity) {
      qilu_student_t_quantile(degreesOfFreedom, $0)
    }
  }

  /// The value with the given probability above it.
  public func upperQuantile(_ probability: Double) -> Double {
    -quantile(probability)
  }
}
