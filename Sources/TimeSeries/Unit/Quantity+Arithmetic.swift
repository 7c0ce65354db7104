extension Quantity {
  /// This quantity changed by another, as `base + 4 pp` and `base + 4 %` mean it.
  ///
  /// Rates and shares change by percentage points, levels by per cent of themselves or by an amount of their
  /// dimension, bare numbers by bare numbers. The result has this quantity's unit. Errors: any other pairing.
  public func changed(by change: Quantity) throws(TimeSeriesError) -> Quantity {
    switch (unit?.kind, change.unit?.kind) {
    case (nil, nil), (.percent, .percentagePoint), (.percentagePoint, .percentagePoint), (.index, .index):
      return Quantity(value + change.value, unit)
    case (.index, .percent), (.amount, .percent):
      return Quantity(value * (1 + change.value / 100), unit)
    case (.amount, .amount):
      guard let unit else { return self }
      return Quantity(value + (try change.converted(to: unit).value), unit)
    case (.percent, .percent), (.percentagePoint, .percent):
      throw .percentAddedToRate(unit ?? .percent)
    case (.amount, .percentagePoint), (.index, .percentagePoint):
      throw .pointsAddedToLevel(unit ?? .index)
    default:
      throw .incompatibleUnits(from: change.unit, to: unit)
    }
  }

  /// This quantity less another of its kind; a difference of % is in pp.
  ///
  /// Errors: units of different dimensions.
  public func difference(from other: Quantity) throws(TimeSeriesError) -> Quantity {
    guard let unit, let otherUnit = other.unit else {
      guard self.unit == other.unit else { throw .incompatibleUnits(from: other.unit, to: self.unit) }
      return Quantity(value - other.value)
    }
    return Quantity(value - (try otherUnit.convert(other.value, to: unit)), unit.differenceUnit)
  }
}

extension Quantity: CustomStringConvertible {
  /// `9 %`: the value in its shortest exact form, and the unit.
  public var description: String {
    unit.map { "\(shortest(value)) \($0)" } ?? shortest(value)
  }
}
