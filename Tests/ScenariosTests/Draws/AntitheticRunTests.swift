import Testing

@testable import Scenarios

/// Antithetic draws in whole runs.
struct AntitheticRunTests {
  static func base(_ options: String, draws: Int = 2000) -> String {
    "model: models/linear.yaml\nhorizon: 2026..2028\nuncertainty: {draws: \(draws), seed: 3\(options)}\n"
  }

  /// In a linear model the mean over draws is the deterministic path; the spread stays what it is.
  @Test func meansAreExact() throws {
    let model = try RunFixture.estimated(SourceBandsTests.linear)
    let plain = try RunFixture.run(Self.base(""), model)
    let paired = try RunFixture.run(Self.base(", antithetic: true"), model)
    let draws = paired.draws("growth", 2028)
    let path = paired.values("growth")[2]
    #expect(abs(draws.reduce(0, +) / 2000 - path) < 1e-12)
    #expect(abs(moments(plain.draws("growth", 2028)).mean - path) > 1e-4)
    let spread = try #require(paired.summary["growth", year(2028)]?.standardDeviation)
    #expect(abs(spread / (0.49 + 0.25 + 0.64).squareRoot() - 1) < 4 / 2000.0.squareRoot())
  }

  /// A scenario that changes nothing differs by nothing, to the bit, and a shift by a constant has no spread.
  @Test(arguments: ["", ", antithetic: true", ", antithetic: true, residuals: bootstrap"])
  func commonNumbers(options: String) throws {
    let model = try RunFixture.estimated(SourceBandsTests.linear)
    let results = try RunFixture.run(
      [
        "base": Self.base(options, draws: 301), "same": "extends: base\n",
        "more": "extends: base\nadd_factors: {growth: 1 pp}\n",
      ], [model], on: ["base": "linear", "same": "linear", "more": "linear"])
    for period in 2026...2028 {
      let none = try #require(results["same"]?.differences?["growth", year(period)])
      #expect(none.value == 0 && none.standardDeviation == 0 && none.quantiles.allSatisfy { $0 == 0 })
      let one = try #require(results["more"]?.differences?["growth", year(period)])
      #expect(abs(one.value - 1) < 1e-12 && one.standardDeviation == 0)
    }
  }

  /// A pair's probability is estimated from pairs: of a statement about a symmetric half it is known without error.
  @Test func probabilitiesOfPairs() throws {
    let model = try RunFixture.estimated(SourceBandsTests.linear)
    let result = try RunFixture.run(
      Self.base(", antithetic: true, probabilities: [growth > 4.8 in 2027, growth > 5.8 in 2027]"), model)
    #expect(result.probabilities[0].probability == 0.5)
    #expect(result.probabilities[0].standardError == 0)
    let other = result.probabilities[1]
    let p = try #require(other.probability)
    let single = (p * (1 - p) / 2000).squareRoot()
    #expect(try #require(other.standardError) < 0.95 * single)
  }
}
