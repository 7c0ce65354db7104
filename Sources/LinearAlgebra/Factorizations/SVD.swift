internal import COpenBLAS

/// The thin singular value decomposition A = U diag(s) V'.
///
/// Shapes: A is m × n, k = min(m, n); U is m × k, s has k entries (falling), V is n × k.
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., 8.6 (LAPACK dgesdd, divide and conquer).
public struct SVD: Hashable, Sendable {
  /// Left singular vectors, m × k.
  public let left: Matrix
  /// Singular values from the largest down.
  public let values: [Double]
  /// Right singular vectors, n × k.
  public let right: Matrix

  /// Decomposes `matrix`. Throws `notFinite` for NaN or infinities, `lapack` if the iteration fails.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    if let entry = matrix.firstNotFinite {
      throw .notFinite(row: entry.row, column: entry.column, value: entry.value)
    }
    let count = min(matrix.rows, matrix.columns)
    var copy = matrix
    var left = Matrix(rows: matrix.rows, columns: count)
    var rightTransposed = Matrix(rows: count, columns: matrix.columns)
    var values = [Double](repeating: 0, count: count)
    if count > 0 {
      BLAS.prepare()
      var integers = [Int32](repeating: 0, count: 8 * count)
      let (m, n, k) = (Int32(matrix.rows), Int32(matrix.columns), Int32(count))
      let info = withWorkspace { work, size in
        lapack_dgesdd_thin(
          m, n, &copy.elements, m, &values, &left.elements, m, &rightTransposed.elements, k, work, size,
          &integers)
      }
      guard info == 0 else { throw .lapack(routine: "dgesdd", info: Int(info)) }
    }
    self.left = left
    self.values = values
    self.right = rightTransposed.transpose
  }

  /// Number of singular values above `tolerance` times the largest.
  public func rank(tolerance: Double) -> Int {
    guard let largest = values.first, largest > 0 else { return 0 }
    return values.firstIndex { $0 <= tolerance * largest } ?? values.count
  }

  /// Largest over smallest singular value; infinite for a singular matrix.
  public var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  /// The x of least length among those that minimise ‖A x − `vector`‖, with singular values up to
  /// `tolerance` times the largest taken as zero.
  public func solve(_ vector: [Double], tolerance: Double = 1e-12) -> [Double] {
    let rank = rank(tolerance: tolerance)
    let projected = left.transposeTimes(vector)
    let scaled = (0..<values.count).map { $0 < rank ? projected[$0] / values[$0] : 0 }
    return right * scaled
  }

  /// The Moore-Penrose inverse, n × m, with the same tolerance.
  public func pseudoinverse(tolerance: Double = 1e-12) -> Matrix {
    let rank = rank(tolerance: tolerance)
    let inverted = (0..<values.count).map { $0 < rank ? 1 / values[$0] : 0 }
    return right * Matrix(diagonal: inverted) * left.transpose
  }
}
