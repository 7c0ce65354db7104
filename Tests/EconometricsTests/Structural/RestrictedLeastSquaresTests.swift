import Econometrics
import LinearAlgebra
import TestSupport
import Testing

@Suite struct RestrictedLeastSquaresTests {
  static let sumOfOne = LinearRestriction(["b2": 1, "b3": 1], equals: 1, text: "b2 + b3 = 1")

  /// Investment with b2 + b3 = 1, 1923-41. Sources: bimets (README.md, man/ESTIMATE.Rd; seven digits) and
  /// Scripts/reference/klein.py (the Lagrangean system).
  @Test func investment() throws {
    let fit = try RestrictedLeastSquares(restrictions: [Self.sumOfOne])
      .fit(try Klein.design(Klein.investment, 1923...1941))
    let expected = [2.868104433866102, 0.5787625510262561, 0.4212374489737439, -0.09160307336286845]
    #expect(relativeGap(fit.coefficients, [2.868104, 0.5787626, 0.4212374, -0.09160307]) < 2e-7)
    #expect(relativeGap(fit.coefficients, expected) < 1e-10)
    let errors = [8.784130416929116, 0.12986809138124839, 0.12986809138124839, 0.043260414129055874]
    #expect(relativeGap(fit.standardErrors, errors) < 1e-10)
    #expect(abs(fit.coefficients[1] + fit.coefficients[2] - 1) < 1e-14)
    #expect(isClose(fit.residualSumOfSquares, 26.764828524645907, relative: 1e-11))
    #expect(fit.degreesOfFreedom == 16 && isClose(fit.sigma, 1.293368, relative: 5e-7))
    let test = try #require(try fit.restrictionTest?.get())
    #expect(isClose(test.statistic, 8.194478284791968, relative: 1e-9))
    #expect(isClose(test.p, 0.011860195197701436, relative: 1e-9))
    #expect(test.distribution == .fisherF(numerator: 1, denominator: 15))
    #expect(isClose(value(fit.rSquared), 0.8928283, absolute: 5e-8))
    #expect(isClose(value(fit.durbinWatson), 1.173106, absolute: 5e-7))
  }

  /// A coefficient that a restriction fixes has no variance, and the others are those of the rest moved left.
  @Test func fixedCoefficient() throws {
    let design = try Klein.design(Klein.wages)
    let fit = try RestrictedLeastSquares(
      restrictions: [LinearRestriction(["c2": 2], equals: 0.8, text: "2 * c2 = 0.8")]
    ).fit(design)
    #expect(isClose(fit.coefficients[1], 0.4, relative: 1e-14) && fit.standardErrors[1] == 0)
    let rest = try DesignMatrix(
      matrix: design.matrix.selecting(columns: [0, 2, 3]),
      response: zip(design.response, design.matrix.column(1)).map { $0 - 0.4 * $1 },
      names: ["c1", "c3", "c4"])
    let plain = try OrdinaryLeastSquares().fit(rest)
    #expect(relativeGap([0, 2, 3].map { fit.coefficients[$0] }, plain.coefficients) < 1e-11)
    #expect(relativeGap([0, 2, 3].map { fit.standardErrors[$0] }, plain.standardErrors) < 1e-11)
    #expect(fit.terms[1].t == nil && fit.terms[0].t != nil)
  }

  /// A restriction that the estimates satisfy by themselves leaves them, with F zero.
  @Test func harmlessRestriction() throws {
    let design = try Klein.design(Klein.consumption)
    let plain = try OrdinaryLeastSquares().fit(design)
    let value = plain.coefficients[1] - 3 * plain.coefficients[3]
    let fit = try RestrictedLeastSquares(
      restrictions: [LinearRestriction(["a2": 1, "a4": -3], equals: value, text: "")]
    ).fit(design)
    #expect(relativeGap(fit.coefficients, plain.coefficients) < 1e-10)
    #expect(try #require(try fit.restrictionTest?.get()).statistic < 1e-15)
  }

  @Test func contradictionsAndRepetitions() throws {
    let design = try Klein.design(Klein.investment)
    let other = LinearRestriction(["b2": 2, "b3": 2], equals: 3, text: "2 * b2 + 2 * b3 = 3")
    #expect(throws: EconometricsError.restrictionsNotIndependent(["b2 + b3 = 1", "2 * b2 + 2 * b3 = 3"])) {
      try RestrictedLeastSquares(restrictions: [Self.sumOfOne, other]).fit(design)
    }
    #expect(throws: EconometricsError.unknownTerm(name: "b9", known: ["b1", "b2", "b3", "b4"])) {
      try RestrictedLeastSquares(restrictions: [LinearRestriction(["b9": 1], equals: 0, text: "")]).fit(
        design)
    }
  }

  /// Columns that are collinear are called by name, and a restriction may tell them apart.
  @Test func collinearColumns() throws {
    let design = try Klein.design((["1", "p", "2 * p"], "i", "b"))
    #expect(throws: EconometricsError.singular([CollinearColumn(name: "b3", dependsOn: ["b2"])])) {
      try RestrictedLeastSquares(restrictions: []).fit(design)
    }
    let fit = try RestrictedLeastSquares(
      restrictions: [LinearRestriction(["b2": 1, "b3": -1], equals: 0, text: "")]
    ).fit(design)
    let plain = try OrdinaryLeastSquares().fit(try Klein.design((["1", "p"], "i", "b")))
    #expect(isClose(3 * fit.coefficients[1], plain.coefficients[1], relative: 1e-12))
    #expect(fit.restrictionTest.map { refusal($0) } == .unrestrictedSingular)
  }
}
