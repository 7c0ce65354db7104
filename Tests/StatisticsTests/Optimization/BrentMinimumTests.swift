import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct BrentMinimumTests {
  /// Minima known in closed form, to the square root of rounding.
  @Test func findsTheMinimum() throws {
    let parabola = try brentMinimum(in: -10...10) { ($0 - 3) * ($0 - 3) + 1 }
    #expect(isClose(parabola.argument, 3, relative: 1e-7))
    #expect(parabola.value == 1 || isClose(parabola.value, 1, relative: 1e-14))
    let skewed = try brentMinimum(in: 0.1...50) { $0 - 2 * log($0) }
    #expect(isClose(skewed.argument, 2, relative: 1e-6))
    let kink = try brentMinimum(in: -4...5) { abs($0 + 1) }
    #expect(isClose(kink.argument, -1, relative: 1e-6))
  }

  @Test func goesToTheEndOfAMonotoneFunction() throws {
    let found = try brentMinimum(in: 2...7) { -$0 }
    #expect(isClose(found.argument, 7, relative: 1e-6))
    #expect(found.argument <= 7)
  }

  @Test func refusesNaN() {
    #expect(throws: StatisticsError.self) { try brentMinimum(in: -1...1) { _ in .nan } }
    #expect(throws: StatisticsError.self) {
      try brentMinimum(in: -1...1, maximumIterations: 1) { $0 * $0 }
    }
  }
}
