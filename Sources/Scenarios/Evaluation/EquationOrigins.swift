import Expressions
import Forecasting
import Modeling
import TimeSeries

/// Re-estimates one equation at every origin.
struct EquationOrigins {
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
      let known = refitted.inputs {
        estimated.data.value($0, period.advanced(by: $1)).map { ForecastInput(value: $0) }
      }
      let forecast = refitted.inputs { ownForecast($0, period.advanced(by: $1), before) }
      guard let conditional = known.level, let unconditional = forecast.level else { return nil }
      return RollingOriginEvaluation.Origin(
        period: period, actual: figure.value, unconditional: unconditional, conditional: conditional,
        naive: naive, bands: forecast.bands(levels: RollingOriginEvaluation.levels) ?? [:])
    }
  }

  /// The variable as published before the year, or forecast by its own rule from there.
  private func ownForecast(_ name: String, _ period: Period, _ before: ModelData) -> ForecastInput? {
    if let published = before.value(name, period) { return ForecastInput(value: published) }
    return estimated.model.variable(name).flatMap { RuleForecast(of: $0, in: period, before: before)?.input }
  }
}

extension FittedEquation {
  /// What the equation makes of values of the variables it reads, each looked up once.
  fileprivate func inputs(_ lookup: (String, Int) -> ForecastInput?) -> ForecastBands {
    let references = right.variables + left.level(from: right).variables
    var inputs: [VariableReference: ForecastInput] = [:]
    for reference in references where coefficientIndex(of: reference.name) == nil {
      inputs[reference] = lookup(reference.name, reference.shift)
    }
    return ForecastBands(equation: self) { [inputs] in inputs[VariableReference(name: $0, shift: $1)] }
  }
}
