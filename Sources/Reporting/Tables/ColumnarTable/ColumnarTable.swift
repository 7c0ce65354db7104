public import TimeSeries

/// Rows under named columns, one figure a row, held column by column: what every table format writes.
///
/// A tidy table: `scenario, region, variable, unit, period, value`. What a column means to a format is its role; its
/// name is what stands in the header. (`Table` is the other kind: laid out for a reader, with headings and notes.)
public struct ColumnarTable: Sendable, Hashable {
  /// The columns, left to right, all of `rowCount` rows.
  public let columns: [Column]
  /// The number of rows.
  public let rowCount: Int

  /// A table of columns. Precondition: all have as many rows.
  public init(_ columns: [Column]) {
    rowCount = columns.first?.values.count ?? 0
    precondition(
      columns.allSatisfy { $0.values.count == columns[0].values.count }, "columns of unequal length")
    self.columns = columns
  }
}

extension ColumnarTable {
  /// What a column is to the rows.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// One of the things that tell which series a row belongs to: a scenario, a region, a variable.
    case dimension
    /// The unit of the value.
    case unit
    /// When.
    case period
    /// The figure.
    case measure
    /// What is said of the figure: that it was published, or projected.
    case attribute
  }

  /// One column.
  public struct Column: Sendable, Hashable {
    /// The name in the header.
    public var name: String
    /// What it is to the rows.
    public var role: Role
    /// What stands in it.
    public let values: Values

    /// A column.
    public init(_ name: String, _ role: Role, _ values: Values) {
      self.name = name
      self.role = role
      self.values = values
    }
  }

  /// What stands in a column, by row.
  public enum Values: Sendable, Hashable {
    /// Words.
    case text(CodedValues<String>)
    /// Spans of time.
    case period(CodedValues<Period>)
    /// Numbers; NaN where there is none.
    case number([Double])
    /// Whole numbers.
    case integer([Int])

    /// The number of rows.
    public var count: Int {
      switch self {
      case .text(let values): values.codes.count
      case .period(let values): values.codes.count
      case .number(let values): values.count
      case .integer(let values): values.count
      }
    }
  }

  /// The columns of a role.
  public func columns(_ role: Role) -> [Column] { columns.filter { $0.role == role } }
}

extension ColumnarTable.Values {
  /// A row's value as the CSV files write it; empty where there is none.
  func text(_ row: Int) -> String {
    switch self {
    case .text(let values): values[row]
    case .period(let values): values[row].description
    case .number(let values): SignificantDigits.text(values[row])
    case .integer(let values): String(values[row])
    }
  }
}
