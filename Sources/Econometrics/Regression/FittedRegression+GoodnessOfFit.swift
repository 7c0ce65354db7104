#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FittedRegression {
  /// Σ wᵢ eᵢ².
  public var residualSumOfSquares: Double { solution.residualSumOfSquares }

  /// Σ wᵢ (yᵢ − ȳ)² about the weighted mean; Σ wᵢ yᵢ² without a constant.
  public var totalSumOfSquares: Double {
    let mean = design.interceptColumn == nil ? 0 : weightedMeanResponse
    return design.response.enumerated().reduce(0) { sum, entry in
      let deviation = entry.element - mean
      return sum + solution.problem.weight(entry.offset) * deviation * deviation
    }
  }

  /// 1 − RSS/TSS; uncentred where there is no constant. Refused for a response that never changes.
  public var rSquared: Result<Double, Refusal> {
    // By the values, not by the sum: the mean of equal decimals is off by rounding.
    let still = design.interceptColumn == nil ? 0 : design.response.first
    guard design.response.contains(where: { $0 != still }) else { return .failure(.constantResponse) }
    let total = totalSumOfSquares
    guard solution.problem.penalties.isEmpty, residualSumOfSquares > 0.5 * total else {
      return .success(1 - residualSumOfSquares / total)
    }
    // The same number for least squares; the smaller part carries more digits.
    return .success(explainedSumOfSquares / total)
  }

  /// 1 − (1 − R²)(n − c)/(n − tr H), c = 1 with a constant, else 0.
  public var adjustedRSquared: Result<Double, Refusal> {
    let constant = design.interceptColumn == nil ? 0.0 : 1.0
    let count = Double(observationCount)
    let freedom = count - effectiveDegreesOfFreedom
    guard freedom > 0 else {
      return .failure(.tooFewRows(found: observationCount, needed: coefficientCount + 1))
    }
    return rSquared.map { 1 - (1 - $0) * (count - constant) / freedom }
  }

  /// The log-likelihood of normal errors at σ̂² = RSS/n.
  ///
  /// −n/2 (ln 2πσ̂² + 1) + ½ Σ ln wᵢ. Refused where the fit is exact.
  public var logLikelihood: Result<Double, Refusal> {
    guard !isExact else { return .failure(.exactFit) }
    let count = Double(observationCount)
    let concentrated = -count / 2 * (log(2 * Double.pi * residualSumOfSquares / count) + 1)
    return .success(concentrated + (weights ?? []).reduce(0) { $0 + log($1) } / 2)
  }

  /// Akaike's criterion, −2 ln L + 2 (tr H + 1): the residual variance counts as a parameter, as in R.
  public var aic: Result<Double, Refusal> {
    logLikelihood.map { -2 * $0 + 2 * (effectiveDegreesOfFreedom + 1) }
  }

  /// Schwarz's criterion, −2 ln L + (tr H + 1) ln n.
  public var bic: Result<Double, Refusal> {
    logLikelihood.map { -2 * $0 + (effectiveDegreesOfFreedom + 1) * log(Double(observationCount)) }
  }

  /// Whether there are more rows than coefficients, so that the residuals tell anything about the errors.
  var leavesFreedom: Bool { observationCount > coefficientCount }

  /// Whether the residuals are no more than rounding.
  var isExact: Bool {
    let size = design.response.enumerated().reduce(0) {
      $0 + solution.problem.weight($1.offset) * $1.element * $1.element
    }
    return residualSumOfSquares <= 1e-26 * size
  }

  /// Σ wᵢ (ŷᵢ − ȳ)²; about zero without a constant.
  var explainedSumOfSquares: Double {
    let mean = design.interceptColumn == nil ? 0 : weightedMeanResponse
    return fittedValues.enumerated().reduce(0) { sum, entry in
      let deviation = entry.element - mean
      return sum + solution.problem.weight(entry.offset) * deviation * deviation
    }
  }

  private var weightedMeanResponse: Double {
    let weights = weights ?? [Double](repeating: 1, count: observationCount)
    return zip(weights, design.response).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
