import Expressions
import Forecasting
public import Modeling
public import TimeSeries

/// How an estimated equation would have forecast past full years, beside the naive forecast.
///
/// At each origin the equation is estimated on earlier years alone. Unconditional: the regressors are forecast by their own
/// rule at that origin (this is skill). Conditional: they are given as realised. Naive: the last full year published before.
public struct RollingOriginEvaluation: Sendable, Hashable {
  /// One forecast year.
  public struct Origin: Sendable, Hashable {
    /// The year forecast.
    public var period: Period
    /// What was published later.
    public var actual: Double
    /// The forecast with regressors forecast too.
    public var unconditional: Double
    /// The forecast given the realised regressors.
    public var conditional: Double
    /// The last full year published before.
    public var naive: Double
  }

  /// The variable.
  public var variable: String
  /// Forecast years, in time order.
  public var origins: [Origin]

  /// Fewest forecast years worth an average.
  public static let fewestOrigins = 3

  /// Mean absolute error of one of the forecasts.
  public func meanAbsoluteError(_ forecast: (Origin) -> Double) -> Double {
    origins.reduce(0) { $0 + abs(forecast($1) - $1.actual) } / Double(max(origins.count, 1))
  }

  /// Whether the unconditional forecast beats the naive one.
  public var beatsNaive: Bool {
    meanAbsoluteError(\.unconditional) < meanAbsoluteError(\.naive)
  }

  /// Evaluations of every estimated equation of a model that has enough full years.
  public static func all(of estimated: EstimatedModel) -> [RollingOriginEvaluation] {
    estimated.system.equations.compactMap { equation in
      guard equation.regression != nil else { return nil }
      let origins = RollingOrigins(equation: equation, estimated: estimated).origins
      guard origins.count >= fewestOrigins else { return nil }
      return RollingOriginEvaluation(variable: equation.variable, origins: origins)
    }
  }
}

/// Re-estimates one equation at every origin.
private struct RollingOrigins {
  let equation: FittedEquation
  let estimated: EstimatedModel

  /// The last six full years: earlier ones leave too few rows to estimate on.
  static let years = 6

  var origins: [RollingOriginEvaluation.Origin] {
    let figures = estimated.data.figures(of: equation.variable, frequency: .annual)
    return figures.suffix(Self.years).compactMap { period, figure in
      guard let naive = figures.last(where: { $0.period < period })?.figure.value else { return nil }
      let before = estimated.data.before(year: period.year)
      guard let refitted = try? estimated.model.refit(equation, on: before) else { return nil }
      guard let conditional = forecast(refitted, period, { estimated.data.value($0, $1) }),
        let unconditional = forecast(refitted, period, { ownForecast($0, $1, before) })
      else { return nil }
      return RollingOriginEvaluation.Origin(
        period: period, actual: figure.value, unconditional: unconditional, conditional: conditional,
        naive: naive)
    }
  }

  /// The equation's value with regressors from `lookup`; one that is not known stands at its mean in the sample.
  private func forecast(
    _ fitted: FittedEquation, _ period: Period, _ lookup: (String, Period) -> Double?
  ) -> Double? {
    fitted.level { name, shift in lookup(name, period.advanced(by: shift)) ?? fitted.center(of: name) }
  }

  /// The variable as published before the year, or forecast by its own rule from there.
  private func ownForecast(_ name: String, _ period: Period, _ before: ModelData) -> Double? {
    if let published = before.value(name, period) { return published }
    let figures = before.figures(of: name, frequency: .annual)
    guard let last = figures.last, let steps = last.period.distance(to: period), steps > 0 else { return nil }
    guard let variable = estimated.model.variable(name) else { return nil }
    let values = figures.map(\.figure.value)
    return (try? Selection.automatic(for: variable, values: values))?.fitted.forecast(horizon: steps).last
  }
}
