/// Partial pooling of group levels (the random-effects model of meta-analysis).
///
/// Value j of group g is y_gj = μ_g + ε_gj with Var ε_gj = σ²/w_gj, and the groups' levels are themselves drawn,
/// μ_g = μ + u_g with Var u_g = τ². The level of one group is then estimated by a compromise between its own mean
/// and the others': with v_g = σ²/Σw the variance of its mean and B = τ²/(τ² + v_g),
///
///     μ̂_g = B ȳ_g + (1 − B) μ̂,   Var = B v_g + (1 − B)² Var μ̂
///
/// σ² is the scatter within groups, pooled over all of them, those marked residual-only included; these have no
/// say in μ and τ². The variances count as known in the standard errors, as is usual.
///
/// Sources: DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177-188; Paule and Mandel (1982), Journal
/// of Research of the National Bureau of Standards 87, 377-385; Viechtbauer (2005), Journal of Educational and
/// Behavioral Statistics 30, 261-293 (REML); Gelman and Hill, Data Analysis Using Regression (2007), section 12.2.
public struct PartialPooling: Hashable, Sendable {
  /// How τ² is estimated.
  public enum BetweenVariance: Hashable, Sendable {
    /// Restricted maximum likelihood.
    case reml
    /// The moment estimator of DerSimonian and Laird.
    case derSimonianLaird
    /// The iterated moment estimator of Paule and Mandel.
    case pauleMandel
    /// A given value, for when there are too few groups to tell.
    case given(Double)
  }

  /// How τ² is estimated.
  public var betweenVariance: BetweenVariance
  /// σ² if it is not to come from the scatter within groups.
  public var withinVariance: ResidualVariance?

  /// Partial pooling with the given estimator of the variance between groups.
  public init(betweenVariance: BetweenVariance = .reml, withinVariance: ResidualVariance? = nil) {
    self.betweenVariance = betweenVariance
    self.withinVariance = withinVariance
  }

  /// Estimates σ², τ², μ and every pooled group's level.
  public func fit(_ groups: [PoolingGroup]) throws(EconometricsError) -> FittedPooling {
    for group in groups { try group.check() }
    let within: ResidualVariance
    if let withinVariance { within = withinVariance } else { within = try scatter(within: groups) }
    guard within.value > 0, within.value.isFinite else {
      throw .invalidParameter(.withinVariance, value: within.value)
    }
    let pooled = groups.filter { $0.role == .pooled }
    let sample = RandomEffectsSample(
      effects: pooled.map(\.mean), variances: pooled.map { within.value / $0.totalWeight })
    guard !sample.effects.isEmpty else { throw .noPooledGroup }
    let between = try sample.betweenVariance(betweenVariance)
    return FittedPooling(groups: pooled, sample: sample, within: within, betweenVariance: between)
  }

  /// Σ_g Σ_j w (y − ȳ_g)² / Σ_g (n_g − 1) over all groups.
  private func scatter(within groups: [PoolingGroup]) throws(EconometricsError) -> ResidualVariance {
    let freedom = groups.reduce(0) { $0 + $1.values.count - 1 }
    guard freedom > 0 else { throw .withinVarianceNotIdentified }
    let sum = groups.reduce(0) { $0 + $1.sumOfSquares }
    return ResidualVariance(value: sum / Double(freedom), degreesOfFreedom: Double(freedom))
  }
}
