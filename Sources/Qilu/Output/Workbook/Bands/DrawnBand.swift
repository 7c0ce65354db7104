import Scenarios

/// How a value varies over draws: what blocks of bands and fans show.
protocol DrawnBand {
  /// The quantiles at `Distribution.probabilities`; empty without draws.
  var quantiles: [Double] { get }
  /// The standard deviation of the draws; nil where it is not known.
  var standardDeviation: Double? { get }
  /// Whether draws differ from each other.
  var varies: Bool { get }
}

extension Distribution: DrawnBand {}
extension SourceBand: DrawnBand {}
