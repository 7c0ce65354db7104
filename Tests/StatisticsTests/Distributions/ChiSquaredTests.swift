import Statistics
import TestSupport
import Testing

@Suite struct ChiSquaredTests {
  /// Scripts/reference/statistics.py (mpmath, 50 digits); relative tolerance 2e-13.
  @Test(arguments: [
    DistributionReference(ChiSquared(degreesOfFreedom: 1), .density, 3.84, 0.0298468874830605581),
    DistributionReference(ChiSquared(degreesOfFreedom: 1), .cumulative, 3.84, 0.949956478751294897),
    DistributionReference(ChiSquared(degreesOfFreedom: 1), .survival, 3.84, 0.0500435212487051032),
    DistributionReference(ChiSquared(degreesOfFreedom: 10), .survival, 18.307, 0.0500005890913981203),
    DistributionReference(ChiSquared(degreesOfFreedom: 10), .survival, 1000, 1.8702907209159497e-208),
    DistributionReference(ChiSquared(degreesOfFreedom: 0.5), .density, 0.1, 1.24064263562715362),
    DistributionReference(ChiSquared(degreesOfFreedom: 0.5), .survival, 0.1, 0.483444679169534366),
    DistributionReference(ChiSquared(degreesOfFreedom: 250), .cumulative, 100, 3.97986487628127365e-19),
    DistributionReference(ChiSquared(degreesOfFreedom: 3), .upperQuantile, 0.05, 7.81472790325117996),
    DistributionReference(ChiSquared(degreesOfFreedom: 0.5), .quantile, 0.5, 0.0873476047057468207),
    DistributionReference(ChiSquared(degreesOfFreedom: 40), .upperQuantile, 1e-15, 156.657976358302945),
  ])
  func agreesWithMultiplePrecision(_ row: DistributionReference) {
    #expect(isClose(row.found, row.expected, relative: 2e-13))
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.8: percentage points, rounded here to
  /// 3 decimals.
  @Test(arguments: [(1.0, 0.05, 3.841), (10, 0.05, 18.307), (10, 0.01, 23.209), (30, 0.95, 18.493)])
  func agreesWithAbramowitzStegun(degrees: Double, upper: Double, expected: Double) {
    let found = ChiSquared(degreesOfFreedom: degrees).upperQuantile(upper)
    #expect(isClose(found, expected, absolute: 5.1e-4))
  }

  @Test(arguments: [0.5, 1, 2, 17, 400])
  func keepsTheRulesOfDistributions(degrees: Double) {
    checkDistribution(ChiSquared(degreesOfFreedom: degrees), supportStart: 0)
  }

  @Test func hasNothingBelowZero() {
    let chi = ChiSquared(degreesOfFreedom: 4)
    #expect([chi.density(-1), chi.cumulative(-1), chi.survival(-1)] == [0, 0, 1])
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func refusesDegrees(degrees: Double) {
    let chi = ChiSquared(degreesOfFreedom: degrees)
    let values = [
      chi.density(1), chi.cumulative(1), chi.survival(1), chi.quantile(0.5), chi.upperQuantile(0),
    ]
    #expect(values.allSatisfy { $0.isNaN })
  }
}
