import Forecasting
import Modeling
import SourceText
import Statistics
import TimeSeries

/// The forecast of one period of a variable by the automatic rule, chosen on earlier figures alone.
struct RuleForecast {
  /// The value with the weights of its errors.
  let input: ForecastInput

  /// Nil where there are too few figures.
  init?(of variable: Variable, in period: Period, before data: ModelData) {
    let figures = data.figures(of: variable.name, frequency: .annual)
    guard let last = figures.last, let steps = last.period.distance(to: period), steps > 0,
      let selection = try? Selection.automatic(for: variable, values: figures.map(\.figure.value)),
      let value = selection.fitted.forecast(horizon: steps).last
    else { return nil }
    let deviation = selection.fitted.residualVariance?.squareRoot() ?? 0
    let loadings = selection.fitted.innovationLoadings(horizon: steps).last ?? []
    input = ForecastInput(value: value, errors: loadings.map { $0 * deviation })
  }

  /// Central bands, normal as a run draws them; none where the rule's error is not known.
  func bands(levels: [Double]) -> [Double: ClosedRange<Double>] {
    let deviation = input.errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard deviation > 0 else { return [:] }
    let pairs = levels.map { level in
      let half = Normal.standard.upperQuantile((1 - level / 100) / 2) * deviation
      return (level, (input.value - half)...(input.value + half))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

/// Chooses the rule of an input anew at every origin.
struct RuleOrigins {
  let variable: Variable
  let data: ModelData

  var origins: [RollingOriginEvaluation.Origin] {
    let figures = data.figures(of: variable.name, frequency: .annual)
    return figures.suffix(EquationOrigins.years).compactMap { period, figure in
      guard let naive = figures.last(where: { $0.period < period })?.figure.value,
        let forecast = RuleForecast(of: variable, in: period, before: data.before(year: period.year))
      else { return nil }
      return RollingOriginEvaluation.Origin(
        period: period, actual: figure.value, unconditional: forecast.input.value,
        conditional: forecast.input.value, naive: naive,
        bands: forecast.bands(levels: RollingOriginEvaluation.levels))
    }
  }
}

extension Variable {
  /// Whether the variable is an input that goes on by the automatic rule.
  var goesOnByItself: Bool { role == .exogenous && project?.scalarText == "auto" }
}
