import TimeSeries

/// What sources say of a line's values beside them: their bands, in the unit of the line, and which of them are estimates.
struct AlignedBands: Equatable {
  /// By column and period, where the source has drawn.
  private var values: [Int: [Period: SourceBand]] = [:]
  private var differences: [Int: [Period: SourceBand]] = [:]
  private var estimates: [Int: Set<Period>] = [:]

  /// Takes up what a source gives of a column in one unit.
  mutating func add(_ bands: TakenBands, _ key: TakenBands.Key, _ scaling: UnitMatch.Scaling) {
    let column = Int(key.column)
    if let own = bands.values[key] {
      values[column, default: [:]].merge(own.mapValues { $0.scaled(scaling) }) { first, _ in first }
    }
    if let own = bands.estimates[key] { estimates[column, default: []].formUnion(own) }
    if let own = bands.differences[key] {
      differences[column, default: [:]].merge(own.mapValues { $0.scaled(scaling) }) { first, _ in first }
    }
  }

  /// Whether a column's value is an estimate of what was not published.
  func isEstimate(_ column: Int, in period: Period) -> Bool { estimates[column]?.contains(period) ?? false }

  /// The band of a column's value.
  func value(_ column: Int, in period: Period) -> SourceBand? { values[column]?[period] }

  /// The band of the difference of a column from the scenario that its own source compares it with; nil where it is compared
  /// with another here, whose draws are not the same.
  func difference(_ column: ComparisonColumn, in period: Period) -> SourceBand? {
    column.isComparedAsInSource ? differences[column.index]?[period] : nil
  }

  /// Whether the draws of a column's values differ anywhere.
  func varies(_ column: Int) -> Bool { values[column]?.values.contains { $0.varies } ?? false }

  /// How many bands there are, of values and of differences.
  var count: Int { [values, differences].joined().reduce(0) { $0 + $1.value.count } }

  /// Leaves out the bands of columns whose values are put together from parts of a year: the quantiles of a sum are not the
  /// sums of quantiles.
  mutating func remove(_ columns: [Int]) {
    for column in columns { (values[column], differences[column], estimates[column]) = (nil, nil, nil) }
  }
}
