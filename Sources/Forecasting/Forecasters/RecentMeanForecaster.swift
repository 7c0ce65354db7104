public import Localization
internal import Statistics

/// The mean of the last few values, at every step.
///
/// Its errors are those the rule made inside the sample, so they carry the error of the mean too. For later steps
/// it counts as exponential smoothing whose data have the same average age, with gain 2 / (k + 1): of each
/// innovation that share stays for good.
/// Source: R. G. Brown, Smoothing, Forecasting and Prediction of Discrete Time Series (1963), chapter 7 (average age);
/// Hyndman and others, Forecasting with Exponential Smoothing (2008), section 6.3 (variance for a given gain).
public struct RecentMeanForecaster: Forecaster, Hashable {
  /// How many values the mean takes, at least 2.
  public let count: Int

  /// The mean of the last `count` values; below 2, of the last two.
  public init(count: Int) {
    self.count = max(2, count)
  }

  /// Its name for people.
  public var name: LocalizedText {
    LocalizedText(en: "mean of the last \(count) values", zh: "最近 \(count) 期均值")
  }

  /// Two more than the mean takes, so that it has two errors.
  public var minimumCount: Int { count + 2 }

  /// Fits the rule; see `Forecaster.fit`.
  public func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    try check(values)
    let residuals = (count..<values.count).map { place in
      values[place] - mean(of: values[place - count..<place])
    }
    return Fitted(center: mean(of: values.suffix(count)), count: count, residuals: residuals)
  }

  /// The mean of the last values and the errors of the rule.
  public struct Fitted: FittedForecaster, Hashable {
    let center: Double
    /// How many values the mean takes.
    let count: Int
    /// Each value less the mean of those before it.
    public let residuals: [Double]

    /// The mean squared error of the rule.
    public var residualVariance: Double? {
      Self.variance(of: residuals, degreesOfFreedom: degreesOfFreedom)
    }

    /// The number of errors: each was made without knowing its value.
    public var degreesOfFreedom: Int { residuals.count }

    /// The mean at every step.
    public func forecast(horizon: Int) -> [Double] {
      [Double](repeating: center, count: max(0, horizon))
    }

    /// Equal weights on the last values.
    public func weights(ahead step: Int) -> ForecastWeights {
      ForecastWeights(
        last: [Double](repeating: 1 / Double(count), count: count), of: residuals.count + count)
    }

    /// All of a step's own innovation, and of earlier ones the gain.
    public func innovationLoadings(horizon: Int) -> [[Double]] {
      let gain = 2 / Double(count + 1)
      return loadings(horizon: horizon, weight: { $0 == 0 ? 1 : gain }, parameter: { _ in 0 })
    }
  }
}
