internal import TimeSeries

extension DesignMatrix {
  /// The rows in the order of time, or why they are not one equally spaced sequence.
  ///
  /// Autocorrelation means something only between neighbours: statistics that look for it (Durbin-Watson,
  /// Breusch-Godfrey, Newey-West) read the rows in this order. Rows without periods count as listed in order.
  public var timeOrder: Result<[Int], Refusal> {
    guard rows.contains(where: { $0.period != nil }) else { return .success(Array(rows.indices)) }
    var spans = [MonthSpan]()
    for (row, observation) in rows.enumerated() {
      guard let period = observation.period else { return .failure(.rowWithoutPeriod(observation.label)) }
      spans.append(MonthSpan(period, row: row, label: observation.label))
    }
    spans.sort()
    let neighbours = zip(spans, spans.dropFirst())
    for reason in [MonthSpan.overlap, MonthSpan.irregularity] {
      if let refusal = neighbours.lazy.compactMap(reason).first { return .failure(refusal) }
    }
    return .success(spans.map(\.row))
  }
}

/// A row's span in months counted from year 0.
private struct MonthSpan: Comparable {
  let first: Int
  let last: Int
  let row: Int
  let label: String

  init(_ period: Period, row: Int, label: String) {
    first = period.year * 12 + period.firstMonth
    last = period.year * 12 + period.lastMonth
    self.row = row
    self.label = label
  }

  static func < (left: MonthSpan, right: MonthSpan) -> Bool {
    (left.first, left.last, left.row) < (right.first, right.last, right.row)
  }

  /// The reason that weighs most: shared months correlate errors whatever the spacing.
  static func overlap(_ earlier: MonthSpan, _ later: MonthSpan) -> Refusal? {
    if (earlier.first, earlier.last) == (later.first, later.last) {
      return .severalRowsPerPeriod(earlier.label)
    }
    return later.first <= earlier.last ? .overlappingSpans(earlier.label, later.label) : nil
  }

  static func irregularity(_ earlier: MonthSpan, _ later: MonthSpan) -> Refusal? {
    if earlier.last - earlier.first != later.last - later.first {
      return .unequalSpans(earlier.label, later.label)
    }
    return later.first == earlier.last + 1 ? nil : .gap(after: earlier.label, before: later.label)
  }
}
