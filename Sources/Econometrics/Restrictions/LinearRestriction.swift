/// Σ wⱼ βⱼ = value: a linear restriction on the coefficients of one equation.
public struct LinearRestriction: Hashable, Sendable {
  /// The weights by the name of the coefficient; coefficients not named have weight 0.
  public var weights: [String: Double]
  /// The value of the weighted sum.
  public var value: Double
  /// The restriction as it is written, for reports.
  public var text: String

  /// A restriction on named coefficients.
  public init(_ weights: [String: Double], equals value: Double, text: String) {
    self.weights = weights
    self.value = value
    self.text = text
  }
}
