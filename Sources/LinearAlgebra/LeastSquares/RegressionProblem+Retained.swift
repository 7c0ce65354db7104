extension RegressionProblem {
  /// Steps of refinement at most; the second only where the first moved the solution much.
  private static let refinementSteps = 2

  /// Fits with Q kept, and refines the augmented system [I X; X' 0] [r; b] = [y; 0] (Björck 1967).
  func solveRetained() throws(LinearAlgebraError) -> Solution {
    let rows = StackedRows(self)
    let scales = columnScales(rows)
    let factorization = RetainedFactorization(rows, scales: scales, threads: options.threads)
    let triangle = factorization.upper.scalingColumns(by: scales.map { 1 / $0 })
    let analysis = try analyze(triangle)
    var rotated = factorization.rotate(stackedResponse(rows))
    var coefficients = analysis.coefficients(projected: rotated.leading)
    rotated.leading = analysis.unexplained(projected: rotated.leading)
    var residuals = factorization.restore(rotated)
    if options.refine {
      refine(&coefficients, &residuals, rows, factorization, analysis)
    }
    return Solution(
      coefficients: coefficients, residuals: unweighted(residuals, coefficients),
      residualSumOfSquares: sumOfSquares(residuals.prefix(design.rows)), analysis: analysis,
      unscaledCovariance: analysis.unscaledCovariance(), triangle: triangle)
  }

  private func refine(
    _ coefficients: inout [Double], _ residuals: inout [Double], _ rows: StackedRows,
    _ factorization: RetainedFactorization, _ analysis: RankAnalysis
  ) {
    let extended = ExtendedResiduals(rows: rows, threads: options.threads)
    for _ in 0..<Self.refinementSteps {
      let remainder = extended.remainder(coefficients: coefficients, residuals: residuals)
      let gradient = extended.gradient(residuals: residuals).map(-)
      var rotated = factorization.rotate(remainder)
      let solved = analysis.augmentedStep(projected: rotated.leading, gradient: gradient)
      rotated.leading = solved.projected
      let change = factorization.restore(rotated)
      guard (solved.step + change).allSatisfy(\.isFinite) else { return }
      for i in coefficients.indices { coefficients[i] += solved.step[i] }
      for i in residuals.indices { residuals[i] += change[i] }
      let isSettled = zip(solved.step, coefficients).allSatisfy {
        $0.magnitude <= 4 * $1.magnitude.ulp
      }
      if isSettled { return }
    }
  }

  private func stackedResponse(_ rows: StackedRows) -> [Double] {
    var result = [Double](repeating: 0, count: rows.count)
    result.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for block in rows.blocks { rows.copyResponse(block, to: start + block.lowerBound) }
    }
    return result
  }

  /// Residuals of the data rows without their weights; those of weight zero from the coefficients.
  private func unweighted(_ residuals: [Double], _ coefficients: [Double]) -> [Double] {
    guard let weights else { return Array(residuals.prefix(design.rows)) }
    return (0..<design.rows).map { r in
      guard weights[r] == 0 else { return residuals[r] / weights[r].squareRoot() }
      return coefficients.indices.reduce(response[r]) { $0 - design[r, $1] * coefficients[$1] }
    }
  }
}

/// Σ x², with an extended sum.
func sumOfSquares(_ values: ArraySlice<Double>) -> Double {
  var sum = DoubleDouble()
  for value in values { sum.add(value, times: value) }
  return sum.value
}
