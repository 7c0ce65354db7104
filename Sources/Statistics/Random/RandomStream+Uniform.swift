extension RandomStream {
  /// Fills `out` with numbers uniform on the open interval (0, 1), for draws `firstDraw`, `firstDraw + 1`, …
  ///
  /// Each is (k + 1/2) / 2^52 for a random k of 52 bits, so never 0 and never 1.
  public func fillUniform(_ out: UnsafeMutableBufferPointer<Double>, firstDraw: Int, period: Int) {
    fillCentered(out, firstDraw: firstDraw, period: period)
    for index in out.indices { out[index] += 0.5 }
  }

  /// Numbers uniform on the open interval (0, 1) for a range of draws of one period.
  public func uniforms(draws: Range<Int>, period: Int) -> [Double] {
    filled(draws.count) { fillUniform($0, firstDraw: draws.lowerBound, period: period) }
  }

  /// Fills `out` with uniform numbers less one half, for draws `firstDraw`, `firstDraw + 1`, …
  func fillCentered(_ out: UnsafeMutableBufferPointer<Double>, firstDraw: Int, period: Int) {
    guard let start = out.baseAddress, !out.isEmpty else { return }
    guard !isAntithetic else {
      return fillMirrored(out, firstDraw: firstDraw) { stream, pairs, first in
        stream.fillCentered(pairs, firstDraw: first, period: period)
      }
    }
    let skipped = firstDraw & 1
    if skipped == 1 {
      let words = block(firstDraw &>> 1, period: period)
      start[0] = centeredUniform(words.2, words.3)
    }
    let pairs = (out.count - skipped) / 2
    fillPairs(start + skipped, count: pairs, firstBlock: (firstDraw + skipped) &>> 1, period: period)
    if skipped + 2 * pairs < out.count {
      let words = block((firstDraw + out.count - 1) &>> 1, period: period)
      start[out.count - 1] = centeredUniform(words.0, words.1)
    }
  }

  private func fillPairs(
    _ out: UnsafeMutablePointer<Double>, count: Int, firstBlock: Int, period: Int
  ) {
    for index in 0..<count {
      let words = block(firstBlock &+ index, period: period)
      out[2 &* index] = centeredUniform(words.0, words.1)
      out[2 &* index &+ 1] = centeredUniform(words.2, words.3)
    }
  }
}

/// The uniform number of 64 random bits less one half, an odd multiple of 2^-53 inside (-1/2, 1/2).
///
/// The upper 52 bits become the fraction of a number from 1 to 2; every step is exact.
@inline(__always)
func centeredUniform(_ low: UInt64, _ high: UInt64) -> Double {
  Double(bitPattern: (high &<< 20) | (low &>> 12) | 0x3FF0_0000_0000_0000) - 1.5 + 0x1p-53
}
