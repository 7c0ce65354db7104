import Foundation
import TestSupport
import Testing

@testable import ElementaryFunctions

/// Against the C library's functions, whose error on this kind of machine is below 0.52 units in the last place
/// (glibc manual, "Errors in Math Functions"): two units apart at most.
struct LogarithmTests {
  @Test func agreesWithTheLibrary() {
    var random = SplitMix64(seed: 1)
    var worst = 0.0
    for _ in 0..<200_000 {
      let x = Double(bitPattern: random.next() & 0x7FFF_FFFF_FFFF_FFFF)
      guard x.isFinite, x > 0 else { continue }
      let expected = Foundation.log(x)
      worst = max(worst, abs(logarithm(x) - expected) / expected.ulp)
    }
    for step in 1..<200_000 {
      let x = Double(step) * 1e-5
      let expected = Foundation.log(x)
      worst = max(worst, abs(logarithm(x) - expected) / expected.ulp)
    }
    #expect(worst <= 1)
  }

  @Test func edges() {
    #expect(logarithm(1) == 0 && logarithm(0) == -.infinity && logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN && logarithm(.nan).isNaN && logarithm(-.infinity).isNaN)
    #expect(logarithm(.leastNonzeroMagnitude) == Foundation.log(Double.leastNonzeroMagnitude))
    #expect(logarithm(.greatestFiniteMagnitude) == Foundation.log(Double.greatestFiniteMagnitude))
  }
}
