internal import COpenBLAS

/// The Cholesky factorization A = L L' of a symmetric positive definite matrix.
public struct Cholesky: Hashable, Sendable {
  /// The lower triangular factor L, zeros above the diagonal.
  public let lower: Matrix

  /// Factors `matrix` (square; only its lower triangle is read).
  ///
  /// Throws `notPositiveDefinite` with the order of the first leading block that is not.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.rows == matrix.columns else {
      throw .sizeMismatch(argument: "matrix", found: matrix.columns, expected: matrix.rows)
    }
    BLAS.prepare()
    var factor = matrix
    let order = matrix.rows
    if let place = matrix.firstNotFinite {
      throw .notFinite(row: place.row, column: place.column, value: place.value)
    }
    let info = order == 0 ? 0 : lapack_dpotrf_lower(Int32(order), &factor.elements, Int32(order))
    guard info == 0 else { throw .notPositiveDefinite(order: Int(info)) }
    for c in 0..<order {
      for r in 0..<c { factor[r, c] = 0 }
    }
    lower = factor
  }

  /// Solves A x = `right`.
  public func solve(_ right: [Double]) -> [Double] {
    lower.solvingTriangular(lower.solvingTriangular(right, .lower), .lower, transposed: true)
  }

  /// Solves A X = `right`, column by column.
  public func solve(_ right: Matrix) -> Matrix {
    lower.solvingTriangular(lower.solvingTriangular(right, .lower), .lower, transposed: true)
  }

  /// L times `vector`: independent standard normals become normals with covariance A.
  public func correlating(_ vector: [Double]) -> [Double] { lower * vector }

  /// A⁻¹, exactly symmetric.
  public var inverse: Matrix {
    let inverse = solve(Matrix.identity(lower.rows))
    return 0.5 * (inverse + inverse.transpose)
  }

  /// The natural logarithm of A's determinant.
  public var logDeterminant: Double {
    2 * lower.diagonal.reduce(0) { $0 + $1.logarithm }
  }
}
