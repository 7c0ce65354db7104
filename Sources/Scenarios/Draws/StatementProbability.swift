/// How likely a statement is, by the share of draws in which it holds.
public struct StatementProbability: Sendable, Hashable {
  /// The statement.
  public var statement: DrawStatement
  /// Whether it holds on the deterministic path.
  public var holdsOnPath: Bool
  /// Number of draws.
  public var draws: Int
  /// Number of draws in which it holds.
  public var count: Int
  /// Monte Carlo standard error of the probability; nil with fewer than two draws.
  public var standardError: Double?

  /// Share of draws in which it holds; nil without draws.
  public var probability: Double? { draws > 0 ? Double(count) / Double(draws) : nil }

  /// From whether the statement holds in each lane, the first of which is the deterministic path.
  init(_ statement: DrawStatement, holds: [Bool], isAntithetic: Bool) {
    self.statement = statement
    holdsOnPath = holds.first ?? false
    let lanes = holds.dropFirst()
    draws = lanes.count
    count = lanes.reduce(0) { $0 + ($1 ? 1 : 0) }
    standardError = MonteCarloError.ofMean(lanes.map { $0 ? 1 : 0 }, isAntithetic: isAntithetic)
  }
}

/// The Monte Carlo standard error of a mean over draws.
enum MonteCarloError {
  /// By draws, or by pairs where two neighbours mirror each other: with C clusters of the N draws,
  /// √(C/(C − 1) Σ_c (Σ_{d in c} (x_d − x̄))²) / N, which is s/√N for single draws. Nil with fewer than two clusters.
  static func ofMean(_ draws: [Double], isAntithetic: Bool) -> Double? {
    let size = isAntithetic ? 2 : 1
    let clusters = (draws.count + size - 1) / size
    guard clusters > 1 else { return nil }
    let mean = draws.reduce(0, +) / Double(draws.count)
    var squares = 0.0
    for start in stride(from: 0, to: draws.count, by: size) {
      let sum = draws[start..<min(start + size, draws.count)].reduce(0) { $0 + ($1 - mean) }
      squares += sum * sum
    }
    let factor = Double(clusters) / Double(clusters - 1)
    return (factor * squares).squareRoot() / Double(draws.count)
  }
}
