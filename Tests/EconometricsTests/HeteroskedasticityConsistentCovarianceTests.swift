import Econometrics
import LinearAlgebra
import TestSupport
import Testing

struct HeteroskedasticityConsistentCovarianceTests {
  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-9.
  @Test(arguments: [
    (CovarianceKind.hc1, [471.5186627265024, 0.0014711011971860744, 0.1653385818416383]),
    (.hc2, [479.0804721610465, 0.0014712307975859652, 0.1633880770904248]),
    (.hc3, [540.5825176502059, 0.0016374904702126294, 0.17941212349602356]),
  ]) func longley(kind: CovarianceKind, errors: [Double]) throws {
    let fit = try OrdinaryLeastSquares(covariance: kind).fit(Longley.small())
    #expect(relativeGap(fit.standardErrors, errors) < 1e-9)
  }

  /// As above.
  @Test(arguments: [
    (CovarianceKind.hc1, [0.22924258668912384, 0.024893639882056076]),
    (.hc2, [0.23568669926717103, 0.026316196557395144]),
    (.hc3, [0.25252620559185507, 0.029007897741898547]),
  ]) func shandong(kind: CovarianceKind, errors: [Double]) throws {
    let fit = try OrdinaryLeastSquares(covariance: kind).fit(Shandong.design())
    #expect(relativeGap(fit.standardErrors, errors) < 1e-10)
  }

  /// As above: the F test takes the covariance of the fit.
  @Test func robustF() throws {
    let fit = try OrdinaryLeastSquares(covariance: .hc3).fit(Longley.small())
    #expect(relativeGap(value(fit.fStatistic), [377.892790485863, 3.0401695134450907e-12]) < 1e-8)
  }

  /// A dummy for one row fits it exactly: HC2 and HC3 divide by zero, HC1 does not.
  @Test(arguments: [CovarianceKind.hc2, .hc3]) func fullLeverage(kind: CovarianceKind) throws {
    let small = try Longley.small()
    let dummy = [Double](repeating: 0, count: 15) + [1]
    let design = try DesignMatrix(
      matrix: small.matrix.beside(Matrix(columnVectors: [dummy])), response: small.response,
      names: small.names + ["dummy"], rows: small.rows)
    #expect(throws: EconometricsError.refused(.fullLeverage(row: "1962"))) {
      try OrdinaryLeastSquares(covariance: kind).fit(design)
    }
    #expect(throws: Never.self) { try OrdinaryLeastSquares(covariance: .hc1).fit(design) }
  }
}
