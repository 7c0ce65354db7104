public import Expressions
public import Localization
public import SourceText
public import TimeSeries

/// An equation of a model file, before estimation.
public struct EquationSpecification: Sendable {
  /// How its coefficients come about.
  public enum Kind: Sendable {
    /// Estimated by regression, perhaps with priors.
    case regression(RegressionSpecification)
    /// Coefficients given by the author, never shown as estimated.
    case calibrated(CalibratedSpecification)
    /// Exact: no coefficient and no residual.
    case identity(Expression)
  }

  /// The variable it determines.
  public var variable: String
  /// How its coefficients come about.
  public var kind: Kind
  /// Its economics in one line: sign, mechanism, source.
  public var why: LocalizedText?
  /// Which figure, if published, would sharpen it most.
  public var sharpenedBy: LocalizedText?
  /// Where it stands.
  public var range: SourceRange
}

/// A `regress:` equation.
public struct RegressionSpecification: Sendable {
  /// Response and terms.
  public var formula: Formula
  /// The rows it is estimated on.
  public var sample: EstimationSample
  /// Whether standard errors allow rows of one year to move together.
  public var clustersByYear: Bool
  /// Belief mean and standard deviation by term.
  public var priors: [String: Belief]
  /// A residual standard deviation given by the author, where the rows are too few to estimate one.
  public var givenResidual: Double?

  /// What a prior on the constant is filed under.
  public static let interceptName = "intercept"
}

/// What an author believes of one coefficient: normal with this mean and standard deviation.
public struct Belief: Sendable, Hashable {
  /// Belief mean, in the coefficient's unit.
  public var mean: Double
  /// Belief standard deviation, in the coefficient's unit.
  public var standardDeviation: Double

  /// A normal prior.
  public init(mean: Double, standardDeviation: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

/// The rows an equation is estimated on.
public struct EstimationSample: Sendable {
  /// First and last year, inclusive.
  public var years: ClosedRange<Int>
  /// Every published year-to-date and full-year span in those years, rather than full years alone.
  public var usesPublishedSpans: Bool
}

/// A `calibrated:` equation.
public struct CalibratedSpecification: Sendable {
  /// Left and right side.
  public var equation: Equation
  /// Coefficients by name, in the file's order.
  public var coefficients: [(name: String, value: CalibratedCoefficient)]
  /// Where the residual's standard deviation comes from.
  public var residual: ResidualSpecification
}

/// A coefficient that no regression gives.
public enum CalibratedCoefficient: Sendable {
  /// A value with a standard deviation, and where it comes from.
  case given(Belief, source: LocalizedText?)
  /// The level of an indicator in the model's region, partially pooled with other regions.
  case pooled(PoolSpecification)
}

/// The size of the residual of a calibrated equation.
public enum ResidualSpecification: Sendable {
  /// A standard deviation in the unit of the transformed left side.
  case given(Double)
  /// The scatter within regions found while pooling the named coefficient.
  case pooled(coefficient: String)
}

/// Which published figures a pooled level rests on.
public struct PoolSpecification: Sendable {
  /// The indicator pooled over regions.
  public var indicator: String
  /// Figures of this year and later inform the level.
  public var since: Int
  /// Years whose figures inform the size of the residual only.
  public var scatter: ClosedRange<Int>?
  /// Regions, or `region year`, left out, each with its reason.
  public var excluded: [(name: String, reason: String)]
}
