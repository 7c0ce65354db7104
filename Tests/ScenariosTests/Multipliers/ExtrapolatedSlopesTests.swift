import Foundation
import TestSupport
import Testing

@testable import Scenarios

@Suite struct ExtrapolatedSlopesTests {
  @Test func linearValuesAreExact() throws {
    let slopes = try #require(
      ExtrapolatedSlopes(width: 0.5, center: [7, 100]) { [7 + 3 * $0, 100 - 0.25 * $0] })
    #expect(agree(slopes.slopes, [3, -0.25], within: 1e-13))
  }

  /// exp, log and a cube at 1, whose slopes are e, 1 and 3.
  @Test func smoothValues() throws {
    let slopes = try #require(
      ExtrapolatedSlopes(width: 0.1, center: [exp(1), 0, 1]) { [exp(1 + $0), log(1 + $0), pow(1 + $0, 3)] })
    #expect(agree(slopes.slopes, [exp(1), 1, 3], within: 1e-10))
  }

  /// log(x) at 0.001 has no values a tenth away: the width shrinks until it has.
  @Test func widthShrinksToWhereThereAreValues() throws {
    let slopes = try #require(
      ExtrapolatedSlopes(width: 0.1, center: [log(0.001)]) { $0 > -0.001 ? [log(0.001 + $0)] : nil })
    #expect(isClose(slopes.slopes[0], 1000, relative: 1e-8))
    #expect(ExtrapolatedSlopes(width: 1, center: [0]) { _ in nil } == nil)
  }
}
