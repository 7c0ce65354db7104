import TestSupport
import Testing

@testable import Scenarios

struct DistributionTests {
  static func distribution(_ draws: [Double], value: Double = 0) -> Distribution {
    var draws = draws
    return draws.withUnsafeMutableBufferPointer { Distribution(value: value, draws: $0) }
  }

  /// Quantiles of type 7 of 0, 1, …, 200 are 200 p; the sd has n - 1.
  @Test func momentsAndQuantiles() {
    let found = Self.distribution((0...200).map { Double(200 - $0) }, value: 7)
    #expect(found.value == 7)
    #expect(isClose(found.standardDeviation ?? 0, (201 * 202 / 12.0).squareRoot(), relative: 1e-14))
    #expect(agree(found.quantiles, Distribution.probabilities.map { 200 * $0 }))
    #expect(found.quantile(0.5) == 100 && found.quantile(0.3) == 7)
    #expect(found.probabilityAboveZero == 200 / 201.0)
  }

  @Test func equalDraws() {
    let found = Self.distribution([2, 2, 2])
    #expect(found.standardDeviation == 0 && Set(found.quantiles) == [2] && found.probabilityAboveZero == 1)
    #expect(Self.distribution([0, 0]).probabilityAboveZero == 0)
    #expect(Distribution.exact(3).quantile(0.1) == 3)
    #expect(Distribution.exact(3).standardDeviation == nil)
  }

  /// One draw says nothing of how a value varies.
  @Test func oneDraw() {
    #expect(Self.distribution([2]).standardDeviation == nil)
    #expect(Distribution.none(draws: 1).standardDeviation == nil)
  }

  /// A difference that is constant but for rounding is constant; a small true spread stays.
  @Test func roundingIsNoSpread() {
    var draws = [3.1 + 0.7 - 0.7, 3.1, 3.1]
    draws.withUnsafeMutableBufferPointer { Distribution.removeRounding(of: 10.1, 7, in: $0) }
    #expect(Set(draws) == [10.1 - 7])
    var spread = [3.1, 3.1 + 1e-10]
    spread.withUnsafeMutableBufferPointer { Distribution.removeRounding(of: 10.1, 7, in: $0) }
    #expect(spread == [3.1, 3.1 + 1e-10])
  }
}
