import Statistics
import TestSupport
import Testing

@Suite struct FisherFTests {
  /// Scripts/reference/statistics.py (mpmath, 50 digits); relative tolerance 5e-13.
  @Test(arguments: [
    DistributionReference(
      FisherF(numerator: 5, denominator: 10), .density, 3.33, 0.0404247769319056728),
    DistributionReference(
      FisherF(numerator: 5, denominator: 10), .cumulative, 3.33, 0.950168724202778699),
    DistributionReference(
      FisherF(numerator: 5, denominator: 10), .survival, 3.33, 0.0498312757972213014),
    DistributionReference(
      FisherF(numerator: 1, denominator: 30), .density, 100, 5.3278145782741682e-12),
    DistributionReference(
      FisherF(numerator: 1, denominator: 30), .survival, 100, 4.57525140822961319e-11),
    DistributionReference(
      FisherF(numerator: 40, denominator: 3), .cumulative, 0.01, 1.2496687765577864e-18),
    DistributionReference(
      FisherF(numerator: 2, denominator: 7.5), .survival, 0.7, 0.526341013992882486),
    DistributionReference(
      FisherF(numerator: 12, denominator: 500), .survival, 20, 8.79228966906774693e-36),
    DistributionReference(
      FisherF(numerator: 3, denominator: 20), .upperQuantile, 0.01, 4.93819338231053891),
    DistributionReference(
      FisherF(numerator: 1, denominator: 5), .upperQuantile, 1e-8, 5139.95833940631207),
    DistributionReference(
      FisherF(numerator: 10, denominator: 4), .quantile, 0.1, 0.383827588624467027),
  ])
  func agreesWithMultiplePrecision(_ row: DistributionReference) {
    #expect(isClose(row.found, row.expected, relative: 5e-13))
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.9: percentage points to 2 decimals.
  @Test(arguments: [
    (1.0, 10.0, 0.05, 4.96), (5, 10, 0.05, 3.33), (10, 20, 0.05, 2.35), (2, 15, 0.01, 6.36),
    (4, 30, 0.01, 4.02),
  ])
  func agreesWithAbramowitzStegun(
    numerator: Double, denominator: Double, upper: Double, expected: Double
  ) {
    let found = FisherF(numerator: numerator, denominator: denominator).upperQuantile(upper)
    #expect(isClose(found, expected, absolute: 5.1e-3))
  }

  @Test(arguments: [(1.0, 1.0), (2, 9), (7.5, 3), (40, 300)])
  func keepsTheRulesOfDistributions(numerator: Double, denominator: Double) {
    checkDistribution(FisherF(numerator: numerator, denominator: denominator), supportStart: 0)
  }

  @Test func isTheSquareOfStudentT() {
    let t = StudentT(degreesOfFreedom: 13)
    let f = FisherF(numerator: 1, denominator: 13)
    #expect(isClose(f.survival(2.2 * 2.2), t.twoSided(2.2), relative: 1e-13))
  }

  @Test(arguments: [(0.0, 3.0), (3, 0), (-1, 2), (.nan, 1), (1, .infinity)])
  func refusesDegrees(numerator: Double, denominator: Double) {
    let f = FisherF(numerator: numerator, denominator: denominator)
    let values = [f.density(1), f.cumulative(1), f.survival(1), f.quantile(0.5), f.upperQuantile(0)]
    #expect(values.allSatisfy { $0.isNaN })
  }
}
