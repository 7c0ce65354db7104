public import Localization

/// A way to estimate a linear regression, not yet fitted to anything.
public protocol RegressionEstimator: Sendable {
  /// Estimates the coefficients of `design`.
  func fit(_ design: DesignMatrix) throws(EconometricsError) -> FittedRegression
}

/// How the coefficients of a fitted regression came about.
public enum EstimationMethod: String, Hashable, Sendable {
  /// Least squares, every row alike.
  case ordinaryLeastSquares = "OLS"
  /// Least squares with given weights.
  case weightedLeastSquares = "WLS"
  /// Least squares that shrinks coefficients towards zero.
  case ridge = "ridge"
  /// Least squares with prior information as further rows (Theil-Goldberger).
  case mixed = "mixed"

  /// The name a report gives it.
  public var name: LocalizedText {
    switch self {
    case .ordinaryLeastSquares: LocalizedText(en: "ordinary least squares", zh: "普通最小二乘")
    case .weightedLeastSquares: LocalizedText(en: "weighted least squares", zh: "加权最小二乘")
    case .ridge: LocalizedText(en: "ridge regression", zh: "岭回归")
    case .mixed: LocalizedText(en: "mixed estimation (Theil-Goldberger)", zh: "混合估计（泰尔－戈德伯格）")
    }
  }
}
