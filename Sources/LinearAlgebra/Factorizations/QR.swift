internal import COpenBLAS

/// The Householder factorization A P = Q R, with or without column pivoting.
///
/// Shapes: A is m × n; Q is kept as min(m, n) reflectors and applied, never formed, unless asked for.
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., 5.2 and 5.4.2.
public struct QR: Hashable, Sendable {
  /// Number of rows of A.
  public var rows: Int { factors.rows }
  /// Number of columns of A.
  public var columns: Int { factors.columns }
  /// The column of A that stands at each place of A P; the identity without pivoting.
  public let permutation: [Int]

  let factors: Matrix
  let scales: [Double]

  /// Factors `matrix`; with `pivoting`, the remaining column of largest norm goes first at each step.
  ///
  /// Throws `notFinite` for NaN or infinities.
  public init(_ matrix: Matrix, pivoting: Bool = false) throws(LinearAlgebraError) {
    if let entry = matrix.firstNotFinite {
      throw .notFinite(row: entry.row, column: entry.column, value: entry.value)
    }
    self.init(finite: matrix, pivoting: pivoting)
  }

  /// Factors a matrix already known to be finite, where LAPACK has nothing to refuse.
  init(finite matrix: Matrix, pivoting: Bool) {
    BLAS.prepare()
    var factors = matrix
    var scales = [Double](repeating: 0, count: max(1, min(matrix.rows, matrix.columns)))
    var pivots = [Int32](repeating: 0, count: max(1, matrix.columns))
    let (m, n) = (Int32(matrix.rows), Int32(matrix.columns))
    if m > 0 && n > 0 {
      withWorkspace { work, size in
        pivoting
          ? lapack_dgeqp3(m, n, &factors.elements, m, &pivots, &scales, work, size)
          : lapack_dgeqrf(m, n, &factors.elements, m, &scales, work, size)
      }
    }
    let isPermuted = pivoting && m > 0
    permutation = (0..<matrix.columns).map { isPermuted ? Int(pivots[$0]) - 1 : $0 }
    self.factors = factors
    self.scales = scales
  }

  /// R, min(m, n) × n, zeros below the diagonal.
  public var upper: Matrix {
    let order = min(rows, columns)
    var upper = Matrix(rows: order, columns: columns)
    for c in 0..<columns {
      for r in 0...c where r < order { upper.elements[r + c * order] = factors.elements[r + c * rows] }
    }
    return upper
  }

  /// The first min(m, n) columns of Q.
  public var orthogonal: Matrix {
    var start = Matrix(rows: rows, columns: min(rows, columns))
    for i in 0..<start.columns { start[i, i] = 1 }
    return applying(start, transposed: false)
  }

  /// Q times `vector` (length m).
  public func timesOrthogonal(_ vector: [Double]) -> [Double] {
    applying(Matrix(rows: vector.count, columns: 1, elements: vector), transposed: false).elements
  }

  /// Q' times `vector` (length m).
  public func orthogonalTransposeTimes(_ vector: [Double]) -> [Double] {
    applying(Matrix(rows: vector.count, columns: 1, elements: vector), transposed: true).elements
  }

  /// Q or Q' times `right` (m rows).
  public func applying(_ right: Matrix, transposed: Bool) -> Matrix {
    precondition(right.rows == rows, "Q multiplies matrices with as many rows as A")
    var result = right
    let count = min(rows, columns)
    guard count > 0, right.columns > 0 else { return result }
    withWorkspace { work, size in
      lapack_dormqr_left(
        transposed ? 1 : 0, Int32(rows), Int32(right.columns), Int32(count), factors.elements, Int32(rows),
        scales, &result.elements, Int32(rows), work, size)
    }
    return result
  }

  /// Number of diagonal entries of R above `tolerance` times the first; meaningful with pivoting.
  public func rank(tolerance: Double) -> Int {
    let diagonal = upper.diagonal.map { $0.magnitude }
    guard let first = diagonal.first, first > 0 else { return 0 }
    return diagonal.firstIndex { $0 <= tolerance * first } ?? diagonal.count
  }

  /// The x that minimises ‖A x − `right`‖, for m ≥ n and full rank.
  ///
  /// Throws `tooFewRows` when m < n and `singular` (naming the column of A) at a zero pivot.
  public func solve(_ right: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard right.count == rows else {
      throw .sizeMismatch(argument: "right-hand side", found: right.count, expected: rows)
    }
    guard rows >= columns else { throw .tooFewRows(rows: rows, columns: columns) }
    let upper = upper
    if let zero = upper.diagonal.firstIndex(of: 0) { throw .singular(column: permutation[zero]) }
    let projected = Array(orthogonalTransposeTimes(right).prefix(columns))
    return unpermuted(upper.solvingTriangular(projected, .upper))
  }

  /// Puts values that stand in the order of A P back in the order of A's columns.
  func unpermuted(_ values: [Double]) -> [Double] {
    var result = values
    for (place, column) in permutation.enumerated() { result[column] = values[place] }
    return result
  }
}
