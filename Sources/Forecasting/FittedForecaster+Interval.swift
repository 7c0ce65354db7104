internal import Statistics

extension FittedForecaster {
  /// Intervals that hold each of the values 1, 2, …, `horizon` steps ahead with probability `level`, from Student's t
  /// with `degreesOfFreedom`; nil where `residualVariance` is.
  public func intervals(horizon: Int, level: Double) -> [ClosedRange<Double>]? {
    guard let variances = forecastVariance(horizon: horizon), level > 0, level < 1 else { return nil }
    let quantile = StudentT(degreesOfFreedom: Double(degreesOfFreedom)).upperQuantile((1 - level) / 2)
    return zip(forecast(horizon: horizon), variances).map { point, variance in
      let half = quantile * variance.squareRoot()
      return (point - half)...(point + half)
    }
  }
}
