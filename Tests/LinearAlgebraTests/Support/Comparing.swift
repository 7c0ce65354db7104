import LinearAlgebra

/// Largest difference between entries of two matrices of one size.
func largestDifference(_ left: Matrix, _ right: Matrix) -> Double {
  guard left.rows == right.rows, left.columns == right.columns else { return .infinity }
  return largestDifference(left.elements, right.elements)
}

/// Largest difference between entries of two vectors of one length; infinite for other lengths or NaN.
func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { worst, pair in
    let difference = (pair.0 - pair.1).magnitude
    return difference.isNaN ? .infinity : max(worst, difference)
  }
}
