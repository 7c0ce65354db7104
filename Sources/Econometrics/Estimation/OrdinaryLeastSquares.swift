/// Ordinary least squares: y = Xβ + ε, minimising Σ εᵢ².
///
/// β̂ comes from a QR decomposition of X, the residual variance is s² = RSS / (n − k).
///
/// Source: Greene, Econometric Analysis, 8th ed., sections 3.2 and 4.3.
public struct OrdinaryLeastSquares: RegressionEstimator, Hashable {
  /// How the coefficients' covariance is estimated.
  public var covariance: CovarianceKind

  /// Least squares with the given covariance.
  public init(covariance: CovarianceKind = .classical) {
    self.covariance = covariance
  }

  /// Fits; needs more rows than columns, and columns that are not combinations of each other.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> FittedRegression {
    let solution = try PenalizedLeastSquares(design: design).solve()
    return try FittedRegression(
      .ordinaryLeastSquares, solution, variance: try solution.unbiasedVariance(), covariance: covariance)
  }
}
