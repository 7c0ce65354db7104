internal import LinearAlgebra

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Sandwich {
  /// n/(n − k) · A (Γ₀ + Σ wₗ (Γₗ + Γₗ')) A with Γₗ = Σ sₜ sₜ₋ₗ' over the scores and Bartlett weights
  /// wₗ = 1 − l/(L + 1).
  ///
  /// Refused unless the rows are one equally spaced sequence. Source: Newey and West (1987), Econometrica 55,
  /// 703-708.
  func neweyWest(lags requested: Int?) throws(EconometricsError) -> Estimate {
    let order: [Int]
    switch solution.design.timeOrder {
    case .success(let rows): order = rows
    case .failure(let refusal): throw .refused(refusal)
    }
    let lags = requested ?? NeweyWest.automaticLags(observationCount: rowCount)
    guard lags >= 0 else { throw .invalidParameter(.lags, value: Double(lags)) }
    guard lags < rowCount else { throw .refused(.tooFewRows(found: rowCount, needed: lags + 1)) }
    let ordered = scores().selecting(rows: order)
    var meat = ordered.transposeTimes(ordered)
    for lag in stride(from: 1, through: lags, by: 1) {
      let later = ordered.selecting(rows: Array(lag..<rowCount))
      let earlier = ordered.selecting(rows: Array(0..<(rowCount - lag)))
      let weight = 1 - Double(lag) / Double(lags + 1)
      let cross = later.transposeTimes(earlier)
      meat = meat + weight * (cross + cross.transpose)
    }
    return Estimate(
      matrix: covariance(meat: smallSampleFactor * meat), degreesOfFreedom: variance.degreesOfFreedom,
      lags: lags)
  }
}

/// Rules of the Newey-West covariance.
enum NeweyWest {
  /// ⌊4 (n/100)^(2/9)⌋, the usual rule for the Bartlett kernel.
  ///
  /// Source: Newey and West (1994), Review of Economic Studies 61, 631-653.
  static func automaticLags(observationCount: Int) -> Int {
    min(Int(4 * pow(Double(observationCount) / 100, 2.0 / 9)), max(0, observationCount - 1))
  }
}
