import Econometrics
import LinearAlgebra
import Localization
import Modeling

extension EquationsFile {
  /// Method, fit, restrictions, distributed lags, autoregression, instruments and system of an equation that is no plain
  /// regression.
  static func structuralRows(_ equation: FittedEquation, _ language: Language) -> [Row] {
    guard let estimate = equation.estimate else { return [] }
    return fitRows(estimate, language) + restrictionRows(estimate, language)
      + equation.distributedLags.flatMap { lagRows($0, estimate) } + instrumentRows(estimate, language)
      + systemRows(equation, language)
  }

  private static func fitRows(_ estimate: EquationEstimate, _ language: Language) -> [Row] {
    var method = row("method", nil, estimate)
    method.note = estimate.method.rawValue
    if estimate.autoregressiveOrder > 0 { method.note += ", AR(\(estimate.autoregressiveOrder)) errors" }
    return [
      method, row("passes", Double(estimate.iterations), estimate), row("s", estimate.sigma, estimate),
      row("rss", estimate.residualSumOfSquares, estimate),
      refusable("r_squared", estimate.rSquared, estimate, language),
      refusable("durbin_watson", estimate.durbinWatson, estimate, language),
    ]
  }

  private static func restrictionRows(_ estimate: EquationEstimate, _ language: Language) -> [Row] {
    let restrictions = estimate.restrictions.map { restriction in
      var entry = row("restriction", restriction.value, estimate)
      entry.note = restriction.text
      return entry
    }
    return restrictions
      + (estimate.restrictionTest.map { [test("restrictions_f", $0, estimate, language)] } ?? [])
  }

  private static func lagRows(_ lag: DistributedLag, _ estimate: EquationEstimate) -> [Row] {
    [
      ("lag_sum \(lag.name)", lag.sum, lag.sumStandardError),
      ("mean_lag \(lag.name)", lag.meanLag, lag.meanLagStandardError),
    ].map { name, value, error in
      var entry = row(name, value, estimate)
      entry.error = error
      entry.note = "Almon, degree \(lag.polynomial.degree), length \(lag.polynomial.length)"
      return entry
    }
  }

  private static func instrumentRows(_ estimate: EquationEstimate, _ language: Language) -> [Row] {
    guard let instruments = estimate.instruments else { return [] }
    var names = row("instruments", Double(instruments.names.count), estimate)
    names.note = instruments.names.joined(separator: ", ")
    return [names, test("sargan", instruments.overidentification, estimate, language)]
      + instruments.firstStages.map { test("first_stage_f \($0.regressor)", $0.test, estimate, language) }
  }

  /// The residual covariance with every equation of the system.
  private static func systemRows(_ equation: FittedEquation, _ language: Language) -> [Row] {
    guard let system = equation.system, let estimate = equation.estimate,
      let own = system.names.firstIndex(of: equation.variable)
    else { return [] }
    let covariances = system.names.indices.map { other in
      row("residual_covariance \(system.names[other])", system.residualCovariance[own, other], estimate)
    }
    return covariances
      + (system.overidentification.map { [test("system_overidentification", $0, estimate, language)] } ?? [])
  }

  private static func row(_ name: String, _ value: Double?, _ estimate: EquationEstimate) -> Row {
    var row = Row(kind: "statistic", term: name, prior: (nil, nil))
    row.value = value
    row.count = estimate.observationCount
    return row
  }

  private static func refusable(
    _ name: String, _ result: Result<Double, Refusal>, _ estimate: EquationEstimate, _ language: Language
  ) -> Row {
    var entry = row(name, try? result.get(), estimate)
    if case .failure(let refusal) = result { entry.note = refusal.message[language] }
    return entry
  }

  private static func test(
    _ name: String, _ result: Result<TestResult, Refusal>, _ estimate: EquationEstimate, _ language: Language
  ) -> Row {
    var entry = refusable(name, result.map(\.statistic), estimate, language)
    entry.p = try? result.get().p
    return entry
  }
}
