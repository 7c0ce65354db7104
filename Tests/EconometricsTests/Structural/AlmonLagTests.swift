import Econometrics
import TestSupport
import Testing

@Suite struct AlmonLagTests {
  /// Private wages with lags 1 to 3 of the product on a straight line, 1925-41. Sources: bimets (man/ESTIMATE.Rd,
  /// `PDL> c3 1 3`; seven digits) and Scripts/reference/klein.py (powers of the lag).
  @Test func wages() throws {
    let product = (0...3).map { "y[-\($0)] + t[-\($0)] - w2[-\($0)]" }
    let design = try Klein.design((["1"] + product + ["time"], "w1", "c"), 1925...1941)
    let lag = AlmonLag(degree: 1, length: 3)
    let fit = try RestrictedLeastSquares(restrictions: lag.restrictions(on: ["c3", "c4", "c5"])).fit(design)
    let expected = [
      1.1286902396232779, 0.4398766618440577, 0.10768118296539017, 0.050745566403185824,
      -0.006190050159018523,
      0.13682057498635058,
    ]
    #expect(
      relativeGap(fit.coefficients, [1.12869, 0.4398767, 0.1076812, 0.05074557, -0.00619005, 0.1368206])
        < 5e-7)
    #expect(relativeGap(fit.coefficients, expected) < 1e-9)
    let errors = [
      1.7420032861507955, 0.036617681687082716, 0.0428396664328405, 0.012912310171371505,
      0.031104922860311645,
      0.04055258608290297,
    ]
    #expect(relativeGap(fit.standardErrors, errors) < 1e-9)
    let sums = try #require(DistributedLag("c3", lag, coefficients: ["c3", "c4", "c5"], of: fit))
    #expect(isClose(sums.sum, 0.15223669920955746, relative: 1e-9))
    #expect(isClose(sums.sumStandardError, 0.03873693051411454, relative: 1e-9))
    #expect(isClose(sums.meanLag, 0.25201194117022857, relative: 1e-8))
    #expect(isClose(sums.meanLagStandardError, 0.40657118730956515, relative: 1e-8))
    let test = try #require(try fit.restrictionTest?.get())
    #expect(isClose(test.statistic, 0.06920179180521799, relative: 1e-8))
    #expect(isClose(test.p, 0.7973647106448535, relative: 1e-9))
  }

  /// Coefficients on a polynomial satisfy the restrictions, and no others do.
  @Test(arguments: [(0, 4), (1, 3), (2, 6), (3, 8)])
  func restrictionsHoldOnPolynomials(degree: Int, length: Int) {
    let names = (0..<length).map { "l\($0)" }
    let restrictions = AlmonLag(degree: degree, length: length).restrictions(on: names)
    #expect(restrictions.count == length - degree - 1)
    func residuals(_ power: Double) -> [Double] {
      restrictions.map { restriction in
        names.enumerated().reduce(0) {
          $0 + (restriction.weights[$1.element] ?? 0)
            * (power < 0.5 ? 1 : raised(Double($1.offset), Int(power)))
        }
      }
    }
    for power in 0...degree { #expect(residuals(Double(power)).allSatisfy { abs($0) < 1e-9 }) }
    #expect(residuals(Double(degree + 1)).allSatisfy { abs($0) > 0.1 })
  }

  private func raised(_ base: Double, _ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * base }
  }

  /// As many lags as the polynomial has coefficients are free.
  @Test func noRestrictionAtFullDegree() {
    #expect(AlmonLag(degree: 1, length: 2).restrictions(on: ["a", "b"]).isEmpty)
  }
}
