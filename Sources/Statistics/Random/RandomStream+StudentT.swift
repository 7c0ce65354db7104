extension RandomStream {
  /// Fills `out` with Student's t numbers for draws `firstDraw`, `firstDraw + 1`, …: the stream's normal
  /// numbers over the root of its chi-squared numbers per degree of freedom. NaN where `degreesOfFreedom` is
  /// not above zero; the normal numbers themselves where it is infinite.
  public func fillStudentT(
    _ out: UnsafeMutableBufferPointer<Double>, degreesOfFreedom: Double, firstDraw: Int, period: Int
  ) {
    fillNormal(out, firstDraw: firstDraw, period: period)
    if degreesOfFreedom == .infinity { return }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: out.count) { squares in
      fillChiSquared(
        squares, degreesOfFreedom: degreesOfFreedom, firstDraw: firstDraw, period: period)
      for index in out.indices {
        out[index] /= (squares[index] / degreesOfFreedom).squareRoot()
      }
    }
  }

  /// Student's t numbers for a range of draws of one period.
  public func studentTs(degreesOfFreedom: Double, draws: Range<Int>, period: Int) -> [Double] {
    filled(draws.count) {
      fillStudentT(
        $0, degreesOfFreedom: degreesOfFreedom, firstDraw: draws.lowerBound, period: period)
    }
  }
}
