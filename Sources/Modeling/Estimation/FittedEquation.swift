public import Econometrics
public import Expressions
public import LinearAlgebra
public import Localization
public import SourceText
public import TimeSeries

/// An equation whose coefficients are numbers: `left = right + add-factor + residual`.
public struct FittedEquation: Sendable {
  /// How uncertain a coefficient vector is, for drawing it.
  public enum Uncertainty: Sendable {
    /// Independent, each with its own standard deviation.
    case independent
    /// Jointly normal given the residual variance: the covariance at its estimate, scaling with it.
    case joint(covariance: Matrix)
    /// Jointly normal given the residual variance, the data's part scaling with it and the prior's not:
    /// covariance (V⁻¹·s²/σ² + P)⁻¹ with V the data's covariance and P the prior's precisions.
    case withPrior(dataPrecision: Matrix, priorPrecision: [Double])
    /// Jointly normal with the coefficients of other equations that were estimated together with it: the covariance of all, the
    /// variables those equations determine in its order, and the first row of this equation. Scales with each residual variance.
    case system(covariance: Matrix, equations: [String], offset: Int)
  }

  /// The left side: the variable, perhaps inside a function.
  public var left: LeftSide
  /// The right side, coefficients standing in it as variables named by `symbol(for:)`.
  public var right: Expression
  /// Coefficients in order.
  public var coefficients: [Coefficient]
  /// Their joint uncertainty.
  public var uncertainty: Uncertainty
  /// The residual.
  public var residual: Residual
  /// The regression behind it, if there is one.
  public var regression: FittedRegression?
  /// What was estimated with restrictions, distributed lags, autoregressive errors, instruments, or in a system; nil for
  /// plain regressions, which stand in `regression`.
  public var estimate: EquationEstimate?
  /// What each distributed lag adds up to.
  public var distributedLags: [DistributedLag] = []
  /// The system whose equations were estimated together, this one among them: its covariances reach across equations.
  public var system: FittedSystem?
  /// The errors of the rows it was estimated on, by their periods: innovations where errors are autoregressive;
  /// empty for calibrated equations and identities.
  public var residuals: [Period: Double] = [:]
  /// The pooled level among the coefficients, if there is one.
  public var pooled: PooledLevel?
  /// What a reader should know: rows filled, a given residual, refused tests.
  public var remarks: [LocalizedText]
  /// The equation as written.
  public var specification: EquationSpecification

  /// The variable determined.
  public var variable: String { left.variable }
  /// Where it stands in the model file.
  public var range: SourceRange { specification.range }
  /// Whether it holds exactly.
  public var isIdentity: Bool {
    if case .identity = specification.kind { true } else { false }
  }

  /// What a coefficient is called inside `right`; no variable can have such a name.
  public static func symbol(for coefficient: String) -> String { "·" + coefficient }

  /// The coefficient a name inside `right` stands for.
  public func coefficientIndex(of symbol: String) -> Int? {
    coefficients.firstIndex { Self.symbol(for: $0.name) == symbol }
  }
}

/// The size of an equation's residual in one solving step, in units of the left side.
public struct Residual: Sendable, Hashable {
  /// Standard deviation; 0 for an identity.
  public var standardDeviation: Double
  /// Degrees of freedom of the estimated variance; nil when the standard deviation is given.
  public var degreesOfFreedom: Double?
  /// What it rests on.
  public var basis: LocalizedText

  /// No residual.
  public static let none = Residual(
    standardDeviation: 0, degreesOfFreedom: nil, basis: LocalizedText(en: "exact", zh: "恒等"))
}
