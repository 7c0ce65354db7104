internal import LinearAlgebra
internal import Statistics

extension FittedRegression {
  /// The forecast at regressors `x`, one per column in the regressors' own units (the constant's entry is 1).
  ///
  /// The interval is t with the coefficients' degrees of freedom. `residualVariance` replaces s² where the
  /// forecast is for other rows than the sample's (full years, say). Source: Greene, Econometric Analysis,
  /// 8th ed., section 4.6.
  public func forecast(
    at x: [Double], level: Double = 0.95, residualVariance variance: ResidualVariance? = nil
  ) throws(EconometricsError) -> RegressionForecast {
    guard x.count == coefficientCount else {
      throw .sizeMismatch(part: .regressors, found: x.count, expected: coefficientCount)
    }
    if let bad = x.firstIndex(where: { !$0.isFinite }) {
      throw .regressorNotFinite(term: design.names[bad])
    }
    let residual = (variance ?? residualVariance).value
    guard residual >= 0 else { throw .invalidParameter(.residualVariance, value: residual) }
    let quantile = StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
    guard level > 0, quantile.isFinite else { throw .invalidParameter(.level, value: level) }
    let point = zip(x, design.centers).map { $0 - $1 }
    let mean = zip(point, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = max(0, zip(point, covariance * point).reduce(0) { $0 + $1.0 * $1.1 })
    guard mean.isFinite, variance.isFinite else {
      throw .numerical(description: "the forecast overflows")
    }
    return RegressionForecast(
      mean: mean, coefficientError: variance.squareRoot(),
      standardError: (variance + residual).squareRoot(), level: level, quantile: quantile)
  }

  /// The forecast at regressors given by name; the constant need not be named.
  public func forecast(
    at values: [String: Double], level: Double = 0.95, residualVariance: ResidualVariance? = nil
  ) throws(EconometricsError) -> RegressionForecast {
    for name in values.keys.sorted() where !design.names.contains(name) {
      throw .unknownTerm(name: name, known: design.names)
    }
    var x = [Double]()
    for name in design.names {
      guard let value = values[name] ?? (name == DesignMatrix.interceptName ? 1 : nil) else {
        throw .regressorNotGiven(term: name)
      }
      x.append(value)
    }
    return try forecast(at: x, level: level, residualVariance: residualVariance)
  }
}
