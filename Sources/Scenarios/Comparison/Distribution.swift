import Statistics

/// The draws of one cell in brief.
public struct Distribution: Sendable, Hashable {
  /// The deterministic value.
  public var value: Double
  /// Standard deviation of the draws; nil without draws, and with one.
  public var standardDeviation: Double?
  /// Quantiles of the draws (type 7) at `probabilities`; empty without draws.
  public var quantiles: [Double]
  /// Share of draws above zero; nil without draws.
  public var probabilityAboveZero: Double?

  /// The probabilities of the quantiles.
  public static let probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

  /// A value that no draw changes.
  public static func exact(_ value: Double) -> Distribution {
    Distribution(value: value, standardDeviation: nil, quantiles: [], probabilityAboveZero: nil)
  }

  /// The draws of a cell, given as a working copy that may be reordered.
  ///
  /// - Parameter isAntithetic: whether neighbouring draws mirror each other, so that their mean varies less than that of as
  ///   many single draws.
  init(value: Double, draws: UnsafeMutableBufferPointer<Double>, isAntithetic: Bool = false) {
    self.value = value
    let draws = UnsafeBufferPointer(draws)
    let extent = DrawExtent(draws)
    guard extent.low < extent.high else {
      self = .constant(value, draw: extent.low, draws: draws.count)
      return
    }
    standardDeviation =
      isAntithetic ? extent.pairedStandardDeviation(of: draws) : extent.standardDeviation(of: draws)
    quantiles = Statistics.quantiles(of: draws, probabilities: Self.probabilities)
    probabilityAboveZero = Double(extent.above) / Double(draws.count)
  }

  /// A value that is the same in every draw; of a single one nobody knows how it varies.
  private static func constant(_ value: Double, draw: Double, draws: Int) -> Distribution {
    Distribution(
      value: value, standardDeviation: draws > 1 ? 0 : nil, quantiles: probabilities.map { _ in draw },
      probabilityAboveZero: draw > 0 ? 1 : 0)
  }

  /// No difference in any of a number of draws.
  static func none(draws: Int) -> Distribution {
    draws > 0 ? .constant(0, draw: 0, draws: draws) : .exact(0)
  }

  /// Makes differences that are equal but for the rounding of the two values equal: a shift by a constant has no spread.
  static func removeRounding(
    of value: Double, _ reference: Double, in draws: UnsafeMutableBufferPointer<Double>
  ) {
    guard let first = draws.first else { return }
    let tolerance = 64 * Double.ulpOfOne * max(abs(value), abs(reference))
    // A true spread shows within a few draws, so this costs next to nothing.
    for draw in draws where !(abs(draw - first) <= tolerance) { return }
    let difference = value - reference
    draws.update(repeating: abs(first - difference) <= tolerance ? difference : first)
  }

  private init(
    value: Double, standardDeviation: Double?, quantiles: [Double], probabilityAboveZero: Double?
  ) {
    self.value = value
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.probabilityAboveZero = probabilityAboveZero
  }

  /// The quantile at one of `probabilities`; the value itself without draws.
  public func quantile(_ probability: Double) -> Double {
    guard let index = Self.probabilities.firstIndex(of: probability), quantiles.indices.contains(index) else {
      return value
    }
    return quantiles[index]
  }
}
