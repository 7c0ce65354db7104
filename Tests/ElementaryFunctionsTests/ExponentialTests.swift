import Foundation
import TestSupport
import Testing

@testable import ElementaryFunctions

/// Against the C library, as `LogarithmTests`.
struct ExponentialTests {
  @Test func agreesWithTheLibrary() {
    var random = SplitMix64(seed: 2)
    var worst = 0.0
    for step in 0..<400_000 {
      let range = step % 2 == 0 ? -708.0...709.7 : -2.0...2.0
      let x = Double.random(in: range, using: &random)
      let expected = Foundation.exp(x)
      worst = max(worst, abs(exponential(x) - expected) / expected.ulp)
    }
    #expect(worst <= 1)
  }

  @Test func edges() {
    #expect(exponential(0) == 1 && exponential(-0.0) == 1)
    #expect(exponential(.infinity) == .infinity && exponential(-.infinity) == 0 && exponential(.nan).isNaN)
    #expect(exponential(709.78) == Foundation.exp(709.78) || exponential(709.78).isFinite)
    #expect(exponential(709.79) == .infinity && exponential(1e300) == .infinity)
    #expect(exponential(-745.2) == 0 && exponential(-1e300) == 0)
    #expect(exponential(-745) == Double.leastNonzeroMagnitude)
  }
}
