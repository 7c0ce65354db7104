/// What is known of a coefficient before the data are seen: a mean and a standard deviation.
public struct Prior: Hashable, Sendable {
  /// The term it is about.
  public var term: String
  /// The expected value.
  public var mean: Double
  /// The standard deviation, above zero.
  public var standardDeviation: Double

  /// `term: mean ± standardDeviation`.
  public init(term: String, mean: Double, standardDeviation: Double) {
    self.term = term
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

/// A residual variance and how well it is known.
public struct ResidualVariance: Hashable, Sendable {
  /// The variance, in squared units of the response.
  public let value: Double
  /// Degrees of freedom behind it; infinity if it is taken as known.
  public let degreesOfFreedom: Double

  /// A variance with its degrees of freedom.
  public init(value: Double, degreesOfFreedom: Double) {
    self.value = value
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The standard deviation.
  public var standardDeviation: Double { value.squareRoot() }
}
