internal import LinearAlgebra

/// Ridge regression: minimises Σ εᵢ² + λ Σ dⱼ² βⱼ², the constant excepted.
///
/// With `standardizes`, dⱼ is the standard deviation of column j (divisor n), so that the penalty falls alike on
/// regressors of any unit; without, dⱼ = 1. The penalty is a device, not information: the covariance is that of
/// the shrunken estimator around its own expectation, and its bias is not in it. The residual variance is
/// RSS / (n − tr H).
///
/// Sources: Hoerl and Kennard (1970), Technometrics 12, 55-67; Hastie, Tibshirani and Friedman, The Elements of
/// Statistical Learning, 2nd ed., section 3.4.1.
public struct RidgeRegression: RegressionEstimator, Hashable {
  /// The penalty λ, zero or more.
  public var penalty: Double
  /// Whether the penalty is relative to each column's standard deviation.
  public var standardizes: Bool
  /// How the coefficients' covariance is estimated.
  public var covariance: CovarianceKind

  /// Ridge regression with penalty λ.
  public init(penalty: Double, standardizes: Bool = true, covariance: CovarianceKind = .classical) {
    self.penalty = penalty
    self.standardizes = standardizes
    self.covariance = covariance
  }

  /// Fits; needs a penalty of zero or more.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> FittedRegression {
    guard penalty >= 0, penalty.isFinite else { throw .invalidParameter(.penalty, value: penalty) }
    let intercept = design.interceptColumn
    let penalties = design.names.indices.filter { $0 != intercept }.map { column in
      let scale = standardizes ? populationVariance(design.matrix.column(column)) : 1
      return Penalty(column: column, strength: penalty * scale, target: 0)
    }
    let solution = try PenalizedLeastSquares(design: design, penalties: penalties).solve()
    return try FittedRegression(
      .ridge, solution, variance: try solution.effectiveVariance(), covariance: covariance)
  }
}

/// Mean squared deviation from the mean.
private func populationVariance(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let mean = values.reduce(0, +) / Double(values.count)
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
}
