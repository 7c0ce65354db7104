import Econometrics
import TestSupport
import Testing

/// What the shipped figures say of Shandong: the numbers that the model's report rests on.
struct ShandongTests {
  /// 31 published spans in 11 years: 2.294 + 0.866 x, R² 0.952, s 0.995; statsmodels 0.15.0 as in
  /// Scripts/reference/econometrics.py, relative 1e-10.
  @Test func growthOnTheNation() throws {
    let fit = try OrdinaryLeastSquares(covariance: .clustered).fit(Shandong.design())
    #expect(fit.observationCount == 31)
    #expect(relativeGap(fit.coefficients, [2.293569781001651, 0.8659313637352157]) < 1e-10)
    #expect(
      relativeGap([value(fit.rSquared), fit.sigma], [0.9516637976979881, 0.9947775590714192]) < 1e-10)
    #expect(relativeGap(fit.standardErrors, [0.45133087916209075, 0.039495274513155806]) < 1e-10)
    let influential = fit.influentialRows()
    #expect(influential.map(\.label) == ["2021Q1", "2020Q1"])
    #expect(relativeGap(influential.map(\.leverage), [0.5218116466915649, 0.2811082457014573]) < 1e-10)
  }

  /// As above, without the two years of the epidemic's base effects, and on full years alone.
  @Test func partsOfTheSample() throws {
    let design = try Shandong.design()
    let labels = design.rowLabels
    let ordinary = try OrdinaryLeastSquares().fit(
      design.removing(rows: Set(labels.indices.filter { ["2020", "2021"].contains(labels[$0].prefix(4)) })))
    #expect(
      relativeGap(
        ordinary.coefficients + [value(ordinary.rSquared)],
        [3.278717590238938, 0.7194267920691411, 0.6255901966614592]) < 1e-10)
    let years = try OrdinaryLeastSquares().fit(
      design.removing(rows: Set(labels.indices.filter { labels[$0].count != 4 })))
    #expect(years.observationCount == 8)
    #expect(
      relativeGap(
        years.coefficients + [years.sigma], [3.185714285714284, 0.7142857142857146, 0.7390470053998432])
        < 1e-10)
  }

  /// Upgrading investment is published for ten of the spans: the other 21 rows stay, at its mean.
  @Test func upgradingAtItsMean() throws {
    let design = try Shandong.design("va_growth ~ national + upgrading")
    #expect(design.observationCount == 31)
    #expect(design.filledCount(column: 2) == 21)
    let fit = try OrdinaryLeastSquares().fit(design)
    #expect(
      relativeGap(fit.coefficients, [2.293176115507822, 0.8660057307693939, 0.049502607453035835]) < 1e-9)
    #expect(
      relativeGap(
        fit.standardErrors, [0.26593153063823044, 0.03676225105250944, 0.1162492602478055]) < 1e-10)
  }

  /// Dropping those rows instead loses the good part: the nation's slope falls to 0.60.
  @Test func upgradingWithRowsDropped() throws {
    let design = try Shandong.design("va_growth ~ national + upgrading", missing: .drop)
    #expect(design.observationCount == 10 && design.droppedRows.count == 21)
    let fit = try OrdinaryLeastSquares().fit(design)
    #expect(
      relativeGap(fit.coefficients, [3.4444620880688697, 0.5986498719417499, 0.04548638004987038]) < 1e-9)
    #expect(
      relativeGap(
        fit.standardErrors, [1.3688331397622724, 0.1972641118630753, 0.09562824416796552]) < 1e-9)
  }
}
