import Statistics
import TestSupport
import Testing

@Suite struct NormalTests {
  /// Scripts/reference/statistics.py (mpmath, 50 digits); relative tolerance 4e-15, except in the far tail, where
  /// the rounding of x itself is worth x² ulps: 2e-13.
  @Test(arguments: [
    DistributionReference(Normal.standard, .survival, -3, 0.998650101968369905),
    DistributionReference(Normal.standard, .survival, 0.5, 0.308537538725986896),
    DistributionReference(Normal.standard, .survival, 1.96, 0.0249978951482204341),
    DistributionReference(Normal.standard, .cumulative, -1.96, 0.0249978951482204341),
    DistributionReference(Normal.standard, .upperQuantile, 0.3, 0.524400512708040784),
    DistributionReference(Normal.standard, .upperQuantile, 0.025, 1.95996398454005424),
    DistributionReference(Normal.standard, .upperQuantile, 0.07, 1.47579102817917074),
    DistributionReference(Normal.standard, .quantile, 1e-10, -6.3613409024040562),
    DistributionReference(Normal.standard, .upperQuantile, 1e-20, 9.26234008979840757),
    DistributionReference(Normal.standard, .upperQuantile, 1e-300, 37.0470962993611992),
  ])
  func agreesWithMultiplePrecision(_ row: DistributionReference) {
    #expect(isClose(row.found, row.expected, relative: 4e-15))
  }

  @Test(arguments: [(10.0, 7.61985302416052607e-24), (37, 5.72557122252457682e-300)])
  func farTailKeepsRelativeAccuracy(x: Double, expected: Double) {
    #expect(isClose(Normal.standard.survival(x), expected, relative: 2e-13))
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1: P(x) to 15 digits.
  @Test(arguments: [(1.0, 0.841344746068543), (2, 0.977249868051821), (3, 0.998650101968370)])
  func agreesWithAbramowitzStegun(x: Double, expected: Double) {
    #expect(isClose(Normal.standard.cumulative(x), expected, absolute: 5.1e-16 + 1e-15))
  }

  @Test func scalesAndShifts() {
    let normal = Normal(mean: 3, standardDeviation: 2)
    #expect(isClose(normal.cumulative(5), Normal.standard.cumulative(1), relative: 1e-15))
    #expect(isClose(normal.density(5), Normal.standard.density(1) / 2, relative: 1e-15))
    #expect(isClose(normal.quantile(0.975), 3 + 2 * 1.95996398454005424, relative: 1e-15))
    #expect(isClose(Normal.twoSided(-1.96), 2 * 0.0249978951482204341, relative: 4e-15))
  }

  @Test func keepsTheRulesOfDistributions() {
    checkDistribution(Normal.standard, supportStart: -.infinity)
    checkDistribution(Normal(mean: -2, standardDeviation: 0.5), supportStart: -.infinity)
  }

  @Test func refusesNegativeDeviation() {
    #expect(Normal(mean: 0, standardDeviation: -1).cumulative(0).isNaN)
    #expect(Normal(mean: 0, standardDeviation: 0).quantile(0.3).isNaN)
  }

  @Test func quantileReachesTheSmallestNumber() {
    // mpmath: the root of log(erfc(x / sqrt 2) / 2) = log(2^-1074).
    #expect(
      isClose(Normal.standard.upperQuantile(.leastNonzeroMagnitude), 38.467405617144346, relative: 1e-14))
  }
}
