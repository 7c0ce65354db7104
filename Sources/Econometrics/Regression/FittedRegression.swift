public import LinearAlgebra
internal import Statistics

/// A regression that has been estimated.
public struct FittedRegression: Sendable {
  /// The data it was estimated on.
  public let design: DesignMatrix
  /// How the coefficients were estimated.
  public let method: EstimationMethod
  /// How their covariance was estimated.
  public let covarianceKind: CovarianceKind
  /// The coefficients, one per column.
  public let coefficients: [Double]
  /// The coefficients' covariance, k × k.
  public let covariance: Matrix
  /// (X'WX + Λ)⁻¹, the covariance before the residual variance multiplies it.
  public let unscaledCovariance: Matrix
  /// The residual variance with its degrees of freedom; with priors that of the data without them.
  public let residualVariance: ResidualVariance
  /// Degrees of freedom of t: n − k, or clusters − 1.
  public let degreesOfFreedom: Double
  /// The lags of a Newey-West covariance.
  public let lags: Int?
  /// The number of clusters of a clustered covariance.
  public let clusterCount: Int?
  /// The weights of the rows; nil if all are alike.
  public let weights: [Double]?
  /// The priors, if any.
  public let priors: [Prior]
  /// y − ŷ, one per row, not multiplied by the root of any weight.
  public let residuals: [Double]
  /// How far each row determines its own fit, hᵢ in 0...1.
  public let leverages: [Double]

  let solution: Solution

  init(
    _ method: EstimationMethod, _ solution: Solution, variance: ResidualVariance,
    covariance kind: CovarianceKind, priors: [Prior] = []
  ) throws(EconometricsError) {
    let sandwich = Sandwich(
      solution: solution, variance: variance, penaltiesAreRandom: method == .mixed)
    let estimate = try sandwich.estimate(kind)
    self.method = method
    self.solution = solution
    self.priors = priors
    design = solution.design
    covarianceKind = kind
    coefficients = solution.coefficients
    covariance = estimate.matrix
    unscaledCovariance = solution.unscaledCovariance
    residualVariance = variance
    degreesOfFreedom = estimate.degreesOfFreedom
    lags = estimate.lags
    clusterCount = estimate.clusterCount
    weights = solution.problem.weights
    residuals = solution.residuals
    leverages = solution.leverages
  }
}

extension FittedRegression {
  /// Number of rows, n.
  public var observationCount: Int { design.observationCount }

  /// Number of coefficients, k.
  public var coefficientCount: Int { design.coefficientCount }

  /// Fitted values, one per row.
  public var fittedValues: [Double] { zip(design.response, residuals).map { $0 - $1 } }

  /// s, the residual standard deviation.
  public var sigma: Double { residualVariance.standardDeviation }

  /// tr H, how many coefficients the data have in effect determined: k for least squares, less with priors or
  /// a penalty.
  public var effectiveDegreesOfFreedom: Double { solution.effectiveCoefficients }

  /// Largest over smallest singular value of the columns (priors included) at unit length.
  public var conditionNumber: Double { solution.conditionNumber }

  /// Near-dependencies among the columns with a condition index over 30, worst first.
  public var nearCollinearities: [NearCollinearity] { solution.nearCollinearities }

  /// The standard error of every coefficient.
  public var standardErrors: [Double] { covariance.diagonal.map { max(0, $0).squareRoot() } }
}
