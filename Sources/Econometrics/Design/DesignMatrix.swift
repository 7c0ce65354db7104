public import LinearAlgebra

/// The response and the regressors of one regression, with what every row and column is called.
public struct DesignMatrix: Hashable, Sendable {
  /// The name of the constant's column.
  public static let interceptName = "constant"

  /// The columns' names: `constant` first where the formula has an intercept.
  public let names: [String]
  /// The name of the response.
  public let responseName: String
  /// The regressors, rows × columns.
  public let matrix: Matrix
  /// The response, one entry per row.
  public let response: [Double]
  /// The rows' names, clusters and periods.
  public let rows: [ObservationRow]
  /// What was subtracted from each column; zero except where holes were filled by the mean.
  public let centers: [Double]
  /// The entries that stand at the mean because the regressor is not published there.
  public let filled: [FilledEntry]
  /// The candidate rows that were left out, and for want of what.
  public let droppedRows: [DroppedRow]

  /// A design over existing columns.
  ///
  /// Every entry must be finite, and every part must have the length that `matrix` asks for. `rows` may be
  /// left out: they are then numbered from 1.
  public init(
    matrix: Matrix, response: [Double], names: [String], responseName: String = "y",
    rows: [ObservationRow]? = nil, centers: [Double]? = nil, filled: [FilledEntry] = [],
    droppedRows: [DroppedRow] = []
  ) throws(EconometricsError) {
    self.matrix = matrix
    self.response = response
    self.names = names
    self.responseName = responseName
    self.rows = rows ?? response.indices.map { ObservationRow(label: String($0 + 1)) }
    self.centers = centers ?? [Double](repeating: 0, count: matrix.columns)
    self.filled = filled
    self.droppedRows = droppedRows
    try checkSizes()
    try checkFinite()
  }

  /// Number of rows, n.
  public var observationCount: Int { matrix.rows }

  /// Number of columns, k.
  public var coefficientCount: Int { matrix.columns }

  /// The rows' names.
  public var rowLabels: [String] { rows.map(\.label) }

  /// The first column that holds one value other than zero in every row; nil without a constant.
  public var interceptColumn: Int? {
    guard matrix.rows > 0 else { return names.firstIndex(of: DesignMatrix.interceptName) }
    return names.indices.first { column in
      let first = matrix[0, column]
      return first != 0 && matrix.column(column).allSatisfy { $0 == first }
    }
  }
}

/// An entry of a design that stands at its column's mean.
public struct FilledEntry: Hashable, Sendable {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int

  /// The entry in one row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A candidate row that could not be used.
public struct DroppedRow: Hashable, Sendable {
  /// The row's name.
  public let label: String
  /// The terms that are not published there, and those that have no value.
  public let missing: [String]
  /// The terms whose figures are there and that have no value all the same: the logarithm of a negative number.
  public let undefined: [String]

  /// A row and what it lacks.
  public init(label: String, missing: [String], undefined: [String] = []) {
    self.label = label
    self.missing = missing
    self.undefined = undefined
  }
}

extension DesignMatrix {
  private func checkSizes() throws(EconometricsError) {
    let expected = [
      (RegressionPart.response, response.count, matrix.rows), (.rows, rows.count, matrix.rows),
      (.names, names.count, matrix.columns),
      (.centers, centers.count, matrix.columns),
    ]
    for (part, found, wanted) in expected where found != wanted {
      throw .sizeMismatch(part: part, found: found, expected: wanted)
    }
  }

  private func checkFinite() throws(EconometricsError) {
    if let row = response.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(term: responseName, row: rows[row].label)
    }
    if let place = matrix.elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(term: names[place / matrix.rows], row: rows[place % matrix.rows].label)
    }
  }
}
