/// Values of a sample by their rank, found without sorting all of it.
///
/// The range of the values is cut into equal bins and the values are counted; only the bins that hold a wanted rank
/// are gathered and looked into the same way. Bin numbers never fall as values grow, rounding included, so the result
/// is exact.
struct OrderStatistics {
  private let ranks: [Int]
  private let values: [Double]

  /// The values at the given ranks (ascending, counted from zero, inside the sample); nil for no values or where
  /// one is NaN.
  init?(of sample: UnsafeBufferPointer<Double>, ranks: [Int]) {
    guard let range = SampleRange(of: sample) else { return nil }
    self.ranks = ranks
    values = Self.values(of: sample, range, at: ranks, depth: 0)
  }

  /// An outlier puts all the others into one bin, which is cut up once more, and again for an outlier among these;
  /// samples made to defeat that are sorted.
  private static let deepest = 3

  fileprivate static func values(
    of sample: UnsafeBufferPointer<Double>, _ range: SampleRange?, at ranks: [Int], depth: Int
  ) -> [Double] {
    if depth < deepest, let range, let binning = Binning(range, count: sample.count) {
      return binning.values(of: sample, at: ranks, depth: depth)
    }
    let sorted = sample.sorted()
    return ranks.map { sorted[$0] }
  }

  /// The value at one of the wanted ranks.
  subscript(rank: Int) -> Double? {
    ranks.firstIndex(of: rank).map { values[$0] }
  }
}

/// The smallest and the largest value of a sample.
fileprivate struct SampleRange {
  private(set) var low: Double
  private(set) var high: Double

  /// Nil for no values or any NaN.
  init?(of sample: UnsafeBufferPointer<Double>) {
    guard let first = sample.first else { return nil }
    low = first
    high = first
    var isOrdered = true
    for value in sample {
      low = value < low ? value : low
      high = value > high ? value : high
      isOrdered = isOrdered && value == value
    }
    guard isOrdered else { return nil }
  }
}

/// Equal bins over the range of a sample.
private struct Binning {
  private let low: Double
  private let scale: Double
  private let last: Int

  /// Nil where bins do not pay or cannot be told apart: few values, all equal, or a range that overflows.
  init?(_ range: SampleRange, count: Int) {
    last = max(64, count / 4)
    low = range.low
    scale = Double(last) / (range.high - range.low)
    guard count >= 128, count <= Int32.max, scale.isFinite, scale > 0 else { return nil }
  }

  @inline(__always)
  private func bin(_ value: Double) -> Int { Int((value - low) * scale) }

  func values(of sample: UnsafeBufferPointer<Double>, at ranks: [Int], depth: Int) -> [Double] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: last + 1) { slots in
      slots.initialize(repeating: 0)
      for value in sample { slots[bin(value)] &+= 1 }
      let segments = Self.segments(replacing: slots, ranks)
      let gathered = gathered(sample, slots, count: segments.last?.places.upperBound ?? 0)
      return gathered.withUnsafeBufferPointer { gathered in
        segments.flatMap { segment in
          let inside = UnsafeBufferPointer(rebasing: gathered[segment.places])
          return OrderStatistics.values(
            of: inside, SampleRange(of: inside), at: segment.ranks.map { $0 - segment.below },
            depth: depth + 1)
        }
      }
    }
  }

  /// A wanted bin: its place among the gathered values, the wanted ranks in it, and how many values lie below it.
  private struct Segment {
    var places: Range<Int>
    var ranks: ArraySlice<Int>
    var below: Int
  }

  /// Finds the bins of the ranks; replaces each bin's count by the place of its next gathered value, or by -1.
  private static func segments(
    replacing slots: UnsafeMutableBufferPointer<Int32>, _ ranks: [Int]
  ) -> [Segment] {
    var segments: [Segment] = []
    var (below, gathered) = (0, 0)
    var ranks = ranks[...]
    for bin in slots.indices {
      let count = Int(slots[bin])
      let inside = ranks.prefix { $0 < below + count }
      slots[bin] = inside.isEmpty ? -1 : Int32(gathered)
      if !inside.isEmpty {
        segments.append(
          Segment(places: gathered..<gathered + count, ranks: inside, below: below))
        gathered += count
        ranks = ranks.dropFirst(inside.count)
      }
      below += count
    }
    return segments
  }

  private func gathered(
    _ sample: UnsafeBufferPointer<Double>, _ places: UnsafeMutableBufferPointer<Int32>, count: Int
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { gathered, initialized in
      for value in sample {
        let bin = bin(value)
        let place = places[bin]
        if place >= 0 {
          gathered.initializeElement(at: Int(place), to: value)
          places[bin] = place &+ 1
        }
      }
      initialized = count
    }
  }
}
