extension InverseNormal {
  private static var blockLength: Int { 256 }

  /// Replaces numbers strictly inside (-1/2, 1/2) by the quantiles of their sums with 1/2.
  ///
  /// The same bits as `quantile(centered:)`. The central rational runs over all; the one in seven that lies in a tail
  /// is listed without branches and done again.
  static func replaceCentered(_ values: UnsafeMutableBufferPointer<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: blockLength) { tails in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: blockLength) { places in
        guard let tails = tails.baseAddress, let places = places.baseAddress else { return }
        for start in stride(from: 0, to: values.count, by: blockLength) {
          let block = UnsafeMutableBufferPointer(rebasing: values[start...].prefix(blockLength))
          replaceBlock(block, tails, places)
        }
      }
    }
  }

  private static func replaceBlock(
    _ block: UnsafeMutableBufferPointer<Double>, _ tails: UnsafeMutablePointer<Double>,
    _ places: UnsafeMutablePointer<Int>
  ) {
    guard let values = block.baseAddress else { return }
    var count = 0
    for index in 0..<block.count {
      tails[count] = values[index]
      places[count] = index
      count &+= abs(values[index]) > centralHalfWidth ? 1 : 0
    }
    for index in 0..<block.count { values[index] = central(values[index]) }
    replaceTails(tails, count: count)
    for index in 0..<count { values[places[index]] = tails[index] }
  }

  private static func replaceTails(_ tails: UnsafeMutablePointer<Double>, count: Int) {
    var nearest = 0.5
    for index in 0..<count {
      let probability = 0.5 - abs(tails[index])
      nearest = min(nearest, probability)
    }
    // One draw in 10^11 is so far out.
    guard nearest > farProbability else {
      for index in 0..<count { tails[index] = quantile(centered: tails[index]) }
      return
    }
    for index in 0..<count {
      let size = nearTail(0.5 - abs(tails[index]))
      tails[index] = Double(signOf: tails[index], magnitudeOf: size)
    }
  }
}
