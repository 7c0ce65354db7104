/// The largest differences of all lines, gathered period by period; of a fixed size however many there are.
///
/// Scenarios that share a value and a reference, as all do where a figure of the past was revised, are one difference.
struct LargestDifferences {
  private static let limit = 10

  /// One of each line and set of scenarios, the largest first.
  private(set) var all: [ComparisonDigest.Difference] = []
  /// Those of the current period, and their places by what scenarios share.
  private var current: [ComparisonDigest.Difference] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var value: Double
    var reference: Double
    var isAcross: Bool
  }

  /// Whether a difference of that size is among the largest.
  func takes(_ size: Double) -> Bool { all.count < Self.limit || size > all[all.count - 1].size }

  /// Takes in a difference of the current line and period.
  mutating func add(_ difference: ComparisonDigest.Difference, isAcross: Bool) {
    guard takes(difference.size) else { return }
    let key = Key(value: difference.value, reference: difference.reference, isAcross: isAcross)
    if let place = places[key] {
      current[place].columns += difference.columns
    } else {
      places[key] = current.count
      current.append(difference)
    }
  }

  /// Keeps those of the current period that are among the largest.
  mutating func endPeriod() {
    guard !current.isEmpty else { return }
    for difference in current { keep(difference) }
    current.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  private mutating func keep(_ difference: ComparisonDigest.Difference) {
    guard takes(difference.size) else { return }
    if let index = all.firstIndex(where: { $0.isOfSameLine(difference) && $0.columns == difference.columns })
    {
      guard all[index].size < difference.size else { return }
      all.remove(at: index)
    }
    all.insert(difference, at: all.firstIndex { $0.size < difference.size } ?? all.count)
    if all.count > Self.limit { all.removeLast() }
  }
}

extension ComparisonDigest.Difference {
  fileprivate func isOfSameLine(_ other: Self) -> Bool {
    variable == other.variable && region == other.region && unit == other.unit
  }
}
