import Econometrics
import Localization
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// The shipped model's main equation on the transcribed figures.
struct ShandongModelTests {
  static let text = """
    model: m
    region: 山东
    variables:
      growth: {indicator: va_growth, role: endogenous}
      nation: {indicator: va_growth, region: 全国, role: exogenous}
      upgrading: {indicator: techretrofit_inv_growth, role: exogenous}
    equations:
      growth:
        regress: growth ~ nation + upgrading
        sample: published spans 2013..2025
        cluster: year
        prior: {upgrading: 0.10 ± 0.05}
    """

  static func equation() throws -> FittedEquation {
    try #require(Fixture.estimated(text, Fixture.shandongRows()).equation(for: "growth"))
  }

  /// 31 spans: about 2.29 + 0.87 × the nation, upgrading 0.092 ± 0.046 with 84 % of its precision from the prior (trial on the
  /// same figures; tolerance: the digits stated).
  @Test func coefficients() throws {
    let equation = try Self.equation()
    let terms = equation.coefficients
    #expect(terms.map(\.name) == ["(Intercept)", "nation", "upgrading"] || terms.count == 3)
    #expect(isClose(terms[0].value, 2.293, absolute: 0.005))
    #expect(isClose(terms[1].value, 0.866, absolute: 0.0005))
    #expect(isClose(terms[2].value, 0.092, absolute: 0.0005))
    #expect(isClose(terms[2].standardError, 0.046, absolute: 0.0005))
    #expect(terms[2].dataShare.map { isClose($0, 0.16, absolute: 0.01) } == true)
    #expect(terms.map(\.kind) == [.estimated, .estimated, .withPrior])
    #expect(equation.regression?.observationCount == 31)
    #expect(
      equation.remarks.map(\.en) == [
        "upgrading is unpublished in 21 of 31 rows, which stay in with it at its mean"
      ])
  }

  /// An annual projection uses the residuals of the eight full years, not those of all 31 spans.
  @Test func residualOfFullYears() throws {
    let equation = try Self.equation()
    let regression = try #require(equation.regression)
    let rows = regression.design.rows
    let squares = rows.indices.filter { rows[$0].period?.isFullYear == true }.map {
      regression.residuals[$0] * regression.residuals[$0]
    }
    #expect(squares.count == 8)
    #expect(equation.residual.basis.en == "the 8 full-year rows")
    let degrees = try #require(equation.residual.degreesOfFreedom)
    #expect(degrees > 4 && degrees <= 8)
    let variance = equation.residual.standardDeviation * equation.residual.standardDeviation
    #expect(isClose(variance * degrees, squares.reduce(0, +), relative: 1e-9))
  }

  /// The solved equation, at the means of what is missing, is the regression's own prediction.
  @Test func levelIsTheFit() throws {
    let equation = try Self.equation()
    let upgrading = try #require(equation.center(of: "upgrading"))
    #expect(isClose(upgrading, 10.28, absolute: 1e-12))  // mean of the ten published figures
    let level = try #require(equation.level { name, _ in name == "nation" ? 4 : upgrading })
    let terms = equation.coefficients
    #expect(isClose(level, terms[0].value + 4 * terms[1].value, absolute: 1e-12))
    let ranges = try #require(equation.sampleRanges)
    #expect(ranges.map(\.variable) == ["nation", "upgrading"])
    #expect(ranges.map(\.range) == [-8.4...24.5, 5.3...14.2])
  }

  /// With a residual given by the author and no prior, the coefficients' errors follow the given one: s²/Σ(x-x̄)².
  @Test func givenResidual() throws {
    let text = """
      model: m
      region: 山东
      variables:
        growth: {indicator: va_growth, role: endogenous}
        nation: {indicator: va_growth, region: 全国, role: exogenous}
      equations:
        growth: {regress: growth ~ nation, sample: 2013..2025, residual: 2}
      """
    let rows =
      try Fixture.rows("山东", "va_growth", ["2021": 5, "2022": 7, "2023": 9.5])
      + Fixture.rows("全国", "va_growth", ["2021": 1, "2022": 2, "2023": 3])
    let equation = try #require(Fixture.estimated(text, rows).equation(for: "growth"))
    #expect(equation.residual.standardDeviation == 2)
    #expect(equation.residual.degreesOfFreedom == nil)
    #expect(isClose(equation.coefficients[1].value, 2.25, absolute: 1e-12))
    #expect(isClose(equation.coefficients[1].standardError, 2 / 2.0.squareRoot(), absolute: 1e-12))
  }

  @Test func tooFewRowsAreNamed() throws {
    let rows = try Fixture.rows("山东", "va_growth", ["2021": 5]) + Fixture.rows("全国", "va_growth", ["2021": 1])
    let text = """
      model: m
      region: 山东
      variables:
        growth: {indicator: va_growth, role: endogenous}
        nation: {indicator: va_growth, region: 全国, role: exogenous}
      equations:
        growth: {regress: growth ~ nation, sample: 2013..2025}
      """
    let messages = findings { try Fixture.estimated(text, rows) }
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("models/m.yaml:7:3: error: the equation of growth cannot be estimated: ")
        == true)
  }
}
