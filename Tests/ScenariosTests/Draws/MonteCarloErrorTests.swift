import Statistics
import Testing

@testable import Scenarios

struct MonteCarloErrorTests {
  /// s/√N of single draws; of pairs the standard deviation of pair means over the root of their number.
  @Test func formulas() throws {
    let values = [1.0, 4, 2, 8, 5, 7]
    let single = try #require(MonteCarloError.ofMean(values, isAntithetic: false))
    #expect(abs(single - standardDeviation(of: values) / 6.0.squareRoot()) < 1e-14)
    let paired = try #require(MonteCarloError.ofMean(values, isAntithetic: true))
    #expect(abs(paired - standardDeviation(of: [2.5, 5, 6]) / 3.0.squareRoot()) < 1e-14)
    #expect(MonteCarloError.ofMean([1], isAntithetic: false) == nil)
    #expect(MonteCarloError.ofMean([1, 2], isAntithetic: true) == nil)
  }

  /// Over many seeds the error quoted for antithetic draws is the spread that their means have, an odd number of draws included.
  @Test(arguments: [200, 201])
  func quotedErrorIsHonest(count: Int) throws {
    var (means, errors): ([Double], [Double]) = ([], [])
    for seed in 0..<400 {
      let normals = RandomSource(seed: UInt64(seed), isAntithetic: true).stream(variable: "x", source: "r")
        .normals(draws: 0..<count, period: 0)
      // Convex, so that the pairs do not cancel.
      let values = normals.map { $0 + $0 * $0 }
      means.append(values.reduce(0, +) / Double(count))
      errors.append(try #require(MonteCarloError.ofMean(values, isAntithetic: true)))
    }
    let quoted = (errors.reduce(0) { $0 + $1 * $1 } / 400).squareRoot()
    // Four standard errors of a standard deviation from 400 values.
    #expect(abs(quoted / standardDeviation(of: means) - 1) < 4 / 800.0.squareRoot())
  }

  /// The standard deviation of antithetic draws is unbiased even from very few: E s² = σ² = 1 (four standard errors).
  @Test func spreadOfFewPairs() {
    var sum = 0.0
    for seed in 0..<4000 {
      var normals = RandomSource(seed: UInt64(seed), isAntithetic: true).stream(variable: "x", source: "r")
        .normals(draws: 0..<4, period: 0)
      let sd = normals.withUnsafeMutableBufferPointer {
        Distribution(value: 0, draws: $0, isAntithetic: true).standardDeviation ?? .nan
      }
      sum += sd * sd
    }
    #expect(abs(sum / 4000 - 1) < 4 * (1.0 / 4000).squareRoot())
  }
}
