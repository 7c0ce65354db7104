internal import COpenBLAS

/// Which triangle of a square matrix holds the system.
public enum Triangle: Hashable, Sendable {
  /// Entries on and above the diagonal.
  case upper
  /// Entries on and below the diagonal.
  case lower
}

extension Matrix {
  /// Solves T x = `right` (or T' x = `right`) with T one triangle of this square matrix.
  ///
  /// A zero on the diagonal gives infinities or NaN: check with `diagonal` where it can happen.
  public func solvingTriangular(
    _ right: [Double], _ triangle: Triangle, transposed: Bool = false
  ) -> [Double] {
    solvingTriangular(
      Matrix(rows: right.count, columns: 1, elements: right), triangle, transposed: transposed
    ).elements
  }

  /// Solves T X = `right` (or T' X = `right`) with T one triangle of this square matrix.
  public func solvingTriangular(
    _ right: Matrix, _ triangle: Triangle, transposed: Bool = false
  ) -> Matrix {
    precondition(rows == columns && right.rows == rows, "a triangular system is square")
    BLAS.prepare()
    var solution = right
    guard rows > 0, right.columns > 0 else { return solution }
    cblas_dtrsm(
      CblasColMajor, CblasLeft, triangle == .upper ? CblasUpper : CblasLower,
      transposed ? CblasTrans : CblasNoTrans, CblasNonUnit, Int32(rows), Int32(right.columns), 1,
      elements, Int32(rows), &solution.elements, Int32(rows))
    return solution
  }
}
