/// A forecasting rule fitted to a series: point forecasts and what makes them miss.
///
/// The value h steps ahead is taken as
/// `forecast[h] + sd * (loadings[h][0] z_0 + … + loadings[h][H] z_H)`, where sd is the root of `residualVariance`,
/// the z are independent standard normals, z_0 … z_{H-1} belong to the steps (a step never depends on a later one)
/// and z_H is the error of the estimated parameters, common to all steps.
public protocol FittedForecaster: Sendable {
  /// One-step errors inside the sample, oldest first.
  var residuals: [Double] { get }

  /// The variance of a one-step error given the parameters; nil where the series is too short to tell.
  var residualVariance: Double? { get }

  /// Residuals less parameters estimated: the degrees of freedom of `residualVariance`.
  var degreesOfFreedom: Int { get }

  /// Point forecasts 1, 2, …, `horizon` steps ahead; none for a horizon below 1.
  func forecast(horizon: Int) -> [Double]

  /// The forecast `step` steps ahead, at least 1, as a sum of the values that were fitted.
  func weights(ahead step: Int) -> ForecastWeights

  /// Row h - 1 holds the weights of the errors in the value h steps ahead: `horizon` steps, then the parameters.
  ///
  /// The sum of squares of a row never falls with h.
  func innovationLoadings(horizon: Int) -> [[Double]]
}

extension FittedForecaster {
  /// Variances of the values 1, 2, …, `horizon` steps ahead; nil where `residualVariance` is.
  public func forecastVariance(horizon: Int) -> [Double]? {
    residualVariance.map { variance in
      innovationLoadings(horizon: horizon).map { row in
        variance * row.reduce(0) { $0 + $1 * $1 }
      }
    }
  }

  /// Loadings with `weight(age)` on the innovation that is `age` steps old and `parameter(step)` on the parameters.
  func loadings(
    horizon: Int, weight: (_ age: Int) -> Double, parameter: (_ step: Int) -> Double
  ) -> [[Double]] {
    guard horizon > 0 else { return [] }
    return (1...horizon).map { step in
      (1...horizon).map { $0 > step ? 0 : weight(step - $0) } + [parameter(step)]
    }
  }

  /// The mean square of residuals over their degrees of freedom; nil without any.
  static func variance(of residuals: [Double], degreesOfFreedom: Int) -> Double? {
    degreesOfFreedom > 0
      ? residuals.reduce(0) { $0 + $1 * $1 } / Double(degreesOfFreedom) : nil
  }
}
