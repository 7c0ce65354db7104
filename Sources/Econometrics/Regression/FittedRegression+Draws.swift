public import LinearAlgebra

extension FittedRegression {
  /// L with L L' = the coefficients' covariance: b + L z is a draw of the coefficients for standard normal z.
  ///
  /// Lower triangular, k × k. A covariance without full rank (fewer clusters than coefficients) has zero columns
  /// where it adds nothing.
  public var covarianceRoot: Matrix { covariance.semidefiniteRoot }
}

extension Matrix {
  /// The Cholesky factor of a symmetric positive semidefinite matrix, with zero columns for zero pivots.
  ///
  /// A pivot counts as zero below 1e-12 of its diagonal entry. Source: Golub and Van Loan, Matrix Computations,
  /// 4th ed., section 4.2.8.
  var semidefiniteRoot: Matrix {
    var root = Matrix(rows: rows, columns: rows)
    for c in 0..<rows {
      let pivot = self[c, c] - (0..<c).reduce(0) { $0 + root[c, $1] * root[c, $1] }
      guard pivot > 1e-12 * self[c, c] else { continue }
      root[c, c] = pivot.squareRoot()
      for r in (c + 1)..<max(rows, c + 1) {
        root[r, c] = (self[r, c] - (0..<c).reduce(0) { $0 + root[r, $1] * root[c, $1] }) / root[c, c]
      }
    }
    return root
  }
}
