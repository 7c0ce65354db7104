internal import Statistics

/// How far forecasts were from what came true.
///
/// Source: Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of Forecasting
/// 22 (2006), 679-688.
public struct ForecastAccuracy: Sendable, Hashable {
  /// The number of forecasts compared.
  public let count: Int
  /// MAE: the mean absolute error, in the unit of the series.
  public let meanAbsoluteError: Double
  /// RMSE: the root of the mean squared error, in the unit of the series.
  public let rootMeanSquaredError: Double
  /// sMAPE: the mean of 200 |error| / (|actual| + |forecast|), in %, from 0 to 200; a pair of zeros counts as 0.
  public let symmetricPercentageError: Double
  /// MASE: the mean absolute error over that of the naive one-step forecast inside the training values; nil where
  /// these are fewer than two or constant.
  public let scaledError: Double?

  /// Compares forecasts with actual values; nil for none, or for a different number of them.
  public init?(actual: [Double], forecast: [Double], training: [Double] = []) {
    guard actual.count == forecast.count, !actual.isEmpty else { return nil }
    let errors = zip(actual, forecast).map { $0 - $1 }
    count = errors.count
    meanAbsoluteError = mean(of: errors.map(abs))
    rootMeanSquaredError = mean(of: errors.map { $0 * $0 }).squareRoot()
    symmetricPercentageError = mean(
      of: zip(actual, forecast).map { actual, forecast in
        let size = abs(actual) + abs(forecast)
        return size == 0 ? 0 : 200 * abs(actual - forecast) / size
      })
    let naive = mean(of: zip(training.dropFirst(), training).map { abs($0 - $1) })
    scaledError = naive > 0 ? meanAbsoluteError / naive : nil
  }
}
