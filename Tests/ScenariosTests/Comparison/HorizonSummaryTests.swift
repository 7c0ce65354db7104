import TestSupport
import Testing

@testable import Scenarios

struct HorizonSummaryTests {
  static func results(draws: Int) throws -> [String: ScenarioResult] {
    try RunFixture.run([
      "base": RunFixture.base(draws: draws),
      "other": "extends: base\nassumptions: {demand: {2026: 5 %, 2027: 6 %, 2028: 2 %}}\n",
    ])
  }

  /// Growth: mean, and compounded; level: mean, and change from 2025 in %; gap: mean, and change in points.
  @Test func arithmetic() throws {
    let results = try Self.results(draws: 0)
    let other = try #require(results["other"]).horizon
    // growth = 1.6 + 0.8 demand = 5.6, 6.4, 3.2
    #expect(isClose(other["growth"]?.average.value ?? 0, 15.2 / 3, absolute: 1e-12))
    #expect(
      isClose(other["growth"]?.cumulated?.value ?? 0, 100 * (1.056 * 1.064 * 1.032 - 1), absolute: 1e-10))
    let level = [105.6, 112.3584, 115.9538688]
    #expect(isClose(other["level"]?.average.value ?? 0, level.reduce(0, +) / 3, absolute: 1e-10))
    #expect(isClose(other["level"]?.cumulated?.value ?? 0, 15.9538688, absolute: 1e-10))
    // gap = growth - demand = 0.6, 0.4, 1.2; 2025: 6 - 5 = 1, which nobody published and the window need not compute.
    #expect(isClose(other["gap"]?.average.value ?? 0, 2.2 / 3, absolute: 1e-12))
    let difference = try #require(results["other"]).horizonDifferences
    #expect(isClose(difference["growth"]?.average.value ?? 0, 15.2 / 3 - 4.8, absolute: 1e-12))
    let compounded = 100 * (1.056 * 1.064 * 1.032 - 1.048 * 1.048 * 1.048)
    #expect(isClose(difference["growth"]?.cumulated?.value ?? 0, compounded, absolute: 1e-10))
    #expect(isClose(difference["level"]?.cumulated?.value ?? 0, compounded, absolute: 1e-10))
    #expect(difference["demand"]?.average.standardDeviation == nil)
  }

  /// Draw by draw: the mean over periods within each draw, then its distribution; and paired differences.
  @Test func drawByDraw() throws {
    let results = try Self.results(draws: 300)
    let (base, other) = (try #require(results["base"]), try #require(results["other"]))
    func averages(_ result: ScenarioResult) -> [Double] {
      let columns = (2026...2028).map { result.draws("growth", $0) }
      return (0..<300).map { lane in columns.reduce(0) { $0 + $1[lane] } / 3 }
    }
    let own = moments(averages(other))
    #expect(isClose(other.horizon["growth"]?.average.standardDeviation ?? 0, own.sd, relative: 1e-10))
    let paired = moments(zip(averages(other), averages(base)).map { $0 - $1 })
    #expect(
      isClose(other.horizonDifferences["growth"]?.average.standardDeviation ?? 0, paired.sd, relative: 1e-9))
    #expect(other.horizonDifferences["invest"]?.average.standardDeviation == 0)
  }
}
