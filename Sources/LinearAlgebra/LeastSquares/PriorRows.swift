/// Knowledge about coefficients, written as further rows of a regression.
///
/// Row i says that `rows`[i] · b is `response`[i] with the standard deviation of one residual (of weight
/// one): divide both sides by the prior's standard deviation over the residual's. Source: Theil and
/// Goldberger (1961), International Economic Review 2, 65-78.
public struct PriorRows: Hashable, Sendable {
  /// The combinations of coefficients, one per row, as many columns as the design.
  public let rows: Matrix
  /// Their values.
  public let response: [Double]

  /// Prior rows; throws `sizeMismatch` when the response has another length, `valueNotFinite` for NaN.
  public init(rows: Matrix, response: [Double]) throws(LinearAlgebraError) {
    guard response.count == rows.rows else {
      throw .sizeMismatch(argument: "prior response", found: response.count, expected: rows.rows)
    }
    if let entry = rows.firstNotFinite {
      throw .valueNotFinite(argument: "prior", row: entry.row, column: entry.column, value: entry.value)
    }
    if let row = response.firstIndex(where: { !$0.isFinite }) {
      throw .valueNotFinite(argument: "prior response", row: row, column: 0, value: response[row])
    }
    self.rows = rows
    self.response = response
  }

  /// Ridge rows: adds `penalty` · b_j² to the sum of squares for each column but `unpenalized`.
  ///
  /// Throws `valueNotFinite` for a penalty that is negative, NaN or infinite.
  public static func ridge(
    penalty: Double, columns: Int, unpenalized: Set<Int> = []
  ) throws(LinearAlgebraError) -> PriorRows {
    guard penalty.isFinite, penalty >= 0 else {
      throw .valueNotFinite(argument: "penalty", row: 0, column: 0, value: penalty)
    }
    let penalized = (0..<columns).filter { !unpenalized.contains($0) }
    var rows = Matrix(rows: penalized.count, columns: columns)
    for (row, column) in penalized.enumerated() { rows[row, column] = penalty.squareRoot() }
    return try PriorRows(rows: rows, response: [Double](repeating: 0, count: penalized.count))
  }
}
