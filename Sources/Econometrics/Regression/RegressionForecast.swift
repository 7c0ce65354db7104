/// A forecast of the response with its t interval.
public struct RegressionForecast: Hashable, Sendable {
  /// The expected value.
  public let mean: Double
  /// The standard error from the coefficients alone.
  public let coefficientError: Double
  /// The standard error with the residual: √(x'Vx + s²).
  public let standardError: Double
  /// The two-sided level of the intervals, 0...1.
  public let level: Double
  /// The quantile of t that the intervals use.
  let quantile: Double

  /// The interval of the response, residual included.
  public var interval: ClosedRange<Double> {
    (mean - quantile * standardError)...(mean + quantile * standardError)
  }

  /// The interval of the expected value, without the residual.
  public var meanInterval: ClosedRange<Double> {
    (mean - quantile * coefficientError)...(mean + quantile * coefficientError)
  }
}
