/// The forecasts of one rule from successive origins, each from the values known there alone.
///
/// Source: L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16 (2000),
/// 437-450.
struct RollingOrigin {
  let values: [Double]
  let horizons: ClosedRange<Int>
  /// How many values are known at each origin.
  let origins: [Int]

  init(values: [Double], minimumTrain: Int, horizons: ClosedRange<Int>) {
    self.values = values
    self.horizons = horizons
    let lastOrigin = values.count - horizons.lowerBound
    origins = minimumTrain <= lastOrigin ? Array(minimumTrain...lastOrigin) : []
  }

  /// The mean absolute error at each horizon; nil at those that no origin reaches.
  func errors(of forecaster: any Forecaster) throws(ForecastingError) -> [Double?] {
    var sums = horizons.map { _ in 0.0 }
    var counts = horizons.map { _ in 0 }
    for origin in origins {
      let forecast = try forecaster.fit(Array(values.prefix(origin))).forecast(horizon: horizons.upperBound)
      for (place, horizon) in horizons.enumerated() where origin + horizon <= values.count {
        sums[place] += abs(values[origin + horizon - 1] - forecast[horizon - 1])
        counts[place] += 1
      }
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
  }
}
