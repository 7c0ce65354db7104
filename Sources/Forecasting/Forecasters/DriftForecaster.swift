public import Localization

/// The last value and the average change: the line from the first to the last value, continued.
///
/// y(t) = y(t-1) + b + e(t). Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition
/// (2021), section 5.2; its interval, section 5.5.
public struct DriftForecaster: Forecaster, Hashable {
  /// The rule; it has no settings.
  public init() {}

  /// Its name for people.
  public var name: LocalizedText { LocalizedText(en: "last value with drift", zh: "上期值加平均变动") }

  /// Three values: two changes, so that one is left over to measure the error.
  public var minimumCount: Int { 3 }

  /// Fits the rule; see `Forecaster.fit`.
  public func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    try check(values)
    let last = values[values.count - 1]
    let drift = (last - values[0]) / Double(values.count - 1)
    return Fitted(
      last: last, drift: drift, residuals: zip(values.dropFirst(), values).map { $0 - $1 - drift })
  }

  /// The last value, the average change and the deviations from it.
  public struct Fitted: FittedForecaster, Hashable {
    let last: Double
    /// The average change.
    public let drift: Double
    /// The changes less the average one.
    public let residuals: [Double]

    /// The variance of the changes.
    public var residualVariance: Double? {
      Self.variance(of: residuals, degreesOfFreedom: degreesOfFreedom)
    }

    /// The changes less one for the drift.
    public var degreesOfFreedom: Int { residuals.count - 1 }

    /// The line from the last value on.
    public func forecast(horizon: Int) -> [Double] {
      (0..<max(0, horizon)).map { last + Double($0 + 1) * drift }
    }

    /// The line from the first value through the last.
    public func weights(ahead step: Int) -> ForecastWeights {
      let share = Double(step) / Double(residuals.count)
      var weights = [Double](repeating: 0, count: residuals.count + 1)
      (weights[0], weights[residuals.count]) = (-share, 1 + share)
      return ForecastWeights(weights: weights)
    }

    /// Every innovation stays for good; the error of the drift grows with the step.
    public func innovationLoadings(horizon: Int) -> [[Double]] {
      let driftError = 1 / Double(residuals.count).squareRoot()
      return loadings(horizon: horizon, weight: { _ in 1 }, parameter: { Double($0) * driftError })
    }
  }
}
