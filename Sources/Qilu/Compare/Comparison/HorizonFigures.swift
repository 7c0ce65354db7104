import Modeling
import Scenarios
import TimeSeries

/// Averages and cumulated changes over the horizon, as `comparison.csv` of a run defines them.
struct HorizonFigures {
  let line: AlignedLine

  /// Mean over the periods, in the line's unit; nil where one of them has no value.
  func average(_ column: ComparisonColumn) -> Double? {
    guard let values = values(column), !values.isEmpty else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }

  /// Growth: compounded, %. Level: change from the period before the horizon to its end, %. Share: change in points. Nil where
  /// a value is missing, or where no source says what kind of quantity it is.
  func cumulated(_ column: ComparisonColumn) -> Double? {
    guard let measure, let values = values(column), let end = values.last, let horizon = column.horizon else {
      return nil
    }
    if measure == .growth { return 100 * (values.reduce(1) { $0 * (1 + $1 / 100) } - 1) }
    guard let start = line.value(column.index, in: horizon.first.advanced(by: -1)) else { return nil }
    guard measure == .level else { return end - start }
    return hasRatioScale ? RatioScale.change(from: start, to: end) : nil
  }

  /// Whether it is a level whose changes are told in per cent, by the values of all columns.
  let hasRatioScale: Bool

  init(line: AlignedLine) {
    self.line = line
    let measure = Self.measure(of: line)
    hasRatioScale =
      measure == .level && !line.values.contains { $0 < 0 }
      && (!line.unit.isEmpty
        || line.columns.allSatisfy { RatioScale.holds(line.values(of: $0), hasUnit: false) })
    self.measure = measure
  }

  /// The unit of cumulated changes.
  var cumulatedUnit: String {
    guard measure == .share else { return "%" }
    return (try? Unit.parse(line.unit))?.differenceUnit.symbol ?? ""
  }

  /// What kind of quantity it is, where a source or the unit says: amounts are levels, a rate may be growth or a share.
  let measure: Variable.Measure?

  private static func measure(of line: AlignedLine) -> Variable.Measure? {
    if let measure = line.measure { return measure }
    guard !line.unit.isEmpty else { return nil }
    guard let unit = try? Unit.parse(line.unit) else { return line.unit.contains("%") ? nil : .level }
    return unit.isRate ? nil : .level
  }

  private func values(_ column: ComparisonColumn) -> [Double]? {
    guard let horizon = column.horizon, line.place(of: column.index) != nil else { return nil }
    var values: [Double] = []
    for period in horizon {
      guard let value = line.value(column.index, in: period) else { return nil }
      values.append(value)
    }
    return values
  }
}

extension Sequence<ComparisonColumn> {
  /// The horizons of some columns, each once, in order of time; several where runs reach unlike far.
  var horizons: [PeriodRange] {
    Set(compactMap(\.horizon)).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }
}
