import Econometrics
import LinearAlgebra
import Testing

struct BreuschPaganTests {
  /// statsmodels 0.15.0 (het_breuschpagan, robust), Scripts/reference/econometrics.py; relative 1e-9. Without a
  /// constant in the regression the test still has one.
  @Test(arguments: [
    (true, [3.6976892037225237, 0.15741894283483215]),
    (false, [1.1080030682292143, 0.5746457390163673]),
  ]) func longley(intercept: Bool, reference: [Double]) throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small(intercept: intercept))
    #expect(relativeGap(value(fit.breuschPagan), reference) < 1e-9)
  }

  @Test func refusals() throws {
    let mean = try OrdinaryLeastSquares().fit(
      DesignMatrix(matrix: Matrix(columnVectors: [[1, 1, 1]]), response: [1, 2, 4], names: ["constant"]))
    #expect(refusal(mean.breuschPagan) == .noRegressors)
    #expect(refusal(mean.fStatistic) == .noRegressors)
  }
}
