internal import COpenBLAS

/// The Euclidean length of a vector, safe from overflow and underflow.
func euclideanLength(_ vector: ArraySlice<Double>) -> Double {
  vector.withUnsafeBufferPointer { cblas_dnrm2(Int32($0.count), $0.baseAddress, 1) }
}

extension Matrix {
  /// The matrix with column c multiplied by `factors[c]`.
  public func scalingColumns(by factors: [Double]) -> Matrix {
    precondition(factors.count == columns, "one factor for each column")
    var result = self
    for c in 0..<columns {
      for i in (c * rows)..<((c + 1) * rows) { result.elements[i] *= factors[c] }
    }
    return result
  }

  /// The matrix with row r multiplied by `factors[r]`.
  public func scalingRows(by factors: [Double]) -> Matrix {
    precondition(factors.count == rows, "one factor for each row")
    var result = self
    for c in 0..<columns {
      for r in 0..<rows { result.elements[r + c * rows] *= factors[r] }
    }
    return result
  }
}
