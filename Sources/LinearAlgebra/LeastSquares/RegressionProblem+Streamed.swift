internal import COpenBLAS

extension RegressionProblem {
  /// Rows per block of the residual pass, which keeps nothing but the residuals in cache: long runs of a
  /// column stream best.
  private static let residualBlockRows = 4096

  /// Fits from R alone, two passes over the data and no copy of it; goes over to `solveRetained` where the
  /// conditioning asks for a refinement that needs Q.
  func solveStreamed() throws(LinearAlgebraError) -> Solution {
    let rows = StackedRows(self)
    let bordered = try borderedTriangle(rows)
    let indices = Array(0..<design.columns)
    let triangle = bordered.selecting(columns: indices).selecting(rows: indices)
    let analysis = try analyze(triangle)
    let last = bordered.column(design.columns)
    var coefficients = analysis.coefficients(projected: Array(last.prefix(design.columns)))
    if options.refine {
      if analysis.conditionEstimate > Self.greatestConditionWithoutQ { return try solveRetained() }
      refine(&coefficients, rows, analysis, last: last)
    }
    let (residuals, sum) = residualPass(coefficients)
    return Solution(
      coefficients: coefficients, residuals: residuals, residualSumOfSquares: sum, analysis: analysis,
      unscaledCovariance: analysis.unscaledCovariance(), triangle: triangle)
  }

  /// One refinement from R alone where the error that QR may leave would show: δ = (R'R)⁻¹ X' (y − X b) with
  /// an extended-precision residual; `last` is the response's column of the triangle.
  private func refine(
    _ coefficients: inout [Double], _ rows: StackedRows, _ analysis: RankAnalysis, last: [Double]
  ) {
    let condition = analysis.conditionEstimate
    let explained = euclideanLength(last.prefix(design.columns))
    let tangent = explained > 0 ? (last[design.columns] / explained).magnitude : 0
    guard condition * (1 + condition * tangent) * 0x1p-53 > Self.acceptedError else { return }
    let extended = ExtendedResiduals(rows: rows, threads: options.threads)
    let step = analysis.normalStep(gradient: extended.gradient(coefficients: coefficients))
    for i in coefficients.indices where step[i].isFinite { coefficients[i] += step[i] }
  }

  /// R of [X y]; columns so long or short that their squares leave the range of doubles are scaled first.
  private func borderedTriangle(_ rows: StackedRows) throws(LinearAlgebraError) -> Matrix {
    let plain = StreamedTriangle.of(rows, scales: nil, threads: options.threads)
    let isSafe = (0..<plain.columns).allSatisfy { c in
      let length = euclideanLength(plain.column(c)[...])
      return length > 1e-130 && length < 1e130
    }
    if isSafe { return plain }
    try checkFinite()
    let scales = columnScales(rows)
    return StreamedTriangle.of(rows, scales: scales, threads: options.threads)
      .scalingColumns(by: scales.map { 1 / $0 } + [1])
  }

  /// y − X b over the data rows and Σ w (y − X b)², in blocks.
  private func residualPass(_ coefficients: [Double]) -> ([Double], Double) {
    let blocks = StackedRows.blocks(of: 0..<design.rows, size: Self.residualBlockRows)
    var parts = [Double](repeating: 0, count: blocks.count)
    var residuals = response
    residuals.withUnsafeMutableBufferPointer { residuals in
      parts.withUnsafeMutableBufferPointer { parts in
        guard let target = residuals.baseAddress, let sums = parts.baseAddress else { return }
        concurrently(blocks.count, threads: options.threads) { index in
          sums[index] = residualBlock(blocks[index], coefficients, target)
        }
      }
    }
    return (residuals, parts.reduce(0, +))
  }

  private func residualBlock(
    _ block: Range<Int>, _ coefficients: [Double], _ residuals: UnsafeMutablePointer<Double>
  ) -> Double {
    let target = residuals + block.lowerBound
    design.elements.withUnsafeBufferPointer { entries in
      guard let start = entries.baseAddress else { return }
      cblas_dgemv(
        CblasColMajor, CblasNoTrans, Int32(block.count), Int32(design.columns), -1, start + block.lowerBound,
        Int32(design.rows), coefficients, 1, 1, target, 1)
    }
    guard let weights else { return cblas_ddot(Int32(block.count), target, 1, target, 1) }
    return block.indices.reduce(0.0) {
      $0 + weights[$1] * target[$1 - block.lowerBound] * target[$1 - block.lowerBound]
    }
  }
}
