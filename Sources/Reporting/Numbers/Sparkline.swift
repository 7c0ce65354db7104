/// A curve one character high, `▁▃▅█`, with gaps where values are missing.
public struct Sparkline: Sendable, Hashable {
  /// The values in time order; nil, NaN and infinities leave a gap.
  public var values: [Double?]
  /// What the lowest and the highest block stand for; the values' own range if nil.
  public var range: ClosedRange<Double>?
  /// The index of the first projected value, before which a bar `│` is drawn.
  public var firstProjected: Int?

  /// A curve of the values.
  public init(_ values: [Double?], range: ClosedRange<Double>? = nil, firstProjected: Int? = nil) {
    self.values = values
    self.range = range
    self.firstProjected = firstProjected
  }

  /// The curve: one block to a value, a space for a gap, the middle block where the range has no extent.
  public var text: String {
    let scale = range ?? ownRange
    var text = ""
    for (index, value) in values.enumerated() {
      if index > 0, index == firstProjected { text.append("│") }
      text.append(value.map { Self.block($0, in: scale) } ?? " ")
    }
    return text
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private var ownRange: ClosedRange<Double> {
    let present = values.compactMap { $0 }.filter(\.isFinite)
    guard let low = present.min(), let high = present.max() else { return 0...0 }
    return low...high
  }

  private static func block(_ value: Double, in range: ClosedRange<Double>) -> Character {
    guard value.isFinite else { return " " }
    // Halves first, so that the extent of a range of huge numbers does not overflow.
    let extent = range.upperBound / 2 - range.lowerBound / 2
    guard extent > 0, extent.isFinite else { return blocks[3] }
    let share = (value / 2 - range.lowerBound / 2) / extent
    return blocks[min(7, max(0, Int(min(1, max(0, share)) * 8)))]
  }
}
