/// Sum, range and sign of many draws in one pass, eight at a time.
struct DrawExtent {
  private(set) var sum = 0.0
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity
  /// Draws above zero.
  private(set) var above = 0

  private typealias Eight = SIMD8<Double>

  init(_ draws: UnsafeBufferPointer<Double>) {
    var (sums, lows, highs) = (Eight(), Eight(repeating: .infinity), Eight(repeating: -.infinity))
    var positive = SIMD8<Int64>()
    let whole = draws.count / 8 * 8
    for index in stride(from: 0, to: whole, by: 8) {
      let eight = Self.load(draws, index)
      sums += eight
      lows.replace(with: eight, where: eight .< lows)
      highs.replace(with: eight, where: eight .> highs)
      positive.replace(with: positive &+ 1, where: eight .> 0)
    }
    (sum, low, high, above) = (sums.sum(), lows.min(), highs.max(), Int(positive.wrappedSum()))
    for draw in draws[whole...] {
      sum += draw
      low = min(low, draw)
      high = max(high, draw)
      if draw > 0 { above += 1 }
    }
  }

  /// Root of the mean square deviation with n - 1; 0 for a single draw.
  func standardDeviation(of draws: UnsafeBufferPointer<Double>) -> Double {
    guard draws.count > 1 else { return 0 }
    let mean = sum / Double(draws.count)
    var squares = Eight()
    let whole = draws.count / 8 * 8
    for index in stride(from: 0, to: whole, by: 8) {
      let deviation = Self.load(draws, index) - mean
      squares += deviation * deviation
    }
    let rest = draws[whole...].reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return ((squares.sum() + rest) / Double(draws.count - 1)).squareRoot()
  }

  /// The same where draws 2k and 2k + 1 mirror each other: the mean square deviation with n, which misses σ² by the variance
  /// of the mean, and that variance as the pairs show it.
  func pairedStandardDeviation(of draws: UnsafeBufferPointer<Double>) -> Double {
    guard draws.count > 2, let error = MonteCarloError.ofMean(Array(draws), isAntithetic: true) else {
      return standardDeviation(of: draws)
    }
    let single = standardDeviation(of: draws)
    let count = Double(draws.count)
    return (single * single * (count - 1) / count + error * error).squareRoot()
  }

  /// Whether no draw is NaN or infinite: zero times any other number is zero.
  static func areFinite(_ draws: UnsafeBufferPointer<Double>) -> Bool {
    var zeros = Eight()
    let whole = draws.count / 8 * 8
    for index in stride(from: 0, to: whole, by: 8) { zeros += load(draws, index) * 0 }
    return zeros.sum() == 0 && draws[whole...].allSatisfy(\.isFinite)
  }

  @inline(__always)
  private static func load(_ draws: UnsafeBufferPointer<Double>, _ index: Int) -> Eight {
    UnsafeRawBufferPointer(draws).loadUnaligned(
      fromByteOffset: index * MemoryLayout<Double>.stride, as: Eight.self)
  }
}
