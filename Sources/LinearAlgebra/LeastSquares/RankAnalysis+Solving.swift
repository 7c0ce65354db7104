extension RankAnalysis {
  /// R⁻¹ of `projected` (the first n entries of Q'y) in design order; 0 for aliased columns.
  func coefficients(projected: [Double]) -> [Double] {
    let target = Array(factorization.orthogonalTransposeTimes(projected).prefix(rank))
    return spread(factorization.leadingTriangle.solvingTriangular(target, .upper))
  }

  /// The part of `projected` that the kept columns do not explain: zeros (rounding aside) at full rank.
  func unexplained(projected: [Double]) -> [Double] {
    var rotated = factorization.orthogonalTransposeTimes(projected)
    for i in 0..<rank { rotated[i] = 0 }
    return factorization.timesOrthogonal(rotated)
  }

  /// One solution of the augmented system [I X; X' 0] [δr; δb] = [f; g].
  ///
  /// `projected` is the first n entries of Q'f, `gradient` is g. Returns δb and the first n entries of Q'δr,
  /// whose others are those of Q'f. Source: Björck (1967), BIT 7, 257-278.
  func augmentedStep(projected: [Double], gradient: [Double]) -> (step: [Double], projected: [Double]) {
    let triangle = factorization.leadingTriangle
    let scaled = factorization.permutation.map { gradient[kept[$0]] / lengths[kept[$0]] }
    let head = triangle.solvingTriangular(scaled, .upper, transposed: true)
    var rotated = factorization.orthogonalTransposeTimes(projected)
    let target = (0..<rank).map { rotated[$0] - head[$0] }
    rotated.replaceSubrange(0..<rank, with: head)
    return (
      spread(triangle.solvingTriangular(target, .upper)), factorization.timesOrthogonal(rotated)
    )
  }

  /// (R'R)⁻¹ g by two triangular solves, in design order.
  func normalStep(gradient: [Double]) -> [Double] {
    let zeros = [Double](repeating: 0, count: lengths.count)
    return augmentedStep(projected: zeros, gradient: gradient.map(-)).step
  }

  /// Puts a solution in pivot order and unit-length columns back in design order and units.
  private func spread(_ solution: [Double]) -> [Double] {
    let ordered = factorization.unpermuted(solution)
    var coefficients = [Double](repeating: 0, count: lengths.count)
    for (i, column) in kept.enumerated() { coefficients[column] = ordered[i] / lengths[column] }
    return coefficients
  }

  /// (R'R)⁻¹ in design order; NaN for aliased columns.
  func unscaledCovariance() -> Matrix {
    let inverse = factorization.leadingTriangle.solvingTriangular(.identity(rank), .upper)
    var rows = Matrix(rows: rank, columns: rank)
    for (place, column) in factorization.permutation.enumerated() {
      for c in place..<rank { rows[column, c] = inverse[place, c] / lengths[kept[column]] }
    }
    let product = rows * rows.transpose
    var covariance = Matrix(rows: lengths.count, columns: lengths.count, repeating: .nan)
    for (i, column) in kept.enumerated() {
      for (j, other) in kept.enumerated() { covariance[column, other] = product[max(i, j), min(i, j)] }
    }
    return covariance
  }

  /// A condition number of the kept unit-length columns, right within their number: ‖R‖ ‖R⁻¹‖ / rank in
  /// Frobenius norms, which is 1 for orthogonal columns.
  var conditionEstimate: Double {
    guard rank > 0 else { return 1 }
    let triangle = factorization.leadingTriangle
    let inverse = triangle.solvingTriangular(.identity(rank), .upper)
    return euclideanLength(triangle.elements[...]) * euclideanLength(inverse.elements[...]) / Double(rank)
  }

  /// An orthonormal basis of the coefficient vectors that change no fitted value, n × (n − rank).
  func nullSpace(of triangle: Matrix) throws(LinearAlgebraError) -> Matrix {
    let decomposition = try SVD(triangle.scalingColumns(by: lengths.map { 1 / $0 }))
    let null = decomposition.right.selecting(columns: Array(rank..<lengths.count))
    return QR(finite: null.scalingRows(by: lengths.map { 1 / $0 }), pivoting: false).orthogonal
  }
}
