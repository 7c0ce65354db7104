internal import COpenBLAS

extension LeastSquares {
  /// The diagonal of the hat matrix, w x' (X'WX)⁻¹ x for each data row; prior rows shrink it.
  ///
  /// From ‖x' R⁻¹‖² in blocks of rows: 2 m n² flops, no copy of the design.
  public func leverages() -> [Double] {
    let analysis = RankAnalysis(triangle: triangle, tolerance: options.rankTolerance)
    let blocks = StackedRows.blocks(
      of: 0..<design.rows, size: options.rowsPerBlock(columns: design.columns))
    var result = [Double](repeating: 0, count: design.rows)
    result.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      concurrently(blocks.count, threads: options.threads) { index in
        addSquares(blocks[index], analysis, to: start + blocks[index].lowerBound)
      }
    }
    guard let weights else { return result }
    return zip(weights, result).map { $0 * $1 }
  }

  /// Adds the squared lengths of the rows of X R⁻¹ in one block to `squares`.
  private func addSquares(
    _ block: Range<Int>, _ analysis: RankAnalysis, to squares: UnsafeMutablePointer<Double>
  ) {
    let rank = analysis.rank
    guard rank > 0 else { return }
    var rows = Matrix(rows: block.count, columns: rank)
    for (place, index) in analysis.factorization.permutation.enumerated() {
      let column = analysis.kept[index]
      for i in 0..<block.count {
        rows.elements[i + place * block.count] =
          design.elements[block.lowerBound + i + column * design.rows] / analysis.lengths[column]
      }
    }
    let count = Int32(block.count)
    cblas_dtrsm(
      CblasColMajor, CblasRight, CblasUpper, CblasNoTrans, CblasNonUnit, count, Int32(rank), 1,
      analysis.factorization.leadingTriangle.elements, Int32(rank), &rows.elements, count)
    for c in 0..<rank {
      for i in 0..<block.count {
        let entry = rows.elements[i + c * block.count]
        squares[i] += entry * entry
      }
    }
  }

  /// The sum of leverages: parameters taken from the data; the rank where there are no prior rows.
  public var effectiveParameters: Double { leverages().reduce(0, +) }
}
