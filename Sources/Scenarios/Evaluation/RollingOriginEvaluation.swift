public import Modeling
public import Statistics
public import TimeSeries

/// How an estimated equation, or the automatic rule of an input, would have forecast past full years, beside the naive forecast.
///
/// At each origin the equation is estimated, and the rule chosen, on earlier years alone. Unconditional: the regressors are
/// forecast by their own rule at that origin (this is skill). Conditional: they are given as realised; a rule has none, and its
/// conditional forecast is the other one. Naive: the last full year published before. Bands are those of the unconditional forecast.
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
    /// Central bands of the unconditional forecast by their level in per cent; empty where its error is not known.
    public var bands: [Double: ClosedRange<Double>] = [:]
  }

  /// The levels of the bands, in per cent.
  public static let levels = [80.0, 95]

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

  /// How often the outcome lay inside the band of a level; nil where no origin has one.
  public func coverage(level: Double) -> BinomialProportion? {
    let bands = origins.compactMap { origin in origin.bands[level].map { ($0, origin.actual) } }
    return BinomialProportion(successes: bands.count { $0.contains($1) }, trials: bands.count)
  }

  /// Evaluations of every estimated equation of a model that has enough full years, then of its inputs that go on by `auto`.
  public static func all(of estimated: EstimatedModel) -> [RollingOriginEvaluation] {
    let equations = estimated.system.equations.filter { $0.regression != nil }
      .map { ($0.variable, EquationOrigins(equation: $0, estimated: estimated).origins) }
    let inputs = estimated.model.variables.filter(\.goesOnByItself)
      .map { ($0.name, RuleOrigins(variable: $0, data: estimated.data).origins) }
    return (equations + inputs).compactMap { variable, origins in
      origins.count < fewestOrigins ? nil : RollingOriginEvaluation(variable: variable, origins: origins)
    }
  }
}
