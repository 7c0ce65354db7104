import TestSupport
import Testing

@testable import Scenarios

struct DrawExtentTests {
  /// Blocks of eight and their rest give what a plain loop gives.
  @Test(arguments: [1, 7, 8, 9, 64, 1003]) func agreesWithAPlainLoop(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let draws = (0..<count).map { _ in random.unit() - 0.3 }
    let mean = draws.reduce(0, +) / Double(count)
    let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    draws.withUnsafeBufferPointer { buffer in
      let extent = DrawExtent(buffer)
      #expect(extent.low == draws.min() && extent.high == draws.max())
      #expect(extent.above == draws.count { $0 > 0 })
      #expect(isClose(extent.sum, draws.reduce(0, +), relative: 1e-12, absolute: 1e-12))
      let deviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
      #expect(isClose(extent.standardDeviation(of: buffer), deviation, relative: 1e-12))
    }
  }

  /// One bad draw is seen wherever it stands.
  @Test(arguments: [Double.nan, .infinity, -.infinity]) func seesWhatIsNotFinite(value: Double) {
    for place in [0, 5, 8, 15, 16, 18] {
      var draws = [Double](repeating: 1, count: 19)
      #expect(draws.withUnsafeBufferPointer(DrawExtent.areFinite))
      draws[place] = value
      #expect(!draws.withUnsafeBufferPointer(DrawExtent.areFinite))
    }
  }
}
