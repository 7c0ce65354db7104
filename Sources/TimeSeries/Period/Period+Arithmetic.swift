extension Period {
  /// The period at a place on a frequency's grid, counted from year 0.
  @inlinable public init(frequency: Frequency, ordinal: Int) {
    let (perYear, length) = (frequency.periodsPerYear, frequency.monthsPerPeriod)
    let (quotient, remainder) = ordinal.quotientAndRemainder(dividingBy: perYear)
    let place = remainder < 0 ? remainder + perYear : remainder
    let year = remainder < 0 ? quotient - 1 : quotient
    self.init(uncheckedYear: year, months: (place * length + 1, (place + 1) * length))
  }

  /// The place of the period on its frequency's grid, counted from year 0; for an irregular span, its year.
  ///
  /// Two periods of one frequency are as far apart as their ordinals.
  @inlinable public var ordinal: Int {
    guard let frequency else { return year }
    return year * frequency.periodsPerYear + (firstMonth - 1) / frequency.monthsPerPeriod
  }

  /// The period `count` steps later (earlier if negative) on its frequency's grid.
  ///
  /// A span on no grid, such as January to May, moves by whole years: its neighbour is the same span a year
  /// on.
  @inlinable public func advanced(by count: Int) -> Period {
    guard let frequency else { return advanced(byYears: count) }
    return Period(frequency: frequency, ordinal: ordinal + count)
  }

  /// The same months `count` years later.
  @inlinable public func advanced(byYears count: Int) -> Period {
    Period(uncheckedYear: year + count, months: (firstMonth, lastMonth))
  }

  /// The same months of the year before.
  @inlinable public var previousYear: Period { advanced(byYears: -1) }

  /// Steps from this period to another of the same frequency; nil if the frequencies differ or one is
  /// irregular.
  @inlinable public func distance(to other: Period) -> Int? {
    guard let frequency, frequency == other.frequency else { return nil }
    return other.ordinal - ordinal
  }

  /// The periods of a frequency that make up this one, in order; nil if the span does not divide so.
  public func subdivided(into frequency: Frequency) -> PeriodRange? {
    let length = frequency.monthsPerPeriod
    guard (firstMonth - 1) % length == 0, lastMonth % length == 0 else { return nil }
    let origin = year * frequency.periodsPerYear
    return PeriodRange(
      uncheckedFirst: Period(frequency: frequency, ordinal: origin + (firstMonth - 1) / length),
      last: Period(frequency: frequency, ordinal: origin + lastMonth / length - 1))
  }

  /// The period of a lower (or the same) frequency that holds this one; nil if none does.
  public func enclosing(_ frequency: Frequency) -> Period? {
    let length = frequency.monthsPerPeriod
    let candidate = Period(
      frequency: frequency, ordinal: year * frequency.periodsPerYear + (firstMonth - 1) / length)
    return candidate.contains(self) ? candidate : nil
  }
}
