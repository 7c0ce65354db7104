/// Weighted least squares: minimises Σ wᵢ εᵢ², efficient where Var εᵢ = σ² / wᵢ.
///
/// Only the ratios of the weights matter for the coefficients. Source: Greene, Econometric Analysis, 8th ed.,
/// section 9.6.
public struct WeightedLeastSquares: RegressionEstimator, Hashable {
  /// One positive weight per row of the design.
  public var weights: [Double]
  /// How the coefficients' covariance is estimated.
  public var covariance: CovarianceKind

  /// Least squares with the given weights and covariance.
  public init(weights: [Double], covariance: CovarianceKind = .classical) {
    self.weights = weights
    self.covariance = covariance
  }

  /// Fits; needs one positive weight per row and more rows than columns.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> FittedRegression {
    let solution = try PenalizedLeastSquares(design: design, weights: weights).solve()
    return try FittedRegression(
      .weightedLeastSquares, solution, variance: try solution.unbiasedVariance(), covariance: covariance)
  }
}
