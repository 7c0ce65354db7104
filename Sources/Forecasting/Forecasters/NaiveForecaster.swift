public import Localization

/// The last value carried forward: the forecast of a random walk.
///
/// y(t) = y(t-1) + e(t). The yardstick that any other forecast has to beat.
/// Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section 5.2.
public struct NaiveForecaster: Forecaster, Hashable {
  /// The rule; it has no settings.
  public init() {}

  /// Its name for people.
  public var name: LocalizedText { LocalizedText(en: "last value", zh: "沿用上期值") }

  /// One value; its error is known from two on.
  public var minimumCount: Int { 1 }

  /// Fits the rule; see `Forecaster.fit`.
  public func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    try check(values)
    return Fitted(
      last: values[values.count - 1], residuals: zip(values.dropFirst(), values).map { $0 - $1 })
  }

  /// The last value and the changes that led to it.
  public struct Fitted: FittedForecaster, Hashable {
    let last: Double
    /// The changes from one value to the next.
    public let residuals: [Double]

    /// The mean squared change; nil for a single value.
    public var residualVariance: Double? {
      Self.variance(of: residuals, degreesOfFreedom: degreesOfFreedom)
    }

    /// The number of changes: nothing is estimated.
    public var degreesOfFreedom: Int { residuals.count }

    /// The last value at every step.
    public func forecast(horizon: Int) -> [Double] {
      [Double](repeating: last, count: max(0, horizon))
    }

    /// All on the last value.
    public func weights(ahead step: Int) -> ForecastWeights {
      ForecastWeights(last: [1], of: residuals.count + 1)
    }

    /// Every innovation stays for good.
    public func innovationLoadings(horizon: Int) -> [[Double]] {
      loadings(horizon: horizon, weight: { _ in 1 }, parameter: { _ in 0 })
    }
  }
}
