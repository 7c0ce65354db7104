/// Regression data held in memory: named columns of equal length, one entry per row.
///
/// A shift moves by rows, so the rows should be consecutive periods where a formula has lags.
public struct RegressionTable: RegressionData, Hashable, Sendable {
  /// The rows.
  public let rows: [ObservationRow]
  /// The columns by variable; nil is a missing value.
  public let columns: [String: [Double?]]

  /// A table over columns that each have one entry per row.
  public init(rows: [ObservationRow], columns: [String: [Double?]]) throws(EconometricsError) {
    for (name, column) in columns.sorted(by: { $0.key < $1.key }) where column.count != rows.count {
      throw .sizeMismatch(part: .column(name), found: column.count, expected: rows.count)
    }
    self.rows = rows
    self.columns = columns
  }

  /// The columns' names, sorted.
  public var variables: [String]? { columns.keys.sorted() }

  /// The entry of `variable` `shift` rows further down; nil outside the table.
  public func value(_ variable: String, shift: Int, row: Int) -> Double? {
    guard let column = columns[variable], column.indices.contains(row + shift) else { return nil }
    return column[row + shift]
  }
}
