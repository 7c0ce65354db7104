internal import COpenBLAS

extension Matrix {
  /// Sum of two matrices of one size.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    combine(left, right, +)
  }

  /// Difference of two matrices of one size.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    combine(left, right, -)
  }

  /// The matrix with every sign changed.
  public static prefix func - (matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map(-))
  }

  /// Every entry times a number.
  public static func * (scale: Double, matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { scale * $0 })
  }

  /// Every entry times a number.
  public static func * (matrix: Matrix, scale: Double) -> Matrix { scale * matrix }

  /// Matrix product; `left.columns` must equal `right.rows`.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "inner sizes of a product agree")
    return product(left, right, transposingLeft: false)
  }

  /// Matrix times column vector.
  public static func * (matrix: Matrix, vector: [Double]) -> [Double] {
    (matrix * Matrix(rows: vector.count, columns: 1, elements: vector)).elements
  }

  /// `self' * right` without forming the transpose; both need the same number of rows.
  public func transposeTimes(_ right: Matrix) -> Matrix {
    precondition(rows == right.rows, "inner sizes of a product agree")
    return Matrix.product(self, right, transposingLeft: true)
  }

  /// `self' * vector` without forming the transpose.
  public func transposeTimes(_ vector: [Double]) -> [Double] {
    transposeTimes(Matrix(rows: vector.count, columns: 1, elements: vector)).elements
  }

  private static func combine(
    _ left: Matrix, _ right: Matrix, _ operation: (Double, Double) -> Double
  ) -> Matrix {
    precondition(left.rows == right.rows && left.columns == right.columns, "matrix sizes agree")
    return Matrix(
      rows: left.rows, columns: left.columns, elements: zip(left.elements, right.elements).map(operation))
  }

  private static func product(_ left: Matrix, _ right: Matrix, transposingLeft: Bool) -> Matrix {
    BLAS.prepare()
    let rows = transposingLeft ? left.columns : left.rows
    let inner = transposingLeft ? left.rows : left.columns
    var result = Matrix(rows: rows, columns: right.columns)
    guard rows > 0, right.columns > 0, inner > 0 else { return result }
    cblas_dgemm(
      CblasColMajor, transposingLeft ? CblasTrans : CblasNoTrans, CblasNoTrans, Int32(rows),
      Int32(right.columns), Int32(inner), 1, left.elements, Int32(left.rows), right.elements,
      Int32(right.rows), 0, &result.elements, Int32(rows))
    return result
  }
}
