public import Localization
internal import Statistics

/// The mean of all values: the forecast of independent values about a constant.
///
/// y(t) = m + e(t). Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021),
/// section 5.2; its interval, section 5.5.
public struct HistoricalMeanForecaster: Forecaster, Hashable {
  /// The rule; it has no settings.
  public init() {}

  /// Its name for people.
  public var name: LocalizedText { LocalizedText(en: "mean of all values", zh: "历史均值") }

  /// One value; its error is known from two on.
  public var minimumCount: Int { 1 }

  /// Fits the rule; see `Forecaster.fit`.
  public func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    try check(values)
    let center = mean(of: values)
    return Fitted(center: center, residuals: values.map { $0 - center })
  }

  /// The mean and the deviations from it.
  public struct Fitted: FittedForecaster, Hashable {
    let center: Double
    /// The deviations from the mean.
    public let residuals: [Double]

    /// The sample variance; nil for a single value.
    public var residualVariance: Double? {
      Self.variance(of: residuals, degreesOfFreedom: degreesOfFreedom)
    }

    /// The values less one for the mean.
    public var degreesOfFreedom: Int { residuals.count - 1 }

    /// The mean at every step.
    public func forecast(horizon: Int) -> [Double] {
      [Double](repeating: center, count: max(0, horizon))
    }

    /// Equal weights on all values.
    public func weights(ahead step: Int) -> ForecastWeights {
      let count = residuals.count
      return ForecastWeights(weights: [Double](repeating: 1 / Double(count), count: count))
    }

    /// Each step has its own innovation; the error of the mean is common.
    public func innovationLoadings(horizon: Int) -> [[Double]] {
      let meanError = 1 / Double(residuals.count).squareRoot()
      return loadings(horizon: horizon, weight: { $0 == 0 ? 1 : 0 }, parameter: { _ in meanError })
    }
  }
}
