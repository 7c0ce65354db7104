import Testing
import TimeSeries

@testable import Scenarios

struct RatioScaleTests {
  @Test func aChangeStartsFromAPositiveFigure() {
    #expect(RatioScale.change(from: 50, to: 60).map { ($0 * 1e9).rounded() / 1e9 } == 20)
    #expect(RatioScale.change(from: 0, to: 60) == nil)
    // Klein's net investment of 1931: up by 0.116, not down by 3.4 %.
    #expect(RatioScale.change(from: -3.4, to: -3.284) == nil)
  }

  @Test(arguments: [
    ([5.0, 8, 7], false, true), ([0, 8, 7], true, true),
    // A balance, and what comes to cross zero.
    ([-3.4, -3.2, -3.1], true, false), ([2, 1, -1], true, false),
    // Years since 1931 are a count; an amount that grows evenly is none.
    ([1, 2, 3, 4], false, false), ([1, 2, 3, 4], true, true), ([4, 4, 4], false, true),
  ])
  func scales(_ values: [Double], hasUnit: Bool, holds: Bool) {
    let path = values.enumerated().map { (period: Period(year: 1931 + $0), value: $1) }
    #expect(RatioScale.holds(path, hasUnit: hasUnit) == holds)
  }

  /// Over a gap a count moves by as much more.
  @Test func countsMayHaveGaps() {
    let path = [(1931, 0.0), (1932, 1), (1935, 4)].map { (period: Period(year: $0), value: $1) }
    #expect(!RatioScale.holds(path, hasUnit: false))
  }
}
