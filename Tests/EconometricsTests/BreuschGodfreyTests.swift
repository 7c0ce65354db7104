import Econometrics
import Testing

struct BreuschGodfreyTests {
  /// statsmodels 0.15.0 (acorr_breusch_godfrey), Scripts/reference/econometrics.py; relative 1e-9.
  @Test(arguments: [
    (1, [4.258035244534076, 0.03906507893503771]), (2, [5.421033819729029, 0.06650242207091905]),
    (3, [5.631711739724214, 0.1309696299130805]),
  ]) func longley(lags: Int, reference: [Double]) throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(relativeGap(value(try fit.breuschGodfrey(lags: lags)), reference) < 1e-9)
  }

  /// A prior bends the coefficients, not the test.
  @Test func priorsHaveNoPart() throws {
    let prior = Prior(term: "unemployed", mean: 0, standardDeviation: 0.1)
    let mixed = try MixedEstimation(priors: [prior]).fit(Longley.small())
    let ordinary = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(
      relativeGap(value(try mixed.breuschGodfrey(lags: 2)), value(try ordinary.breuschGodfrey(lags: 2)))
        < 1e-12)
  }

  @Test func refusals() throws {
    let overlapping = try OrdinaryLeastSquares().fit(Shandong.design())
    #expect(refusal(try overlapping.breuschGodfrey()) == .overlappingSpans("2017M01-M04", "2017"))
    let short = try OrdinaryLeastSquares().fit(Longley.small(order: [0, 1, 2, 3]))
    #expect(refusal(try short.breuschGodfrey()) == .tooFewRows(found: 4, needed: 5))
    #expect(throws: EconometricsError.invalidParameter(.lags, value: 0)) {
      try short.breuschGodfrey(lags: 0)
    }
  }
}
