/// Equally spaced values of one thing.
///
/// A missing value is never zero: the subscript gives nil for it.
@frozen public struct Series: Sendable {
  /// What the values are of.
  public var name: String
  /// The unit of the values; nil if undeclared.
  public var unit: Unit?
  /// The period of the first value.
  public let start: Period
  /// How often a value stands.
  public let frequency: Frequency
  /// The values in order, NaN where one is missing. For inner loops; elsewhere use the subscript.
  public private(set) var values: [Double]

  /// A series from its first period on; infinities and NaN count as missing.
  ///
  /// Errors: an irregular first period, or values that run past the year 9999.
  public init(name: String = "", unit: Unit? = nil, start: Period, values: [Double]) throws(TimeSeriesError) {
    guard let frequency = start.frequency else { throw .irregularPeriod(start) }
    let last = start.ordinal + max(0, values.count - 1)
    guard last / frequency.periodsPerYear <= Period.years.upperBound else {
      throw .periodOutsideSeries(start, name: name)
    }
    self.init(uncheckedName: name, unit: unit, start: start, frequency: frequency, values: values)
  }

  /// A series from its first period on, nil for a missing value. Errors: those of the other initializer.
  public init(name: String = "", unit: Unit? = nil, start: Period, values: [Double?]) throws(TimeSeriesError)
  {
    try self.init(name: name, unit: unit, start: start, values: values.map { $0 ?? .nan })
  }

  /// A series over a range with the values that a lookup gives.
  public init(name: String = "", unit: Unit? = nil, over range: PeriodRange, value: (Period) -> Double?) {
    self.init(
      uncheckedName: name, unit: unit, start: range.first, frequency: range.frequency,
      values: range.map { value($0) ?? .nan })
  }

  init(uncheckedName name: String, unit: Unit?, start: Period, frequency: Frequency, values: [Double]) {
    self.name = name
    self.unit = unit
    self.start = start
    self.frequency = frequency
    self.values = values.map { $0.isFinite ? $0 : .nan }
  }
}

extension Series {
  /// The number of periods, missing values included.
  @inlinable public var count: Int { values.count }

  /// The periods from first to last; nil for a series without any.
  public var range: PeriodRange? {
    values.isEmpty ? nil : PeriodRange(uncheckedFirst: start, last: start.advanced(by: count - 1))
  }

  /// The place of a period in `values`; nil if the series does not cover it.
  @inlinable public func index(of period: Period) -> Int? {
    guard period.frequency == frequency else { return nil }
    let index = period.ordinal - start.ordinal
    return index >= 0 && index < values.count ? index : nil
  }

  /// The period of a place in `values`. Precondition: it is no more than one outside.
  @inlinable public func period(at index: Int) -> Period { start.advanced(by: index) }

  /// The value in a period; nil if it is missing or outside the series.
  @inlinable public subscript(period: Period) -> Double? {
    guard let index = index(of: period) else { return nil }
    let value = values[index]
    return value.isNaN ? nil : value
  }

  /// The first period with a value, and the last; nil if there is none.
  public var published: PeriodRange? {
    guard let first = values.firstIndex(where: { !$0.isNaN }),
      let last = values.lastIndex(where: { !$0.isNaN })
    else { return nil }
    return PeriodRange(uncheckedFirst: period(at: first), last: period(at: last))
  }

  /// The periods without a value between the first and the last that have one.
  public var holes: [Period] {
    guard let published else { return [] }
    return published.filter { self[$0] == nil }
  }

  /// The part of the series in a range, missing where the series does not reach. Errors: another frequency.
  public func windowed(to range: PeriodRange) throws(TimeSeriesError) -> Series {
    guard range.frequency == frequency else { throw .mixedFrequencies(start, range.first) }
    return Series(name: name, unit: unit, over: range) { self[$0] }
  }

  /// Replaces the value in a period; nil makes it missing. Errors: a period outside the series.
  public mutating func set(_ value: Double?, in period: Period) throws(TimeSeriesError) {
    guard let index = index(of: period) else { throw .periodOutsideSeries(period, name: name) }
    values[index] = value.flatMap { $0.isFinite ? $0 : nil } ?? .nan
  }
}

extension Series: Hashable {
  /// Whether all is equal; missing values equal missing values.
  public static func == (left: Series, right: Series) -> Bool {
    left.name == right.name && left.unit == right.unit && left.start == right.start
      && left.count == right.count
      && zip(left.values, right.values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// Name, start and length.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(start)
    hasher.combine(count)
  }
}
