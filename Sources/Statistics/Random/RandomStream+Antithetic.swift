extension RandomStream {
  /// Fills draws 2k and 2k + 1 with the plain stream's number k and its negative; an odd draw may stand alone at either end.
  ///
  /// - Parameter fill: fills a buffer with the numbers of the stream it is given, from the one with that index.
  func fillMirrored(
    _ out: UnsafeMutableBufferPointer<Double>, firstDraw: Int,
    _ fill: (RandomStream, UnsafeMutableBufferPointer<Double>, Int) -> Void
  ) {
    guard !out.isEmpty else { return }
    var plain = self
    plain.isAntithetic = false
    let first = firstDraw >> 1
    let count = ((firstDraw + out.count - 1) >> 1) - first + 1
    fill(plain, UnsafeMutableBufferPointer(rebasing: out[..<count]), first)
    // From the end, so that no number is overwritten before it has been mirrored.
    for index in out.indices.reversed() {
      let draw = firstDraw + index
      let number = out[(draw >> 1) - first]
      out[index] = draw & 1 == 0 ? number : -number
    }
  }
}
