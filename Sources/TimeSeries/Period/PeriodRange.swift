/// Consecutive periods of one frequency, both ends included.
@frozen public struct PeriodRange: Sendable, Hashable {
  /// The first period.
  public let first: Period
  /// The last period, not before the first.
  public let last: Period

  @usableFromInline init(uncheckedFirst first: Period, last: Period) {
    self.first = first
    self.last = last
  }

  /// The periods from one to another.
  ///
  /// Errors: irregular spans, two frequencies, or an end before the start.
  public init(_ first: Period, _ last: Period) throws(TimeSeriesError) {
    for period in [first, last] where period.frequency == nil {
      throw .irregularPeriod(period)
    }
    guard first.frequency == last.frequency else { throw .mixedFrequencies(first, last) }
    guard first <= last else { throw .reversedRange(first, last) }
    self.init(uncheckedFirst: first, last: last)
  }

  /// A range of one period. Errors: an irregular span.
  public init(_ period: Period) throws(TimeSeriesError) {
    try self.init(period, period)
  }

  /// Reads `2026..2030`, `2026Q1..2027Q4`, or one period for a range of one.
  public static func parse(_ text: String) throws(TimeSeriesError) -> PeriodRange {
    let plain = plainForm(text)
    guard let dots = plain.firstRange(of: "..") else { return try PeriodRange(Period.parse(plain)) }
    let first = try Period.parse(String(plain[..<dots.lowerBound]))
    let last = try Period.parse(String(plain[dots.upperBound...]))
    return try PeriodRange(first, last)
  }

  /// The frequency of the periods.
  @inlinable public var frequency: Frequency { first.frequency ?? .annual }

  /// Whether a period is one of the range's.
  @inlinable public func contains(_ period: Period) -> Bool {
    period.frequency == first.frequency && first <= period && period <= last
  }

  /// Whether all periods of another range are the range's too.
  @inlinable public func contains(_ other: PeriodRange) -> Bool {
    contains(other.first) && contains(other.last)
  }

  /// Whether the two ranges share a period; ranges of different frequencies share none.
  @inlinable public func overlaps(_ other: PeriodRange) -> Bool {
    frequency == other.frequency && first <= other.last && other.first <= last
  }

  /// The periods in both ranges; nil if there are none.
  public func intersection(_ other: PeriodRange) -> PeriodRange? {
    guard overlaps(other) else { return nil }
    return PeriodRange(uncheckedFirst: Swift.max(first, other.first), last: Swift.min(last, other.last))
  }
}

extension PeriodRange: RandomAccessCollection {
  /// Zero.
  @inlinable public var startIndex: Int { 0 }
  /// The number of periods.
  @inlinable public var endIndex: Int { last.ordinal - first.ordinal + 1 }

  /// The period at a place. Precondition: the place is in `indices`.
  @inlinable public subscript(position: Int) -> Period {
    precondition(indices.contains(position), "a place outside the range of periods")
    return first.advanced(by: position)
  }

  /// The place of a period; nil if it is not in the range.
  @inlinable public func index(of period: Period) -> Int? {
    contains(period) ? period.ordinal - first.ordinal : nil
  }
}

extension PeriodRange: CustomStringConvertible {
  /// `2026..2030`, or the one period.
  public var description: String {
    first == last ? first.description : "\(first)..\(last)"
  }
}
