import Modeling
import Reporting
import TimeSeries

/// A tidy table of scenarios that grows row by row: `model, scenario, region, variable, unit, period, kind, value`, and what
/// the draws say of the value.
///
/// `kind` and what the draws say are columns only where at least one row has it, unless a complete table is asked for.
struct TableRows {
  private var names: [CodedValues<String>.Coding] = Array(repeating: .init(), count: 5)
  private var periods = CodedValues<Period>.Coding()
  private var kinds = CodedValues<String>.Coding()
  private var hasKinds = false
  private var values: [Double] = []
  /// Standard deviation and quantiles.
  private var spread: [[Double]] = Array(repeating: [], count: 1 + ProjectionsFile.quantileColumns.count)

  /// Whether there is no row.
  var isEmpty: Bool { values.isEmpty }

  /// Adds a figure.
  mutating func append(_ key: ScenarioSeries.Key, _ point: ScenarioSeries.Point) {
    for (index, name) in [key.model, key.scenario, key.region, key.variable, key.unit].enumerated() {
      names[index].append(name)
    }
    periods.append(point.period)
    kinds.append(point.kind?.rawValue ?? "")
    hasKinds = hasKinds || point.kind != nil
    values.append(point.value)
    let spread = [point.standardDeviation ?? .nan] + point.quantiles
    for index in self.spread.indices {
      self.spread[index].append(spread.indices.contains(index) ? spread[index] : .nan)
    }
  }

  /// The rows.
  ///
  /// - Parameter isComplete: whether all columns are there, for formats that declare their columns beforehand.
  func table(isComplete: Bool = false) -> ColumnarTable {
    let hasSpread = isComplete || spread.contains { $0.contains { !$0.isNaN } }
    let kind = ColumnarTable.Column("kind", .attribute, .text(kinds.coded))
    let value = ColumnarTable.Column("value", .measure, .number(values))
    return ColumnarTable(
      nameColumns + [.init("period", .period, .period(periods.coded))]
        + (hasKinds || isComplete ? [kind] : [])
        + [value] + (hasSpread ? spreadColumns : []))
  }

  private var nameColumns: [ColumnarTable.Column] {
    zip(["model", "scenario", "region", "variable", "unit"], names).map { name, coding in
      .init(name, name == "unit" ? .unit : .dimension, .text(coding.coded))
    }
  }

  private var spreadColumns: [ColumnarTable.Column] {
    zip(["sd"] + ProjectionsFile.quantileColumns, spread).map { name, numbers in
      .init(name, .attribute, .number(numbers))
    }
  }
}
