/// Labels along an edge, moved apart so that none covers another, each as near to its place as may be.
///
/// Keeping the order, the tops z that minimise the sum of squared shifts are an isotonic regression of the wished
/// tops less the heights before them; pooling adjacent violators finds it (Barlow et al. 1972, "Statistical
/// Inference under Order Restrictions", section 1.2), and clamping the result keeps it best within bounds.
struct LabelStack {
  struct Item {
    /// Where the middle of the label would stand.
    var wish: Double
    var height: Double
    /// Who stays when there is no room for all: the greatest.
    var priority: Int
  }

  /// The tops of the labels between two bounds, nil for one that there is no room for.
  static func tops(_ items: [Item], from top: Double, to bottom: Double) -> [Double?] {
    var tops = [Double?](repeating: nil, count: items.count)
    let kept = fitting(items, height: bottom - top).sorted { first, second in
      (items[first].wish, first) < (items[second].wish, second)
    }
    var before = 0.0
    var wishes: [Double] = []
    for index in kept {
      wishes.append(items[index].wish - items[index].height / 2 - before)
      before += items[index].height
    }
    let pooled = isotonic(wishes)
    before = 0
    for (index, place) in zip(kept, pooled) {
      tops[index] = min(max(place, top), max(top, bottom - kept.reduce(0) { $0 + items[$1].height })) + before
      before += items[index].height
    }
    return tops
  }

  /// The items of highest priority that find room, the earlier of two equal ones first.
  private static func fitting(_ items: [Item], height: Double) -> [Int] {
    var room = height
    return items.indices
      .sorted { (-items[$0].priority, $0) < (-items[$1].priority, $1) }
      .filter { index in
        guard items[index].height <= room else { return false }
        room -= items[index].height
        return true
      }
  }

  /// The nearest sequence that never falls.
  private static func isotonic(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
      var block = (mean: value, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        let count = last.count + block.count
        block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
