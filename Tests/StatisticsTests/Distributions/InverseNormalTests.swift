import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct InverseNormalTests {
  /// The fast path over blocks against the plain function, at the seams of the three rationals and in between.
  @Test func blocksGiveTheSameBits() {
    let farthest = 0.5 - 0x1p-53
    let seams = [0.425, 0.425.nextUp, 0.5 - InverseNormal.farProbability, farthest, 0, 0x1p-53]
    let values = (0..<600).map { (Double($0) - 299.5) / 600.5 } + seams + seams.map(-)
    var block = values
    block.withUnsafeMutableBufferPointer { InverseNormal.replaceCentered($0) }
    #expect(block == values.map(InverseNormal.quantile(centered:)))
  }

  @Test func isOddAndRises() {
    let values = (1..<2048).map { InverseNormal.quantile(Double($0) / 2048) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(values == values.reversed().map(-))
  }

  /// Against the C library's logarithm, over the range used: 4e-16 relative, less than two ulps.
  @Test func logarithmIsAccurate() {
    let arguments =
      (0..<3000).map { 0.4999 * 0x1p-1 / Double($0 + 1) } + [0x1p-53, 0x1p-900, 0.25, 0x1p-1022]
    let worst = arguments.map { abs(InverseNormal.logarithm($0) / Foundation.log($0) - 1) }.max()
    #expect((worst ?? 1) < 4e-16)
  }
}
