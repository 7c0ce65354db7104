import Econometrics
import Testing

struct JarqueBeraTests {
  /// statsmodels 0.15.0 (jarque_bera), Scripts/reference/econometrics.py; relative 1e-9.
  @Test func longley() throws {
    let found = try OrdinaryLeastSquares().fit(Longley.small()).jarqueBera.get()
    #expect(
      relativeGap(
        [found.test.statistic, found.test.p, found.skewness, found.kurtosis],
        [0.6772482744256175, 0.7127502950618447, 0.48297486205470375, 3.2877734215166265]) < 1e-9)
  }
}
