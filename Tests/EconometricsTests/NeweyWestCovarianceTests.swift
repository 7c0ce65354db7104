import Econometrics
import TestSupport
import Testing

struct NeweyWestCovarianceTests {
  /// statsmodels 0.15.0 with the small-sample correction, Scripts/reference/econometrics.py; relative 1e-9.
  @Test(arguments: [
    (0, [471.5186627265019, 0.0014711011971860796, 0.16533858184163844]),
    (1, [555.2911235377437, 0.0016675494572580525, 0.2015278053810682]),
    (2, [580.128948133058, 0.0017123168743364515, 0.21426000013529228]),
    (4, [558.5346494826808, 0.001740340837438514, 0.2069148277236266]),
  ]) func longley(lags: Int, errors: [Double]) throws {
    let fit = try OrdinaryLeastSquares(covariance: .neweyWest(lags: lags)).fit(Longley.small())
    #expect(relativeGap(fit.standardErrors, errors) < 1e-9)
    #expect(fit.lags == lags)
  }

  /// ⌊4 (16/100)^(2/9)⌋ = 2.
  @Test func automaticLags() throws {
    let fit = try OrdinaryLeastSquares(covariance: .neweyWest(lags: nil)).fit(Longley.small())
    #expect(fit.lags == 2)
    #expect(
      relativeGap(
        fit.standardErrors, [580.128948133058, 0.0017123168743364515, 0.21426000013529228]) < 1e-9)
  }

  @Test func refusedOnOverlappingSpans() throws {
    let design = try Shandong.design()
    #expect(throws: EconometricsError.refused(.overlappingSpans("2017M01-M04", "2017"))) {
      try OrdinaryLeastSquares(covariance: .neweyWest(lags: 1)).fit(design)
    }
  }

  @Test(arguments: [-1, 16]) func badLags(lags: Int) throws {
    #expect(throws: EconometricsError.self) {
      try OrdinaryLeastSquares(covariance: .neweyWest(lags: lags)).fit(Longley.small())
    }
  }
}
