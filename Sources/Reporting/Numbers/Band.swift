/// A value and the interval around it, in the value's unit.
public struct Band: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// The lower end.
  public var low: Double
  /// The upper end.
  public var high: Double

  /// A value with its interval.
  public init(_ value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}
