extension ObservationStore {
  /// The published values of an indicator in a region at one frequency, from the first to the last.
  ///
  /// A value belongs to a period only if it speaks of just that span; a year-to-date figure is a value of its
  /// quarter, half or year where it covers one (2023M01-M03 is 2023Q1), never of its last month. A stock
  /// belongs to the period at whose end it stands. Bounds (超过 …) are left out. Nil if nothing is published at
  /// that frequency. Errors: a value whose unit cannot be converted to `unit` (default: that of the first
  /// value).
  public func series(
    region: String, indicator: String, frequency: Frequency, unit: Unit? = nil
  ) throws(TimeSeriesError) -> Series? {
    var values: [Period: Double] = [:]
    var target = unit
    for (period, row) in resolved(region: region, indicator: indicator).sorted(by: { $0.key < $1.key }) {
      guard let place = period.place(at: frequency), let value = row.pointValue else { continue }
      let unit = target ?? row.chosen.unit
      target = unit
      values[place] = try row.chosen.unit.convert(value, to: unit)
    }
    guard let first = values.keys.min(), let last = values.keys.max() else { return nil }
    let range = try PeriodRange(first, last)
    return Series(name: indicator, unit: target, over: range) { values[$0] }
  }
}

extension ObservationPeriod {
  /// The period of a frequency that a figure for this time is a value of; nil if of none.
  func place(at frequency: Frequency) -> Period? {
    switch self {
    case .span(let period): period.frequency == frequency ? period : nil
    case .asOf(let year, let month):
      month % frequency.monthsPerPeriod == 0
        ? Period(frequency: .monthly, ordinal: year * 12 + month - 1).enclosing(frequency) : nil
    case .years, .unknown: nil
    }
  }
}
