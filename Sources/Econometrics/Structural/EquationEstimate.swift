public import LinearAlgebra
internal import Statistics

/// An equation of a structural model that has been estimated: by least squares under restrictions, with
/// autoregressive errors, by instruments, or as part of a system.
public struct EquationEstimate: Sendable {
  /// The rows of the innovations (without those that autoregressive errors start from), one column a coefficient.
  public let design: DesignMatrix
  /// How it was estimated.
  public let method: EquationMethod
  /// The coefficients' names: the design's columns, then rho1, rho2 …
  public let names: [String]
  /// The coefficients, those of the autoregression of the errors last.
  public let coefficients: [Double]
  /// Their joint covariance; singular where there are restrictions.
  public let covariance: Matrix
  /// How many of them belong to the autoregression of the errors.
  public let autoregressiveOrder: Int
  /// The innovations, one a row.
  public let residuals: [Double]
  /// Σe² over the degrees of freedom.
  public let residualVariance: ResidualVariance
  /// Degrees of freedom of t; infinity where the distribution is known only for large samples.
  public let degreesOfFreedom: Double
  /// The restrictions that hold exactly, those of distributed lags included.
  public let restrictions: [LinearRestriction]
  /// The F test that the restrictions hold; nil without any.
  public internal(set) var restrictionTest: Result<TestResult, Refusal>?
  /// What instruments say; nil without any.
  public internal(set) var instruments: InstrumentDiagnostics?
  /// Passes until the coefficients stood still; 1 where there is nothing to iterate.
  public let iterations: Int

  /// What the autoregressive parameters are called.
  public static func autoregressiveName(_ lag: Int) -> String { "rho\(lag)" }
}

extension EquationEstimate {
  /// Number of rows, n.
  public var observationCount: Int { design.observationCount }

  /// How many parameters the data had to determine: coefficients less restrictions, and the autoregression.
  public var freeCount: Int { names.count - restrictions.count }

  /// ρ₁ … ρₚ; empty for uncorrelated errors.
  public var autoregression: [Double] { Array(coefficients.suffix(autoregressiveOrder)) }

  /// s, the standard deviation of an innovation.
  public var sigma: Double { residualVariance.standardDeviation }

  /// Σe².
  public var residualSumOfSquares: Double { residuals.reduce(0) { $0 + $1 * $1 } }

  /// The standard error of every coefficient.
  public var standardErrors: [Double] { covariance.diagonal.map { max(0, $0).squareRoot() } }

  /// The coefficients with standard errors, t and p.
  public var terms: [Coefficient] {
    zip(names, zip(coefficients, standardErrors)).map { name, entry in
      let t = entry.1 > 0 ? entry.0 / entry.1 : nil
      return Coefficient(
        name: name, kind: .estimated, value: entry.0, standardError: entry.1,
        degreesOfFreedom: degreesOfFreedom, t: t,
        p: t.map { StudentT(degreesOfFreedom: degreesOfFreedom).twoSided($0) })
    }
  }

  /// 1 − Σe²/Σ(y − ȳ)²; may be negative with instruments. Refused for a response that never changes.
  public var rSquared: Result<Double, Refusal> {
    guard design.response.contains(where: { $0 != design.response.first }) else {
      return .failure(.constantResponse)
    }
    let mean = design.response.reduce(0, +) / Double(observationCount)
    let total = design.response.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .success(1 - residualSumOfSquares / total)
  }

  /// The Durbin-Watson statistic of the innovations, by the same rules as for a regression.
  public var durbinWatson: Result<Double, Refusal> {
    design.timeOrder.flatMap { order in
      guard order.count >= 2 else { return .failure(.tooFewRows(found: order.count, needed: 2)) }
      guard residualSumOfSquares > 0 else { return .failure(.exactFit) }
      let errors = order.map { residuals[$0] }
      let changes = zip(errors.dropFirst(), errors).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return .success(changes / residualSumOfSquares)
    }
  }

  /// Whether the autoregression of the errors dies out, found by the step-down recursion: every partial
  /// autocorrelation is below 1 in size. Source: Brockwell and Davis, Time Series: Theory and Methods (1991), 3.4.
  public var isStationary: Bool {
    var rho = autoregression
    while let last = rho.popLast() {
      guard abs(last) < 1 else { return false }
      rho = rho.indices.map { (rho[$0] + last * rho[rho.count - 1 - $0]) / (1 - last * last) }
    }
    return true
  }
}
