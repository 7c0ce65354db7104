public import Expressions
public import Localization
public import SourceText

/// An equation of a model file, before estimation.
public struct EquationSpecification: Sendable {
  /// How its coefficients come about.
  public enum Kind: Sendable {
    /// Estimated: by regression, perhaps with priors, or as part of a system.
    case regression(RegressionSpecification)
    /// Coefficients given by the author, never shown as estimated.
    case calibrated(CalibratedSpecification)
    /// Exact: no coefficient and no residual.
    case identity(Equation)
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
