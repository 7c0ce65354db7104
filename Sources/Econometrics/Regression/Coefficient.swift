public import Localization

/// How a coefficient was come by; printed with every coefficient.
public enum CoefficientClass: String, Hashable, Sendable, CaseIterable {
  /// From the data alone.
  case estimated
  /// From the data and a prior.
  case withPrior = "with prior"
  /// Given, not estimated.
  case calibrated

  /// The name a report gives it.
  public var name: LocalizedText {
    switch self {
    case .estimated: LocalizedText(en: "estimated", zh: "估计")
    case .withPrior: LocalizedText(en: "estimated with a prior", zh: "带先验的估计")
    case .calibrated: LocalizedText(en: "calibrated", zh: "校准")
    }
  }
}

/// One coefficient of an equation with its uncertainty.
public struct Coefficient: Hashable, Sendable {
  /// The term it multiplies.
  public var name: String
  /// Estimated, estimated with a prior, or calibrated.
  public var kind: CoefficientClass
  /// The value, in units of the response per unit of the regressor.
  public var value: Double
  /// Its standard error, or the stated standard deviation of a calibrated coefficient.
  public var standardError: Double
  /// Degrees of freedom of t; infinity where the error is taken as known.
  public var degreesOfFreedom: Double
  /// value / standardError; nil for a calibrated coefficient, where the standard error is zero, and without more rows than coefficients.
  public var t: Double?
  /// Two-sided p value of t.
  public var p: Double?
  /// What the regressor's column was reduced by: the term is value × (regressor − center).
  public var center: Double
  /// The prior's mean.
  public var priorMean: Double?
  /// The prior's standard deviation.
  public var priorStandardDeviation: Double?
  /// The share of the precision that comes from the data, 0...1, where there is a prior.
  public var dataShare: Double?
  /// The range of the coefficient when each row or cluster in turn is left out.
  public var leaveOneOut: ClosedRange<Double>?

  /// A coefficient with what is known of it.
  public init(
    name: String, kind: CoefficientClass, value: Double, standardError: Double,
    degreesOfFreedom: Double = .infinity, t: Double? = nil, p: Double? = nil, center: Double = 0,
    prior: Prior? = nil, dataShare: Double? = nil, leaveOneOut: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.kind = kind
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.t = t
    self.p = p
    self.center = center
    self.priorMean = prior?.mean
    self.priorStandardDeviation = prior?.standardDeviation
    self.dataShare = dataShare
    self.leaveOneOut = leaveOneOut
  }
}
