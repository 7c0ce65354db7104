/// A value with its unit; without one it is a bare number.
public struct Quantity: Sendable, Hashable {
  /// The magnitude in `unit`; finite.
  public let value: Double
  /// The unit; nil for a bare number.
  public let unit: Unit?

  /// A value with its unit.
  public init(_ value: Double, _ unit: Unit? = nil) {
    self.value = value
    self.unit = unit
  }

  /// Reads `9 %`, `-0.3 pp`, `16,728.6 亿元`, `1.2万人` or `3`.
  ///
  /// Errors: no number first, or what follows it is no unit.
  public static func parse(_ text: String) throws(TimeSeriesError) -> Quantity {
    guard let (value, rest) = leadingNumber(plainForm(text)) else { throw .notANumber(text) }
    let unit = plainForm(rest)
    return Quantity(value, unit.isEmpty ? nil : try Unit.parse(unit))
  }

  /// The same quantity in another unit of its dimension. Errors: another dimension.
  public func converted(to other: Unit) throws(TimeSeriesError) -> Quantity {
    guard let unit else { throw .incompatibleUnits(from: nil, to: other) }
    return Quantity(try unit.convert(value, to: other), other)
  }
}
