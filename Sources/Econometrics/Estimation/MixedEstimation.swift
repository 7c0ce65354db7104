/// Mixed estimation: prior information rⱼ = βⱼ + vⱼ, sd(vⱼ) = τⱼ, enters as further rows of the regression.
///
/// With y = Xβ + ε, Var ε = σ²I, the estimator is generalized least squares on both:
///
///     β̂ = (X'X/σ² + R'Ψ⁻¹R)⁻¹ (X'y/σ² + R'Ψ⁻¹r),   Ψ = diag(τⱼ²)
///
/// A prior row is thus worth σ²/τⱼ² rows of the data. σ² is s² of least squares *without* the prior, so that a
/// prior which contradicts the data cannot buy weight by inflating the residuals, or it is given.
/// The share of a coefficient's precision that comes from the data is 1 − Var(β̂ⱼ)/τⱼ².
///
/// Sources: Theil and Goldberger (1961), International Economic Review 2, 65-78; Theil (1963), Journal of the
/// American Statistical Association 58, 401-414.
public struct MixedEstimation: RegressionEstimator, Hashable {
  /// What is known beforehand; terms without a prior are left to the data.
  public var priors: [Prior]
  /// One positive weight per row; nil weighs all alike.
  public var weights: [Double]?
  /// How the coefficients' covariance is estimated.
  public var covariance: CovarianceKind
  /// The residual variance if it is not to come from the data alone (which must determine it otherwise).
  public var residualVariance: ResidualVariance?

  /// Mixed estimation with the given priors.
  public init(
    priors: [Prior], weights: [Double]? = nil, covariance: CovarianceKind = .classical,
    residualVariance: ResidualVariance? = nil
  ) {
    self.priors = priors
    self.weights = weights
    self.covariance = covariance
    self.residualVariance = residualVariance
  }

  /// Fits; terms without a prior must be determined by the data.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> FittedRegression {
    let columns = try priorColumns(design)
    let variance = try variance(design)
    let penalties = zip(priors, columns).map { prior, column in
      Penalty(
        column: column, strength: variance.value / (prior.standardDeviation * prior.standardDeviation),
        target: prior.mean)
    }
    let solution = try PenalizedLeastSquares(design: design, weights: weights, penalties: penalties).solve()
    return try FittedRegression(
      .mixed, solution, variance: variance, covariance: covariance, priors: priors)
  }

  private func priorColumns(_ design: DesignMatrix) throws(EconometricsError) -> [Int] {
    var columns = [Int]()
    for prior in priors {
      guard prior.mean.isFinite, prior.standardDeviation.isFinite, prior.standardDeviation > 0 else {
        throw .invalidPrior(term: prior.term, mean: prior.mean, standardDeviation: prior.standardDeviation)
      }
      guard let column = design.names.firstIndex(of: prior.term) else {
        throw .unknownTerm(name: prior.term, known: design.names)
      }
      guard !columns.contains(column) else { throw .repeatedPrior(term: prior.term) }
      columns.append(column)
    }
    return columns
  }

  private func variance(_ design: DesignMatrix) throws(EconometricsError) -> ResidualVariance {
    if let residualVariance {
      guard residualVariance.value > 0, residualVariance.value.isFinite else {
        throw .invalidParameter(.residualVariance, value: residualVariance.value)
      }
      return residualVariance
    }
    do {
      return try PenalizedLeastSquares(design: design, weights: weights).solve().unbiasedVariance()
    } catch .singular {
      return try varianceWithoutPriorTerms(design)
    } catch .tooFewObservations {
      throw .residualVarianceNotIdentified(
        observations: design.observationCount, coefficients: design.coefficientCount)
    }
  }

  /// Where the data say nothing about a term that has a prior, the residuals of the other terms measure the scatter.
  private func varianceWithoutPriorTerms(_ design: DesignMatrix) throws(EconometricsError) -> ResidualVariance
  {
    let known = Set(try priorColumns(design))
    do {
      let rest = try design.removing(columns: known)
      return try PenalizedLeastSquares(design: rest, weights: weights).solve().unbiasedVariance()
    } catch .tooFewObservations, .singular {
      throw .residualVarianceNotIdentified(
        observations: design.observationCount, coefficients: design.coefficientCount)
    }
  }
}
