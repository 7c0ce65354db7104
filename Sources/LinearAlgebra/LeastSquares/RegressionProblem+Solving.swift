extension RegressionProblem {
  /// What fitting yields.
  struct Solution {
    var coefficients: [Double]
    /// Over the data rows, unweighted.
    var residuals: [Double]
    /// Over the data rows, weighted.
    var residualSumOfSquares: Double
    var analysis: RankAnalysis
    var unscaledCovariance: Matrix
    /// R of the weighted design and prior rows.
    var triangle: Matrix
  }

  /// Entries up to which the reflectors are always kept: a megabyte, no more than a cache holds.
  static let retainedEntries = 131_072
  /// The condition number above which a refinement step needs Q, not R alone.
  static let greatestConditionWithoutQ = 1e4
  /// The relative error of coefficients that a plain QR may leave before refinement sets in.
  static let acceptedError = 1e-13

  func solve() throws(LinearAlgebraError) -> Solution {
    try checkRowCount()
    var solution: Solution
    if design.elements.count <= Self.retainedEntries {
      try checkFinite()
      solution = try solveRetained()
    } else {
      solution = try solveStreamed()
    }
    if solution.analysis.rank < design.columns, options.deficiency == .minimumNorm {
      try shorten(&solution)
    }
    return solution
  }

  /// R with the checks that a rank asks for.
  func analyze(_ triangle: Matrix) throws(LinearAlgebraError) -> RankAnalysis {
    let analysis = RankAnalysis(triangle: triangle, tolerance: options.rankTolerance)
    if analysis.rank < design.columns, options.deficiency == .refuse {
      throw .rankDeficient(
        rank: analysis.rank, columns: design.columns, dependencies: analysis.dependencies)
    }
    return analysis
  }

  /// Powers of two that bring each column's largest entry near one: exact, and safe from overflow.
  func columnScales(_ rows: StackedRows) -> [Double] {
    var scales = [Double](repeating: 1, count: design.columns)
    scales.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      concurrently(design.columns, threads: options.threads) { c in
        let largest = rows.largestMagnitude(column: c)
        guard largest > 0 else { return }
        let exponent = -min(1000, max(-1000, largest.exponent))
        start[c] = Double(sign: .plus, exponent: exponent, significand: 1)
      }
    }
    return scales
  }

  /// Replaces the basic solution by the shortest one: takes its part in the null space of X away.
  private func shorten(_ solution: inout Solution) throws(LinearAlgebraError) {
    let null = try solution.analysis.nullSpace(of: solution.triangle)
    let surplus = null * null.transposeTimes(solution.coefficients)
    for i in surplus.indices { solution.coefficients[i] -= surplus[i] }
    var basic = solution.unscaledCovariance
    for i in basic.elements.indices where basic.elements[i].isNaN { basic.elements[i] = 0 }
    let projection = Matrix.identity(design.columns) - null * null.transpose
    solution.unscaledCovariance = projection * basic * projection
  }
}
