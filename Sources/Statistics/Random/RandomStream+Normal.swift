extension RandomStream {
  /// Fills `out` with standard normal numbers for draws `firstDraw`, `firstDraw + 1`, …
  ///
  /// Each is the normal quantile of the uniform number of the same draw. Some 10 ns a number.
  public func fillNormal(_ out: UnsafeMutableBufferPointer<Double>, firstDraw: Int, period: Int) {
    guard !isAntithetic else {
      return fillMirrored(out, firstDraw: firstDraw) { stream, pairs, first in
        stream.fillNormal(pairs, firstDraw: first, period: period)
      }
    }
    fillCentered(out, firstDraw: firstDraw, period: period)
    InverseNormal.replaceCentered(out)
  }

  /// Standard normal numbers for a range of draws of one period.
  public func normals(draws: Range<Int>, period: Int) -> [Double] {
    filled(draws.count) { fillNormal($0, firstDraw: draws.lowerBound, period: period) }
  }
}
