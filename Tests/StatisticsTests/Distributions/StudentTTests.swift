import Statistics
import TestSupport
import Testing

@Suite struct StudentTTests {
  /// Scripts/reference/statistics.py (mpmath, 50 digits); relative tolerance 2e-13.
  @Test(arguments: [
    DistributionReference(StudentT(degreesOfFreedom: 1), .density, 1, 0.159154943091895336),
    DistributionReference(StudentT(degreesOfFreedom: 1), .survival, 1, 0.25),
    DistributionReference(StudentT(degreesOfFreedom: 3), .density, 2.5, 0.0386614857271673022),
    DistributionReference(StudentT(degreesOfFreedom: 3), .survival, 2.5, 0.0438533235040327736),
    DistributionReference(StudentT(degreesOfFreedom: 10), .density, -1.25, 0.175099935807413265),
    DistributionReference(StudentT(degreesOfFreedom: 10), .survival, -1.25, 0.880119694872332196),
    DistributionReference(StudentT(degreesOfFreedom: 30), .density, 40, 5.05548928617331479e-28),
    DistributionReference(StudentT(degreesOfFreedom: 30), .survival, 40, 6.86302259720320139e-28),
    DistributionReference(StudentT(degreesOfFreedom: 30), .cumulative, -40, 6.86302259720320139e-28),
    DistributionReference(StudentT(degreesOfFreedom: 2.5), .survival, 1e6, 7.19339719081423846e-16),
    DistributionReference(StudentT(degreesOfFreedom: 200), .survival, 12, 1.21106800262331571e-25),
    DistributionReference(StudentT(degreesOfFreedom: 10), .upperQuantile, 0.025, 2.22813885198627475),
    DistributionReference(StudentT(degreesOfFreedom: 1), .upperQuantile, 1e-6, 318309.886182743474),
    DistributionReference(StudentT(degreesOfFreedom: 7.5), .quantile, 0.7, 0.547412877581261202),
    DistributionReference(StudentT(degreesOfFreedom: 29), .upperQuantile, 1e-12, 11.6131580115614066),
  ])
  func agreesWithMultiplePrecision(_ row: DistributionReference) {
    #expect(isClose(row.found, row.expected, relative: 2e-13))
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.10: percentage points to 3 decimals.
  @Test(arguments: [
    (1.0, 0.995, 63.657), (5, 0.95, 2.015), (5, 0.975, 2.571), (10, 0.975, 2.228), (30, 0.995, 2.750),
  ])
  func agreesWithAbramowitzStegun(degrees: Double, probability: Double, expected: Double) {
    #expect(
      isClose(StudentT(degreesOfFreedom: degrees).quantile(probability), expected, absolute: 5.1e-4))
  }

  @Test(arguments: [0.5, 1, 4, 33.3, 1e6])
  func keepsTheRulesOfDistributions(degrees: Double) {
    checkDistribution(StudentT(degreesOfFreedom: degrees), supportStart: -.infinity)
  }

  @Test func isNormalAtInfinity() {
    let limit = StudentT(degreesOfFreedom: .infinity)
    #expect(isClose(limit.survival(1.96), Normal.standard.survival(1.96), relative: 1e-14))
    #expect(isClose(limit.quantile(0.9), Normal.standard.quantile(0.9), relative: 1e-14))
  }

  @Test func twoSidedIgnoresTheSign() {
    let t = StudentT(degreesOfFreedom: 3)
    #expect(isClose(t.twoSided(-2.5), 2 * 0.0438533235040327736, relative: 1e-13))
  }

  @Test(arguments: [0, -1, Double.nan])
  func refusesDegrees(degrees: Double) {
    let t = StudentT(degreesOfFreedom: degrees)
    let values = [t.density(1), t.cumulative(1), t.survival(1), t.quantile(0.5), t.quantile(0)]
    #expect(values.allSatisfy { $0.isNaN })
  }
}
