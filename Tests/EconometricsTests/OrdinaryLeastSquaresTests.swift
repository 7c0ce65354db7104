import Econometrics
import LinearAlgebra
import TestSupport
import Testing

struct OrdinaryLeastSquaresTests {
  /// NIST certified values, in decimal digits that agree.
  @Test func longley() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.design())
    let digits = zip(fit.coefficients, Longley.certifiedCoefficients).map {
      correctDigits($0, certified: $1)
    }
    let errors = zip(fit.standardErrors, Longley.certifiedErrors).map { correctDigits($0, certified: $1) }
    #expect(digits.min() ?? 0 >= 13, "\(digits)")
    #expect(errors.min() ?? 0 >= 12, "\(errors)")
    #expect(correctDigits(fit.sigma, certified: Longley.certifiedSigma) >= 12)
    #expect(correctDigits(value(fit.rSquared), certified: Longley.certifiedRSquared) >= 12)
    #expect(correctDigits(value(fit.fStatistic)[0], certified: Longley.certifiedF) >= 12)
  }

  /// NIST NoInt1: R² is about zero where there is no constant.
  @Test func throughTheOrigin() throws {
    let x = (60...70).map(Double.init)
    let fit = try OrdinaryLeastSquares().fit(
      DesignMatrix(
        matrix: Matrix(columnVectors: [x]), response: (130...140).map(Double.init), names: ["x"]))
    let found = [
      fit.coefficients[0], fit.standardErrors[0], fit.sigma, value(fit.rSquared), value(fit.fStatistic)[0],
    ]
    let certified = [
      2.07438016528926, 0.165289256198347e-01, 3.56753034006338, 0.999365492298663, 15750.25,
    ]
    #expect(relativeGap(found, certified) < 1e-12)
  }

  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-10.
  @Test func longleyOnTwoRegressors() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    let reference = [
      524.7024775321005, 0.9806546258011052, 0.9776784143858906, 329.49763608456567, 7.290400309813333e-12,
      -121.24720389286412, 250.49440778572824, 253.58476267468737,
    ]
    #expect(relativeGap(summary(fit), reference) < 1e-10)
    #expect(
      relativeGap(fit.coefficients, [52382.16705014648, 0.03784032701745008, -0.5435743320770685]) < 1e-10)
    #expect(
      relativeGap(fit.standardErrors, [573.54986465906, 0.0017106503686195285, 0.18195451297403512]) < 1e-10)
    #expect(
      relativeGap(
        fit.terms.compactMap(\.p), [1.2167286933558364e-19, 1.0613220495310284e-11, 0.010489617155152819])
        < 1e-8)
    #expect(fit.terms.allSatisfy { $0.kind == .estimated && $0.degreesOfFreedom == 13 })
  }

  /// statsmodels 0.15.0, as above.
  @Test func longleyWithoutConstant() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small(intercept: false))
    #expect(relativeGap(fit.coefficients, [0.12286037744101375, 4.6798563988675665]) < 1e-10)
    #expect(
      relativeGap(
        [value(fit.rSquared), value(fit.adjustedRSquared)] + value(fit.fStatistic),
        [0.9663969108742065, 0.9615964695705218, 201.3141812883762, 4.8378725926912706e-11]) < 1e-10)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let order = [7, 3, 15, 0, 11, 9, 2, 14, 5, 1, 13, 6, 10, 4, 12, 8]
    for kind in [CovarianceKind.classical, .hc1, .hc2, .hc3, .neweyWest(lags: nil)] {
      let estimator = OrdinaryLeastSquares(covariance: kind)
      let listed = try estimator.fit(Longley.small())
      let shuffled = try estimator.fit(Longley.small(order: order))
      #expect(relativeGap(listed.coefficients, shuffled.coefficients) < 1e-12)
      #expect(relativeGap(listed.standardErrors, shuffled.standardErrors) < 1e-11)
      #expect(relativeGap([value(listed.durbinWatson)], [value(shuffled.durbinWatson)]) < 1e-10)
    }
  }

  /// A regressor in other units has a coefficient in other units and the same t.
  @Test func scaleDoesNotMatter() throws {
    let design = try Longley.small()
    let scaled = try DesignMatrix(
      matrix: design.matrix * Matrix(diagonal: [1, 1e-9, 1e6]), response: design.response,
      names: design.names)
    let one = try OrdinaryLeastSquares(covariance: .hc3).fit(design)
    let other = try OrdinaryLeastSquares(covariance: .hc3).fit(scaled)
    #expect(relativeGap(one.terms.compactMap(\.t), other.terms.compactMap(\.t)) < 1e-10)
    #expect(relativeGap(value(one.fStatistic), value(other.fStatistic)) < 1e-10)
    #expect(relativeGap(one.coefficients, zip(other.coefficients, [1, 1e-9, 1e6]).map { $0 * $1 }) < 1e-11)
  }

  /// Frisch, Waugh and Lovell: the slope is that of residuals on residuals.
  @Test func partialling() throws {
    let full = try OrdinaryLeastSquares().fit(Longley.design(on: ["gnp", "unemployed", "forces"]))
    let others = try OrdinaryLeastSquares().fit(Longley.design(on: ["unemployed", "forces"]))
    let gnp = try OrdinaryLeastSquares().fit(
      DesignMatrix(matrix: others.design.matrix, response: Longley.gnp, names: others.design.names))
    let partial = try OrdinaryLeastSquares().fit(
      DesignMatrix(
        matrix: Matrix(columnVectors: [gnp.residuals]), response: others.residuals, names: ["gnp"]))
    #expect(relativeGap([full.coefficients[1]], partial.coefficients) < 1e-11)
    #expect(relativeGap([full.residualSumOfSquares], [partial.residualSumOfSquares]) < 1e-11)
  }

  @Test func collinearColumnsAreNamed() throws {
    let design = try Longley.design(on: ["gnp", "unemployed"])
    let sum = zip(design.matrix.column(1), design.matrix.column(2)).map { 2 * $0 - 3 * $1 }
    let singular = try DesignMatrix(
      matrix: design.matrix.beside(Matrix(columnVectors: [sum])), response: design.response,
      names: design.names + ["mixture"])
    let expected = CollinearColumn(name: "mixture", dependsOn: ["gnp", "unemployed"])
    #expect(throws: EconometricsError.singular([expected])) {
      try OrdinaryLeastSquares().fit(singular)
    }
  }

  @Test(arguments: [1, 2, 3]) func tooFewRows(count: Int) throws {
    let design = try Longley.small(order: Array(0..<count))
    #expect(throws: EconometricsError.tooFewObservations(observations: count, coefficients: 3)) {
      try OrdinaryLeastSquares().fit(design)
    }
  }

  /// Every residual is zero: what would divide by them is refused, and nothing is NaN.
  @Test func exactFit() throws {
    let x = [1.0, 2, 3, 4, 5]
    let fit = try OrdinaryLeastSquares().fit(
      DesignMatrix(
        matrix: Matrix(columnVectors: [x.map { _ in 1 }, x]), response: x.map { 3 + 2 * $0 },
        names: [DesignMatrix.interceptName, "x"]))
    #expect(relativeGap(fit.coefficients, [3, 2]) < 1e-13)
    #expect(refusal(fit.logLikelihood) == .exactFit)
    #expect(refusal(fit.fStatistic) == .exactFit)
    #expect(refusal(fit.durbinWatson) == .exactFit)
    #expect(refusal(fit.breuschPagan) == .exactFit)
    #expect(refusal(fit.jarqueBera) == .exactFit)
    #expect(refusal(try fit.breuschGodfrey()) == .exactFit)
  }

  @Test func constantResponse() throws {
    let fit = try OrdinaryLeastSquares().fit(
      DesignMatrix(
        matrix: Matrix(columnVectors: [[1, 1, 1, 1], [1, 2, 4, 3]]), response: [0.1, 0.1, 0.1, 0.1],
        names: [DesignMatrix.interceptName, "x"]))
    #expect(refusal(fit.rSquared) == .constantResponse)
  }
}
