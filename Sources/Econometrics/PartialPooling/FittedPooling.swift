/// Partially pooled group levels.
public struct FittedPooling: Hashable, Sendable {
  /// The level of one group.
  public struct Level: Hashable, Sendable {
    /// The group's name.
    public let name: String
    /// Its own mean.
    public let ownMean: Double
    /// The standard deviation of its own mean, σ/√Σw.
    public let ownStandardDeviation: Double
    /// The compromise between its own mean and the others'.
    public let value: Double
    /// The standard deviation of the compromise.
    public let standardDeviation: Double
    /// B = τ²/(τ² + v), the share of the group's own data in the compromise.
    public let dataShare: Double
  }

  /// The pooled groups' levels, in the order given.
  public let levels: [Level]
  /// μ, the level of all groups.
  public let mean: Double
  /// The standard error of μ.
  public let meanStandardError: Double
  /// τ², the variance of levels between groups.
  public let betweenVariance: Double
  /// σ², the variance of one value within a group.
  public let withinVariance: ResidualVariance
  /// Cochran's Q, chi-squared with groups − 1 degrees of freedom if τ² = 0; nil for a single group.
  public let heterogeneity: TestResult?

  init(
    groups: [PoolingGroup], sample: RandomEffectsSample, within: ResidualVariance, betweenVariance: Double
  ) {
    let mean = sample.mean(betweenVariance)
    let meanVariance = sample.meanVariance(betweenVariance)
    self.mean = mean
    meanStandardError = meanVariance.squareRoot()
    self.betweenVariance = betweenVariance
    withinVariance = within
    heterogeneity =
      groups.count < 2
      ? nil
      : TestResult(
        statistic: sample.heterogeneity(0),
        distribution: .chiSquared(degreesOfFreedom: Double(groups.count - 1)))
    levels = groups.indices.map { index in
      let variance = sample.variances[index]
      let share = betweenVariance / (betweenVariance + variance)
      let spread = share * variance + (1 - share) * (1 - share) * meanVariance
      return Level(
        name: groups[index].name, ownMean: sample.effects[index],
        ownStandardDeviation: variance.squareRoot(),
        value: share * sample.effects[index] + (1 - share) * mean,
        standardDeviation: spread.squareRoot(), dataShare: share)
    }
  }

  /// The level of one group; nil if it is not among the pooled ones.
  public func level(of name: String) -> Level? { levels.first { $0.name == name } }

  /// σ, the residual standard deviation of one value.
  public var sigma: Double { withinVariance.standardDeviation }

  /// The standard deviation of the level of a group without values: √(Var μ + τ²), around μ.
  public var newGroupStandardDeviation: Double {
    (meanStandardError * meanStandardError + betweenVariance).squareRoot()
  }
}
