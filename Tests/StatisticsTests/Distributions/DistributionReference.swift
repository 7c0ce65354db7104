import Statistics
import TestSupport
import Testing

/// One row of a reference table: distribution, function, argument, expected value.
struct DistributionReference: Sendable, CustomTestStringConvertible {
  enum Function: Sendable { case density, cumulative, survival, quantile, upperQuantile }

  var distribution: any ContinuousDistribution
  var function: Function
  var argument: Double
  var expected: Double

  init(
    _ distribution: any ContinuousDistribution, _ function: Function, _ argument: Double,
    _ expected: Double
  ) {
    self.distribution = distribution
    self.function = function
    self.argument = argument
    self.expected = expected
  }

  var found: Double {
    switch function {
    case .density: distribution.density(argument)
    case .cumulative: distribution.cumulative(argument)
    case .survival: distribution.survival(argument)
    case .quantile: distribution.quantile(argument)
    case .upperQuantile: distribution.upperQuantile(argument)
    }
  }

  var testDescription: String { "\(distribution) \(function) \(argument)" }
}

/// What holds for every distribution.
func checkDistribution(
  _ distribution: any ContinuousDistribution, supportStart: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let probabilities = [1e-12, 0.001, 0.2, 0.5, 0.77, 0.999]
  let roundTrips = probabilities.allSatisfy {
    isClose(distribution.cumulative(distribution.quantile($0)), $0, relative: 1e-11)
      && isClose(distribution.survival(distribution.upperQuantile($0)), $0, relative: 1e-11)
  }
  #expect(roundTrips, "quantiles invert both tails", sourceLocation: sourceLocation)
  let sums = probabilities.map {
    let x = distribution.quantile($0)
    return distribution.cumulative(x) + distribution.survival(x)
  }
  #expect(sums.allSatisfy { isClose($0, 1, absolute: 1e-14) }, sourceLocation: sourceLocation)
  let ends = [
    distribution.quantile(0), distribution.upperQuantile(1), distribution.quantile(1),
    distribution.upperQuantile(0),
  ]
  #expect(
    ends == [supportStart, supportStart, .infinity, .infinity], sourceLocation: sourceLocation)
  let tails = [
    distribution.cumulative(-.infinity), distribution.survival(-.infinity),
    distribution.cumulative(.infinity), distribution.survival(.infinity),
  ]
  #expect(tails == [0, 1, 1, 0], sourceLocation: sourceLocation)
  let refused = [
    distribution.quantile(-0.1), distribution.quantile(1.1), distribution.quantile(.nan),
    distribution.upperQuantile(2), distribution.density(.nan), distribution.cumulative(.nan),
    distribution.survival(.nan),
  ]
  #expect(refused.allSatisfy { $0.isNaN }, sourceLocation: sourceLocation)
}
