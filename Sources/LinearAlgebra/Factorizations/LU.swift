internal import COpenBLAS

/// The factorization P A = L U of a square matrix, with partial pivoting.
public struct LU: Hashable, Sendable {
  private let factors: [Double]
  private let pivots: [Int32]
  /// Order of the matrix.
  public let order: Int

  /// Factors `matrix` (square).
  ///
  /// Throws `singular` with the first column that has no pivot, and `valueNotFinite`.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.rows == matrix.columns else {
      throw .sizeMismatch(argument: "matrix", found: matrix.columns, expected: matrix.rows)
    }
    if let place = matrix.firstNotFinite {
      throw .valueNotFinite(argument: "matrix", row: place.row, column: place.column, value: place.value)
    }
    BLAS.prepare()
    order = matrix.rows
    var factors = matrix.elements
    var pivots = [Int32](repeating: 0, count: order)
    let info = order == 0 ? 0 : lapack_dgetrf(Int32(order), &factors, Int32(order), &pivots)
    guard info <= 0 else { throw .singular(column: Int(info) - 1) }
    self.factors = factors
    self.pivots = pivots
  }

  /// Solves A x = `right`.
  public func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == order, "a right side has as many entries as the matrix rows")
    var solution = right
    guard order > 0 else { return solution }
    _ = lapack_dgetrs(Int32(order), 1, factors, Int32(order), pivots, &solution, Int32(order))
    return solution
  }

  /// A⁻¹.
  public var inverse: Matrix {
    var result = Matrix.identity(order)
    guard order > 0 else { return result }
    _ = lapack_dgetrs(
      Int32(order), Int32(order), factors, Int32(order), pivots, &result.elements, Int32(order))
    return result
  }
}
