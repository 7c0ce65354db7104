/// A curve one character high, `▁▃▅█`, with gaps where values are missing.
public struct Sparkline: Sendable, Hashable {
  /// The values in time order; nil, NaN and infinities leave a gap.
  public var values: [Double?]
  /// What the lowest and the highest block stand for; the values' own range if nil.
  public var range: ClosedRange<Double>?
  /// The index of the first projected value, before which a bar `│` is drawn.
  public var firstProjected: Int?
  /// How its ends are told to who cannot see it.
  public var format: NumberFormat

  /// A curve of the values.
  public init(
    _ values: [Double?], range: ClosedRange<Double>? = nil, firstProjected: Int? = nil,
    format: NumberFormat = NumberFormat(decimals: 1)
  ) {
    self.values = values
    self.range = range
    self.firstProjected = firstProjected
    self.format = format
  }

  /// The curve: one block to a value, a space for a gap, the middle block where the range has no extent.
  public var text: String {
    let isFlat = scale == nil
    var text = ""
    for (index, share) in shares.enumerated() {
      if index > 0, index == firstProjected { text.append("│") }
      text.append(share.map { isFlat ? Self.blocks[3] : Self.blocks[min(7, Int($0 * 8))] } ?? " ")
    }
    return text
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Where each value lies in the range, from 0 (at or below its low end) to 1; a half where the range has no extent, nil for a gap.
  var shares: [Double?] {
    let scale = scale
    return values.map { value in
      guard let value, value.isFinite else { return nil }
      guard let scale else { return 0.5 }
      return min(1, max(0, (value / 2 - scale.low) / scale.extent))
    }
  }

  /// Half the low end of the range and half its extent, so that huge numbers do not overflow; nil without an extent.
  private var scale: (low: Double, extent: Double)? {
    let present = values.compactMap { $0 }.filter(\.isFinite)
    let (low, high) = (range?.lowerBound ?? present.min() ?? 0, range?.upperBound ?? present.max() ?? 0)
    let extent = high / 2 - low / 2
    return extent > 0 && extent.isFinite ? (low / 2, extent) : nil
  }
}
