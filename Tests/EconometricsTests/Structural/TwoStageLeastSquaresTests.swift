import Econometrics
import LinearAlgebra
import TestSupport
import Testing

@Suite struct TwoStageLeastSquaresTests {
  /// gretl's over-identification statistic of 3SLS, 24.291 with p 0.0186.
  @Test func overidentificationOfTheSystem() throws {
    let fit = try ThreeStageLeastSquares(instruments: try Klein.instrumentMatrix()).fit(try Klein.system())
    let test = try #require(try fit.overidentification?.get())
    #expect(isClose(test.statistic, 24.291, absolute: 5e-4))
    #expect(isClose(test.p, 0.0186, absolute: 5e-5))
    #expect(test.distribution == .chiSquared(degreesOfFreedom: 12))
    #expect(fit.equations[0].instruments.map { refusal($0.overidentification) } == .testedForTheSystem)
  }

  /// Sargan's statistic is n R² of the residuals on the instruments; the first stage's F compares two regressions.
  @Test func diagnosticsByAuxiliaryRegressions() throws {
    let instruments = try Klein.instrumentMatrix()
    let fit = try TwoStageLeastSquares(instruments: instruments).fit(try Klein.design(Klein.consumption))
    let diagnostics = try #require(fit.instruments)
    let auxiliary = try LeastSquares(design: instruments.matrix, response: fit.residuals)
    let share = 1 - auxiliary.residualSumOfSquares / fit.residualSumOfSquares
    let sargan = try diagnostics.overidentification.get()
    #expect(isClose(sargan.statistic, 21 * share, relative: 1e-10))
    #expect(sargan.distribution == .chiSquared(degreesOfFreedom: 4))

    #expect(diagnostics.firstStages.map(\.regressor) == ["a2", "a4"])
    let profits = fit.design.matrix.column(1)
    let all = try LeastSquares(design: instruments.matrix, response: profits)
    let own = try LeastSquares(design: try Klein.matrix(["1", "p[-1]"], 1921...1941), response: profits)
    let expected =
      (own.residualSumOfSquares - all.residualSumOfSquares) / 6 / (all.residualSumOfSquares / 13)
    let first = try diagnostics.firstStages[0].test.get()
    #expect(isClose(first.statistic, expected, relative: 1e-9))
    #expect(first.distribution == .fisherF(numerator: 6, denominator: 13))
    #expect(diagnostics.firstStages[0].isWeak == (expected < 10))
  }

  /// With every regressor among the instruments it is least squares.
  @Test func exogenousRegressors() throws {
    let design = try Klein.design(Klein.investment)
    let own = InstrumentMatrix(names: design.names, matrix: design.matrix)
    let fit = try TwoStageLeastSquares(instruments: own).fit(design)
    let plain = try OrdinaryLeastSquares().fit(design)
    #expect(relativeGap(fit.coefficients, plain.coefficients) < 1e-10)
    #expect(relativeGap(fit.standardErrors, plain.standardErrors) < 1e-10)
    #expect(fit.instruments?.firstStages.isEmpty == true)
    #expect(fit.instruments.map { refusal($0.overidentification) } == .exactlyIdentified)
  }

  /// An instrument given twice, in other units, changes nothing.
  @Test func repeatedInstruments() throws {
    let design = try Klein.design(Klein.consumption)
    let once = try TwoStageLeastSquares(instruments: try Klein.instrumentMatrix()).fit(design)
    let twice = try TwoStageLeastSquares(
      instruments: try Klein.instrumentMatrix(Klein.instruments + ["1000000 * g + 3"])
    ).fit(design)
    #expect(relativeGap(once.coefficients, twice.coefficients) < 1e-9)
    let tests = try [once, twice].map { value(try #require($0.instruments).overidentification) }
    #expect(relativeGap(tests[0], tests[1]) < 1e-8)
  }

  @Test func tooFewInstruments() throws {
    #expect(throws: EconometricsError.tooFewInstruments(found: 3, needed: 4)) {
      try TwoStageLeastSquares(instruments: try Klein.instrumentMatrix(["1", "g", "t"]))
        .fit(try Klein.design(Klein.consumption))
    }
  }

  /// bimets' investment equation with instruments and a restriction (man/ESTIMATE.Rd), seven digits.
  @Test func restrictedInstruments() throws {
    let years = 1923...1941
    let instruments = try Klein.instrumentMatrix(
      ["1", "w2[-1]", "w1[-1] * 3.141592653589793 + 0.5", "exp(w2)"], years)
    let fit = try TwoStageLeastSquares(
      instruments: instruments,
      restrictions: [LinearRestriction(["b2": 1, "b3": 1], equals: 1, text: "b2 + b3 = 1")]
    ).fit(try Klein.design(Klein.investment, years))
    #expect(relativeGap(fit.coefficients, [34.517544, 0.3216326, 0.6783672, -0.2475568]) < 1e-6)
    #expect(isClose(fit.residualSumOfSquares, 48.50580, relative: 2e-7))
  }
}
