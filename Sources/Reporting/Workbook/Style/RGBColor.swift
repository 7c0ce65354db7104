/// A colour of the screen.
public struct RGBColor: Sendable, Hashable {
  /// Red, green and blue, eight bits each: `0xD55E00`.
  public var rgb: UInt32

  /// A colour by its hexadecimal number; bits above the lower 24 are dropped.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// The colour mixed with white: 0 is the colour, 1 is white.
  public func tint(_ share: Double) -> RGBColor {
    let share = min(1, max(0, share))
    let mixed = [16, 8, 0].map { shift -> UInt32 in
      let part = Double((rgb >> shift) & 0xFF)
      return UInt32((part + (255 - part) * share).rounded()) << shift
    }
    return RGBColor(mixed.reduce(0, |))
  }
}
