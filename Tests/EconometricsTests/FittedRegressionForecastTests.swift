import Econometrics
import TestSupport
import Testing

struct FittedRegressionForecastTests {
  /// statsmodels 0.15.0 (get_prediction), Scripts/reference/econometrics.py; relative 1e-10.
  @Test func longley() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    let found = try fit.forecast(at: [1, 560000, 4200])
    #expect(
      relativeGap(
        [
          found.mean, found.coefficientError, found.interval.lowerBound, found.interval.upperBound,
          found.meanInterval.lowerBound, found.meanInterval.upperBound,
        ],
        [
          71289.73798519484, 269.0496479765795, 70015.8522784862, 72563.62369190347, 70708.49155867388,
          71870.98441171579,
        ]) < 1e-10)
    #expect(try fit.forecast(at: ["gnp": 560000, "unemployed": 4200]) == found)
  }

  /// A regressor that stood at its mean where unpublished is given in its own units.
  @Test func centredRegressor() throws {
    let fit = try OrdinaryLeastSquares().fit(Shandong.design("va_growth ~ national + upgrading"))
    let atMean = try fit.forecast(at: ["national": 5, "upgrading": 10.28])
    #expect(isClose(atMean.mean, fit.coefficients[0] + 5 * fit.coefficients[1], relative: 1e-12))
    #expect(isClose(fit.terms[2].center, 10.28, relative: 1e-12))
  }

  @Test func aVarianceOfOtherRows() throws {
    let fit = try OrdinaryLeastSquares().fit(Shandong.design())
    let own = try fit.forecast(at: [1, 5])
    let other = try fit.forecast(
      at: [1, 5], residualVariance: ResidualVariance(value: 0.25, degreesOfFreedom: 7))
    #expect(own.coefficientError == other.coefficientError)
    #expect(
      isClose(
        other.standardError * other.standardError, 0.25 + own.coefficientError * own.coefficientError,
        relative: 1e-12))
  }

  @Test func badInput() throws {
    let fit = try OrdinaryLeastSquares().fit(Shandong.design())
    #expect(throws: EconometricsError.regressorNotGiven(term: "national")) {
      try fit.forecast(at: [String: Double]())
    }
    #expect(throws: EconometricsError.unknownTerm(name: "x", known: ["constant", "national"])) {
      try fit.forecast(at: ["national": 5, "x": 1])
    }
    #expect(
      throws: EconometricsError.sizeMismatch(part: .regressors, found: 1, expected: 2)
    ) {
      try fit.forecast(at: [1])
    }
    #expect(throws: EconometricsError.regressorNotFinite(term: "national")) {
      try fit.forecast(at: [1, .nan])
    }
    for level in [0, 1, -1, 2, Double.nan] {
      #expect(throws: EconometricsError.self) { try fit.forecast(at: [1, 5], level: level) }
    }
    for variance in [-1, Double.nan] {
      let bad = ResidualVariance(value: variance, degreesOfFreedom: 1)
      #expect(throws: EconometricsError.self) { try fit.forecast(at: [1, 5], residualVariance: bad) }
    }
    #expect(throws: EconometricsError.self) { try fit.forecast(at: [1, 1e308]) }
  }
}
