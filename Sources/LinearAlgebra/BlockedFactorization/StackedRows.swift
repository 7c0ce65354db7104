/// The rows of a regression as its factorization sees them: weighted data rows over prior rows.
///
/// Nothing is copied: blocks of rows are gathered into a cache-sized buffer when they are needed.
struct StackedRows {
  let design: Matrix
  let response: [Double]
  /// Square roots of the weights.
  let roots: [Double]?
  let prior: PriorRows?
  let blockRows: Int

  var columns: Int { design.columns }
  var count: Int { design.rows + (prior?.rows.rows ?? 0) }

  init(_ problem: RegressionProblem) {
    design = problem.design
    response = problem.response
    roots = problem.weights.map { $0.map { $0.squareRoot() } }
    prior = problem.prior
    blockRows = problem.options.rowsPerBlock(columns: problem.design.columns)
  }

  /// Groups of blocks that are reduced independently of each other: enough to keep processors busy, not so
  /// many that merging their triangles costs more than an eighth. Taken from the sizes alone, see
  /// `evenRanges`.
  var greatestGroupCount: Int { max(1, min(32, count / (8 * (columns + 1)))) }

  /// Consecutive rows that are gathered together, all data or all prior.
  var blocks: [Range<Int>] {
    Self.blocks(of: 0..<design.rows, size: blockRows)
      + Self.blocks(of: design.rows..<count, size: blockRows)
  }

  static func blocks(of rows: Range<Int>, size: Int) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: size).map {
      $0..<min(rows.upperBound, $0 + size)
    }
  }

  /// Writes rows `block` of column `column`, weighted, to `target`.
  func copy(_ block: Range<Int>, column: Int, to target: UnsafeMutablePointer<Double>) {
    if block.lowerBound >= design.rows, let prior {
      copy(
        prior.rows.elements, from: block.lowerBound - design.rows + column * prior.rows.rows, block, target)
    } else {
      copy(design.elements, from: block.lowerBound + column * design.rows, block, target)
      weigh(block, target)
    }
  }

  /// Writes the responses of rows `block`, weighted, to `target`.
  func copyResponse(_ block: Range<Int>, to target: UnsafeMutablePointer<Double>) {
    if block.lowerBound >= design.rows, let prior {
      copy(prior.response, from: block.lowerBound - design.rows, block, target)
    } else {
      copy(response, from: block.lowerBound, block, target)
      weigh(block, target)
    }
  }

  /// The largest magnitude in column `column`, weighted.
  func largestMagnitude(column: Int) -> Double {
    let capacity = min(blockRows, count)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, capacity)) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return blocks.reduce(0.0) { largest, block in
        copy(block, column: column, to: start)
        return (0..<block.count).reduce(largest) { max($0, start[$1].magnitude) }
      }
    }
  }

  private func copy(
    _ source: [Double], from offset: Int, _ block: Range<Int>, _ target: UnsafeMutablePointer<Double>
  ) {
    source.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      target.update(from: start + offset, count: block.count)
    }
  }

  private func weigh(_ block: Range<Int>, _ target: UnsafeMutablePointer<Double>) {
    roots?.withUnsafeBufferPointer { roots in
      for i in 0..<block.count { target[i] *= roots[block.lowerBound + i] }
    }
  }
}
