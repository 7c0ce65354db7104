internal import Localization

/// How values of a higher frequency make one of a lower.
public enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case sum
  case mean
  case last
}

extension Series {
  /// The series at a lower frequency. A period counts only if all its parts have values (for `last`: if the
  /// last has).
  ///
  /// Errors: a higher frequency than the series has.
  public func aggregated(to frequency: Frequency, by aggregation: Aggregation) throws(TimeSeriesError)
    -> Series
  {
    guard frequency <= self.frequency, let range, let first = range.first.enclosing(frequency),
      let last = range.last.enclosing(frequency)
    else {
      throw .invalidArgument(
        .init(
          en: "\(name) (\(self.frequency.rawValue)) cannot be aggregated to \(frequency.rawValue)",
          zh: "\(name)（\(self.frequency.rawValue)）不能汇总为 \(frequency.rawValue)"))
    }
    let periods = PeriodRange(uncheckedFirst: first, last: last)
    return Series(name: name, unit: unit, over: periods) { aggregate($0, by: aggregation) }
  }

  private func aggregate(_ period: Period, by aggregation: Aggregation) -> Double? {
    guard let parts = period.subdivided(into: frequency) else { return nil }
    if aggregation == .last { return self[parts.last] }
    var sum = 0.0
    for part in parts {
      guard let value = self[part] else { return nil }
      sum += value
    }
    return aggregation == .mean ? sum / Double(parts.count) : sum
  }
}
