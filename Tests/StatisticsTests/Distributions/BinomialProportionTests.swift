import TestSupport
import Testing

@testable import Statistics

struct BinomialProportionTests {
  /// R 4.2.2, `binom.test(k, n, conf.level = l)$conf.int`; 0 of n is 1 − (tail)^(1/n), n of n its mirror image.
  @Test(arguments: [
    (5, 6, 0.95, 0.358_765_421_0, 0.995_789_255_5), (4, 10, 0.95, 0.121_552_258_3, 0.737_621_923_4),
    (0, 10, 0.95, 0, 0.308_497_107_8), (6, 6, 0.95, 0.540_741_873_6, 1),
    (3, 6, 0.80, 0.200_908_878_9, 0.799_091_121_1),
  ])
  func exactIntervals(successes: Int, trials: Int, level: Double, low: Double, high: Double) throws {
    let found = try #require(BinomialProportion(successes: successes, trials: trials)).interval(level: level)
    #expect(isClose(found.lowerBound, low, absolute: 1e-9))
    #expect(isClose(found.upperBound, high, absolute: 1e-9))
  }

  @Test(arguments: [(-1, 3), (4, 3), (0, 0)])
  func impossibleCounts(successes: Int, trials: Int) {
    #expect(BinomialProportion(successes: successes, trials: trials) == nil)
  }
}
