import Econometrics
import Testing

struct NearCollinearityTests {
  /// Scripts/reference/econometrics.py (singular values of unit-length columns); relative 1e-9.
  @Test func wellConditioned() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(relativeGap([fit.conditionNumber], [10.954794790371595]) < 1e-9)
    #expect(fit.nearCollinearities.isEmpty)
  }

  /// As above, all six regressors: constant and year are the worst pair, with the national product and
  /// unemployment in it; relative 1e-6, since the smallest singular value carries no more.
  @Test func longley() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.design())
    let worst = try #require(fit.nearCollinearities.first)
    #expect(
      relativeGap([fit.conditionNumber, worst.conditionIndex], [43275.04358718, 43275.04358718]) < 1e-6)
    #expect(worst.columns.map(\.name) == ["constant", "year", "unemployed", "gnp"])
    #expect(
      relativeGap(
        worst.columns.map(\.varianceProportion),
        [0.9998503008585734, 0.9998391233821368, 0.6892567687316774, 0.6546279533653526]) < 1e-6)
  }
}
