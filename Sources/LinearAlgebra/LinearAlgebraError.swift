/// What the routines of this module refuse, with the values found and expected. Rows and columns count from 0.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// An argument has the wrong length or shape.
  case sizeMismatch(argument: String, found: Int, expected: Int)
  /// A matrix or vector that must not be empty is.
  case empty(argument: String)
  /// NaN or an infinity in the design.
  case notFinite(row: Int, column: Int, value: Double)
  /// NaN or an infinity in the response.
  case responseNotFinite(row: Int, value: Double)
  /// A weight that is negative, NaN or infinite.
  case weightNotUsable(row: Int, value: Double)
  /// NaN or an infinity in another argument.
  case valueNotFinite(argument: String, row: Int, column: Int, value: Double)
  /// Fewer rows (with positive weight, prior rows included) than columns.
  case tooFewRows(rows: Int, columns: Int)
  /// Columns that are exact combinations of others, where the caller asked for full rank.
  case rankDeficient(rank: Int, columns: Int, dependencies: [ColumnDependency])
  /// A pivot of a Cholesky factorization is not positive.
  case notPositiveDefinite(order: Int)
  /// A triangular or square system has a zero pivot.
  case singular(column: Int)
  /// A LAPACK iteration did not converge or an argument was refused.
  case lapack(routine: String, info: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  /// One English sentence; modules above put it in the user's language.
  public var description: String {
    switch self {
    case .sizeMismatch(let argument, let found, let expected):
      "\(argument) has length \(found), expected \(expected)"
    case .empty(let argument): "\(argument) is empty"
    case .notFinite(let row, let column, let value):
      "the design holds \(value) in row \(row), column \(column)"
    case .responseNotFinite(let row, let value): "the response holds \(value) in row \(row)"
    case .weightNotUsable(let row, let value): "the weight of row \(row) is \(value)"
    case .valueNotFinite(let argument, let row, let column, let value):
      "\(argument) holds \(value) in row \(row), column \(column)"
    case .tooFewRows(let rows, let columns): "\(rows) rows cannot determine \(columns) columns"
    case .rankDeficient(let rank, let columns, let dependencies):
      "rank \(rank) of \(columns) columns: "
        + dependencies.map(\.description).joined(separator: "; ")
    case .notPositiveDefinite(let order):
      "the leading block of order \(order) is not positive definite"
    case .singular(let column): "the pivot of column \(column) is zero"
    case .lapack(let routine, let info): "\(routine) failed with info \(info)"
    }
  }
}
