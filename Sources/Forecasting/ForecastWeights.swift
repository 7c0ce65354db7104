/// A forecast as a sum that can be made again by hand: a constant, and the values that were fitted times weights.
///
/// Estimated parameters are taken as they are: of an autoregression the mean stands in the constant.
public struct ForecastWeights: Sendable, Hashable {
  /// What is added whatever the values are.
  public var constant: Double
  /// The weight of each value that was fitted, the oldest first.
  public var weights: [Double]

  /// A constant and weights.
  public init(constant: Double = 0, weights: [Double]) {
    self.constant = constant
    self.weights = weights
  }

  /// Weights that are nothing but for the last values.
  init(constant: Double = 0, last: [Double], of count: Int) {
    self.init(constant: constant, weights: [Double](repeating: 0, count: count - last.count) + last)
  }
}
