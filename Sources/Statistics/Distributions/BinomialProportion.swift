/// A probability known from how often something happened in a number of independent trials.
public struct BinomialProportion: Sendable, Hashable {
  /// How often it happened.
  public let successes: Int
  /// The number of trials.
  public let trials: Int

  /// So many successes in so many trials; nil unless 0 ≤ successes ≤ trials and there is a trial.
  public init?(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    (self.successes, self.trials) = (successes, trials)
  }

  /// The share of successes.
  public var share: Double { Double(successes) / Double(trials) }

  /// The probabilities that the count does not contradict: the exact central interval, which holds the true one with at
  /// least the probability `level` (above 0, below 1).
  ///
  /// Its ends are quantiles of F. Source: Clopper and Pearson (1934), Biometrika 26, 404-413.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - level) / 2
    let (count, rest) = (Double(successes), Double(trials - successes))
    let low =
      successes == 0
      ? 0
      : 1
        / (1 + (rest + 1) / count
          * FisherF(numerator: 2 * (rest + 1), denominator: 2 * count).upperQuantile(tail))
    guard rest > 0 else { return low...1 }
    let ratio =
      (count + 1) / rest * FisherF(numerator: 2 * (count + 1), denominator: 2 * rest).upperQuantile(tail)
    return low...max(low, ratio / (1 + ratio))
  }
}
