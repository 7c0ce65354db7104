import Econometrics
import Testing

struct WaldTestTests {
  /// The test of one coefficient is the square of its t, with its p.
  @Test func oneCoefficient() throws {
    let fit = try OrdinaryLeastSquares(covariance: .hc3).fit(Longley.small())
    let t = try #require(fit.terms[2].t)
    let p = try #require(fit.terms[2].p)
    #expect(relativeGap(value(try fit.waldTest(terms: ["unemployed"])), [t * t, p]) < 1e-12)
  }

  /// The F of two nested fits from their sums of squares.
  @Test func nestedFits() throws {
    let full = try OrdinaryLeastSquares().fit(Longley.design())
    let small = try OrdinaryLeastSquares().fit(
      Longley.design(on: ["deflator", "gnp", "unemployed", "forces"]))
    let expected =
      (small.residualSumOfSquares - full.residualSumOfSquares) / 2 / full.residualVariance.value
    let found = try full.waldTest(terms: ["population", "year"]).get()
    #expect(relativeGap([found.statistic], [expected]) < 1e-8)
    #expect(found.distribution == .fisherF(numerator: 2, denominator: 9))
  }

  @Test func unknownTerm() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(
      throws: EconometricsError.unknownTerm(name: "x", known: ["constant", "gnp", "unemployed"])
    ) {
      try fit.waldTest(terms: ["x"])
    }
  }
}
