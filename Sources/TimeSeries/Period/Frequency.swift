/// How often a series is observed.
@frozen public enum Frequency: String, Sendable, Hashable, CaseIterable, Comparable {
  case annual
  case half
  case quarterly
  case monthly

  /// Periods in one year: 1, 2, 4 or 12.
  @inlinable public var periodsPerYear: Int {
    switch self {
    case .annual: 1
    case .half: 2
    case .quarterly: 4
    case .monthly: 12
    }
  }

  /// Months in one period: 12, 6, 3 or 1.
  @inlinable public var monthsPerPeriod: Int { 12 / periodsPerYear }

  /// From the lowest frequency to the highest.
  @inlinable public static func < (left: Frequency, right: Frequency) -> Bool {
    left.periodsPerYear < right.periodsPerYear
  }
}
