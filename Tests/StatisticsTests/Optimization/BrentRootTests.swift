import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct BrentRootTests {
  struct Problem: Sendable {
    var function: @Sendable (Double) -> Double
    var interval: ClosedRange<Double>
    var root: Double
  }

  /// Roots known in closed form, except Dottie's number cos x = x (OEIS A003957); tolerance 1e-12.
  static let problems = [
    Problem(function: { $0 * $0 - 2 }, interval: 0...5, root: 2.0.squareRoot()),
    Problem(function: { cos($0) - $0 }, interval: 0...2, root: 0.739085133215160642),
    Problem(function: { exp(-$0) - 1e-6 }, interval: 0...100, root: 13.815510557964274),
    Problem(function: { $0 < 0.3 ? -1 : 1 }, interval: -7...9, root: 0.3),
    Problem(function: { pow($0 - 1, 9) }, interval: -1...4.2, root: 1),
    Problem(function: { $0 }, interval: 0...1, root: 0),
    Problem(function: { 4 - 2 * $0 }, interval: -1e6...1e6, root: 2),
  ]

  @Test(arguments: problems.indices)
  func findsTheRoot(index: Int) throws {
    let problem = Self.problems[index]
    let root = try brentRoot(in: problem.interval, of: problem.function)
    // The ninth power is flat: below 1e-2 from the root its values are below 1e-18.
    let tolerance = index == 4 ? 1e-2 : 1e-12
    #expect(isClose(root, problem.root, relative: tolerance, absolute: tolerance))
  }

  @Test func refusesWhatHasNoRoot() {
    #expect(
      throws: StatisticsError.noSignChange(lower: -1, valueAtLower: 2, upper: 2, valueAtUpper: 5)
    ) {
      try brentRoot(in: -1...2) { $0 * $0 + 1 }
    }
    #expect(throws: StatisticsError.notANumber(argument: [0])) {
      try brentRoot(in: 0...1) { 1 / $0 * 0 }
    }
    #expect(throws: StatisticsError.self) {
      try brentRoot(in: 0...1, maximumIterations: 2) { exp($0) - 2 }
    }
  }
}
