public import Localization
internal import Statistics

/// A return to the mean at a steady rate: the first-order autoregression.
///
/// y(t) - m = f (y(t-1) - m) + e(t). f by least squares, corrected for its bias in small samples,
/// about (1 + 3 f) / n downwards, and kept within ±0.95, since so few values cannot tell a slower return from a
/// random walk; m by generalised least squares given f, which weighs the two ends of the series more.
/// Sources: Box, Jenkins, Reinsel, Time Series Analysis, 3rd edition (1994), section 5.1 (forecasts) and appendix
/// A7.4 (the exact mean); Marriott and Pope, Biometrika 41 (1954), 390-402 (bias).
public struct AutoregressiveForecaster: Forecaster, Hashable {
  /// The rule; it has no settings.
  public init() {}

  /// Its name for people.
  public var name: LocalizedText { LocalizedText(en: "return to the mean, AR(1)", zh: "均值回归 AR(1)") }

  /// Eight values, below which the rate of return means nothing.
  public var minimumCount: Int { 8 }

  private static let largestCoefficient = 0.95

  /// Fits the rule; see `Forecaster.fit`.
  public func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    try check(values)
    let coefficient = Self.coefficient(values)
    return Fitted(values: values, coefficient: coefficient, center: Self.center(values, coefficient))
  }

  /// The slope of each value on the one before it, corrected and bounded; zero for a constant series.
  private static func coefficient(_ values: [Double]) -> Double {
    let before = values.dropLast()
    let centerBefore = mean(of: before)
    let centerAfter = mean(of: values.dropFirst())
    var (products, squares) = (0.0, 0.0)
    for (x, y) in zip(before, values.dropFirst()) {
      products += (x - centerBefore) * (y - centerAfter)
      squares += (x - centerBefore) * (x - centerBefore)
    }
    guard squares > 0 else { return 0 }
    let slope = products / squares
    let corrected = slope + (1 + 3 * slope) / Double(before.count)
    return min(largestCoefficient, max(-largestCoefficient, corrected))
  }

  /// The mean whose deviations are smallest given their correlation: a weighted mean of the values.
  private static func center(_ values: [Double], _ coefficient: Double) -> Double {
    let inner = 1 - coefficient
    var sum = 0.0
    var weights = 0.0
    for (place, value) in values.enumerated() {
      let weight = place == 0 || place == values.count - 1 ? 1 : inner
      sum += weight * value
      weights += weight
    }
    return sum / weights
  }

  /// The rate of return, the mean and the distance still to go.
  public struct Fitted: FittedForecaster, Hashable {
    /// The share of a deviation that is left after one step, f.
    public let coefficient: Double
    /// The mean that the series returns to, m.
    public let center: Double
    /// Each value but the first less its forecast from the one before.
    public let residuals: [Double]
    /// The last value's distance from the mean.
    private let deviation: Double
    /// The sum of squared distances from the mean before the last value.
    private let squares: Double

    init(values: [Double], coefficient: Double, center: Double) {
      self.coefficient = coefficient
      self.center = center
      let deviations = values.map { $0 - center }
      residuals = zip(deviations.dropFirst(), deviations).map { $0 - coefficient * $1 }
      deviation = deviations[deviations.count - 1]
      squares = deviations.dropLast().reduce(0) { $0 + $1 * $1 }
    }

    /// The squared one-step errors over their degrees of freedom.
    public var residualVariance: Double? {
      Self.variance(of: residuals, degreesOfFreedom: degreesOfFreedom)
    }

    /// The errors less two for the coefficient and the mean.
    public var degreesOfFreedom: Int { residuals.count - 2 }

    /// The mean plus what is left of the last value's distance from it.
    public func forecast(horizon: Int) -> [Double] {
      (0..<max(0, horizon)).map { center + power($0 + 1) * deviation }
    }

    /// What is left of the last value, and of the mean the rest.
    public func weights(ahead step: Int) -> ForecastWeights {
      let left = power(step)
      return ForecastWeights(constant: (1 - left) * center, last: [left], of: residuals.count + 1)
    }

    /// Innovations fade at the rate of return. The parameter term adds the variances of the mean and of the
    /// coefficient; where that sum would fall with the step it is held, so that no later step is surer than an
    /// earlier one.
    public func innovationLoadings(horizon: Int) -> [[Double]] {
      var largest = 0.0
      return loadings(
        horizon: horizon, weight: { power($0) },
        parameter: { step in
          largest = max(largest, parameterVariance(step).squareRoot())
          return largest
        })
    }

    private func power(_ exponent: Int) -> Double {
      (0..<exponent).reduce(1) { product, _ in product * coefficient }
    }

    /// The variance, in units of the residual variance, of the forecast at a step through the two parameters,
    /// whose estimates are uncorrelated in large samples.
    private func parameterVariance(_ step: Int) -> Double {
      let inner = 1 - coefficient
      let meanVariance = 1 / (inner * (2 + Double(residuals.count - 1) * inner))
      let ofMean = 1 - power(step)
      let ofCoefficient = Double(step) * power(step - 1) * deviation
      let coefficientVariance = squares > 0 ? 1 / squares : 0
      return ofMean * ofMean * meanVariance + ofCoefficient * ofCoefficient * coefficientVariance
    }
  }
}
