import Econometrics
import Localization
import Modeling
import Reporting

extension EquationsFile {
  /// Fit and specification tests of a regression; a statistic that is refused stands with its reason.
  static func statisticRows(_ equation: FittedEquation, _ language: Language) -> [Row] {
    var rows = [residualRow(equation, language)].compactMap { $0 }
    guard let regression = equation.regression else { return rows + structuralRows(equation, language) }
    rows.append(number("s", regression.sigma, regression))
    rows.append(number("effective_coefficients", regression.effectiveDegreesOfFreedom, regression))
    // Where priors alone leave anything to fit, neither the fit nor its likelihood says anything.
    let lack =
      regression.observationCount > regression.coefficientCount
      ? nil : Refusal.tooFewRows(found: regression.observationCount, needed: regression.coefficientCount + 1)
    rows += [
      ("r_squared", regression.rSquared), ("adjusted_r_squared", regression.adjustedRSquared),
      ("log_likelihood", regression.logLikelihood), ("aic", regression.aic), ("bic", regression.bic),
      ("durbin_watson", regression.durbinWatson),
    ].map { refusable($0.0, lack.map { .failure($0) } ?? $0.1, regression, language) }
    rows += [
      ("f", regression.fStatistic), ("breusch_pagan", regression.breuschPagan),
      ("jarque_bera", regression.jarqueBera.map(\.test)),
    ].map { test($0.0, $0.1, regression, language) }
    if let result = try? regression.breuschGodfrey(lags: 1) {
      rows.append(test("breusch_godfrey_1", result, regression, language))
    }
    rows.append(number("condition_number", regression.conditionNumber, regression))
    rows += influenceRows(regression, language)
    return rows
  }

  private static func residualRow(_ equation: FittedEquation, _ language: Language) -> Row? {
    guard equation.residual.standardDeviation > 0 else { return nil }
    var row = Row(kind: "statistic", term: "projection_residual_sd", prior: (nil, nil))
    row.value = equation.residual.standardDeviation
    row.degreesOfFreedom = equation.residual.degreesOfFreedom
    row.note = equation.residual.basis[language]
    return row
  }

  private static func number(_ name: String, _ value: Double, _ regression: FittedRegression) -> Row {
    var row = Row(kind: "statistic", term: name, prior: (nil, nil))
    row.value = value
    row.count = regression.observationCount
    return row
  }

  private static func refusable(
    _ name: String, _ result: Result<Double, Refusal>, _ regression: FittedRegression, _ language: Language
  ) -> Row {
    var row = number(name, .nan, regression)
    switch result {
    case .success(let value): row.value = value
    case .failure(let refusal): (row.value, row.note) = (nil, refusal.message[language])
    }
    return row
  }

  private static func test(
    _ name: String, _ result: Result<TestResult, Refusal>, _ regression: FittedRegression,
    _ language: Language
  ) -> Row {
    var row = number(name, .nan, regression)
    switch result {
    case .success(let test): (row.value, row.p) = (test.statistic, test.p)
    case .failure(let refusal): (row.value, row.note) = (nil, refusal.message[language])
    }
    return row
  }

  /// Rows of high leverage, each with the coefficients without it.
  private static func influenceRows(_ regression: FittedRegression, _ language: Language) -> [Row] {
    regression.influentialRows().map { influential in
      var row = number("leverage \(influential.label)", influential.leverage, regression)
      row.note = zip(regression.design.names, influential.coefficientsWithout ?? []).map { name, value in
        "\(name) \(NumberFormat(decimals: 3).text(value, in: .en))"
      }.joined(separator: language == .en ? ", " : "，")
      return row
    }
  }
}

extension FittedEquation {
  /// Where a calibrated coefficient comes from.
  func source(of coefficient: String) -> LocalizedText? {
    guard case .calibrated(let calibrated) = specification.kind,
      case .given(_, let source) = calibrated.coefficients.first(where: { $0.name == coefficient })?.value
    else { return nil }
    return source
  }
}
