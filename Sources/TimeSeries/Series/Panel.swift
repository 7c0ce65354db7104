internal import Localization

/// Series of one frequency, by name, in the order they were added.
public struct Panel: Sendable, Hashable {
  /// The frequency of all.
  public let frequency: Frequency
  /// The names in order.
  public private(set) var names: [String] = []
  private var members: [String: Series] = [:]

  /// A panel without series.
  public init(frequency: Frequency) {
    self.frequency = frequency
  }

  /// A panel of some series. Errors: different frequencies, or two series of one name.
  public init(frequency: Frequency, _ series: some Sequence<Series>) throws(TimeSeriesError) {
    self.init(frequency: frequency)
    for member in series {
      guard members[member.name] == nil else {
        throw .invalidArgument(
          .init(
            en: "two series are called \(member.name)", zh: "有两个序列同名：\(member.name)"))
      }
      try set(member)
    }
  }

  /// Adds a series, or replaces the one of its name. Errors: another frequency.
  public mutating func set(_ series: Series) throws(TimeSeriesError) {
    guard series.frequency == frequency else {
      throw .invalidArgument(
        .init(
          en: "\(series.name) is \(series.frequency.rawValue), the panel \(frequency.rawValue)",
          zh: "\(series.name) 的频率为 \(series.frequency.rawValue)，面板为 \(frequency.rawValue)"))
    }
    if members.updateValue(series, forKey: series.name) == nil { names.append(series.name) }
  }

  /// The series of a name.
  public subscript(name: String) -> Series? { members[name] }

  /// The value of a series in a period; nil if it is missing.
  public subscript(name: String, period: Period) -> Double? { members[name]?[period] }

  /// The series in order.
  public var series: [Series] { names.compactMap { members[$0] } }

  /// From the first period with a value in any series to the last; nil if there is none.
  public var published: PeriodRange? {
    let ranges = series.compactMap(\.published)
    guard let first = ranges.map(\.first).min(), let last = ranges.map(\.last).max() else { return nil }
    return PeriodRange(uncheckedFirst: first, last: last)
  }
}
