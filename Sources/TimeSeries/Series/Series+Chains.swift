extension Series {
  /// The index that grows as this series of growth rates (% over the period before) says.
  ///
  /// `base` is the period where the index is 100, or another `value`; the chain runs both ways from it and
  /// stops at a missing rate. Errors: a base outside the series and not the period before its first.
  public func index(base: Period, value: Double = 100) throws(TimeSeriesError) -> Series {
    try level(from: base, value: value, unit: .index)
  }

  /// The level that grows as this series of growth rates (% over the period before) says, from a known value.
  ///
  /// The chain runs both ways and stops at a missing rate, or going back at a rate of -100 % or less. The
  /// result starts one period before the rates, and the base may be that period. Errors: a base outside
  /// these.
  public func level(from base: Period, value: Double, unit: Unit? = nil) throws(TimeSeriesError) -> Series {
    guard base.frequency == frequency else { throw .mixedFrequencies(start, base) }
    let place = base.ordinal - start.ordinal
    guard (-1..<count).contains(place) else { throw .periodOutsideSeries(base, name: name) }
    // values[i] leads from levels[i] to levels[i + 1]; levels[0] is the period before the first rate.
    var levels = [Double](repeating: .nan, count: count + 1)
    levels[place + 1] = value
    for index in stride(from: place + 1, to: count, by: 1) {
      levels[index + 1] = levels[index] * (1 + values[index] / 100)
    }
    for index in stride(from: place, through: 0, by: -1) where values[index] > -100 {
      levels[index] = levels[index + 1] / (1 + values[index] / 100)
    }
    return Series(
      uncheckedName: name, unit: unit, start: start.advanced(by: -1), frequency: frequency, values: levels)
  }

  /// The level that grows over the same period of the year before as this series of rates (%) says.
  ///
  /// `base` gives a level for every period of a year; the chain runs on from it as far as both rates and
  /// levels of the year before reach. Errors: another frequency.
  public func level(fromYearOnYear base: Series) throws(TimeSeriesError) -> Series {
    guard base.frequency == frequency else { throw .mixedFrequencies(start, base.start) }
    guard let range, let known = base.range else { return base }
    let first = Swift.min(known.first, range.first)
    let last = Swift.max(known.last, range.last)
    var result = Series(
      name: name, unit: base.unit, over: PeriodRange(uncheckedFirst: first, last: last)
    ) { base[$0] }
    for period in range where result[period] == nil {
      guard let rate = self[period], let level = result[period.previousYear] else { continue }
      try result.set(level * (1 + rate / 100), in: period)
    }
    return result
  }

  /// The index with the year before (or the period before) as 100: 100 plus the rate of growth (上年=100).
  public func indexOverPrevious() -> Series { mapped(unit: .index) { 100 + $0 } }

  /// The rate of growth, in %, of an index with the year before (or the period before) as 100.
  public func growthFromIndexOverPrevious() -> Series { mapped(unit: .percent) { $0 - 100 } }

  /// The level rebased so that it is 100, or another `value`, in a period. Errors: no value above zero there.
  public func rebased(to base: Period, value: Double = 100) throws(TimeSeriesError) -> Series {
    guard let level = self[base], level > 0 else { throw .missingValue(base, name: name) }
    return with(values.map { $0 / level * value }, unit: .index)
  }
}
