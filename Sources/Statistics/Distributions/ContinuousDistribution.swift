/// A continuous distribution on the real line.
///
/// Arguments that are NaN, probabilities outside [0, 1] and parameters outside their domain give NaN.
/// Both tails are computed directly, so `survival(x)` keeps its relative accuracy where `1 - cumulative(x)`
/// would be zero.
public protocol ContinuousDistribution: Sendable, Hashable {
  /// The probability density at `x`.
  func density(_ x: Double) -> Double

  /// The probability of a value at or below `x`.
  func cumulative(_ x: Double) -> Double

  /// The probability of a value above `x`.
  func survival(_ x: Double) -> Double

  /// The value with the given probability below it.
  func quantile(_ probability: Double) -> Double

  /// The value with the given probability above it; accurate for probabilities far below the rounding of 1.
  func upperQuantile(_ probability: Double) -> Double
}

extension ContinuousDistribution {
  /// The probability of a value at least as far from zero as `x`, for a distribution symmetric about zero.
  func symmetricTwoSided(_ x: Double) -> Double {
    2 * survival(abs(x))
  }
}

/// Calls `interior` for a probability strictly between 0 and 1, else gives the end of the support or NaN.
func quantileOrEnd(
  _ probability: Double, atZero: Double, atOne: Double, interior: (Double) -> Double
) -> Double {
  if probability == 0 { return atZero }
  if probability == 1 { return atOne }
  guard probability > 0, probability < 1 else { return .nan }
  return interior(probability)
}
