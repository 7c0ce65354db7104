import Scenarios

/// How one value varies over the draws of its source.
struct SourceBand: Sendable, Hashable {
  /// Quantiles in increasing order, one for each of `Distribution.probabilities`.
  private(set) var quantiles: [Double]
  /// The standard deviation of the draws; nil where the source does not say.
  private(set) var standardDeviation: Double?
  /// The share of draws above zero; nil where the source does not say.
  private(set) var probabilityAboveZero: Double?

  /// Nil where a quantile is missing, as of what was not drawn.
  init?(_ quantiles: [Double], standardDeviation: Double? = nil, probabilityAboveZero: Double? = nil) {
    guard quantiles.count == Distribution.probabilities.count else { return nil }
    self.quantiles = quantiles
    self.standardDeviation = standardDeviation
    self.probabilityAboveZero = probabilityAboveZero
  }

  /// Whether draws differ from each other.
  var varies: Bool { quantiles.first != quantiles.last }

  /// The quantile at one of `Distribution.probabilities`; nil at others.
  func quantile(_ probability: Double) -> Double? {
    Distribution.probabilities.firstIndex(of: probability).map { quantiles[$0] }
  }

  /// The same in another unit, of which a value is a positive multiple.
  func scaled(_ scaling: UnitMatch.Scaling) -> SourceBand {
    var band = self
    band.quantiles = quantiles.map(scaling.applied)
    band.standardDeviation = standardDeviation.map(scaling.applied)
    return band
  }
}
