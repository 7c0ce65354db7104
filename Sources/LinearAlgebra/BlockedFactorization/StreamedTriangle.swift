/// The triangle of [X y] by TSQR, without keeping Q.
///
/// Rows pass once through cache-sized buffers; groups of blocks are reduced in parallel and their triangles
/// merged in order, so the result does not depend on the number of threads. Memory: one block per thread
/// and (n + 1)² doubles per group.
enum StreamedTriangle {
  /// R of [X y] with column c multiplied by `scales[c]` (nil: ones), (n + 1) × (n + 1).
  static func of(_ rows: StackedRows, scales: [Double]?, threads: Int?) -> Matrix {
    BLAS.prepare()
    let order = rows.columns + 1
    let blocks = rows.blocks
    let groups = evenRanges(blocks.count, parts: rows.greatestGroupCount)
    var triangles = [Double](repeating: 0, count: groups.count * order * order)
    triangles.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      concurrently(groups.count, threads: threads) { group in
        reduce(rows, blocks[groups[group]], scales, into: start + group * order * order)
      }
      merge(start, count: groups.count, order: order)
    }
    return Matrix(rows: order, columns: order, elements: Array(triangles.prefix(order * order)))
  }

  private static func reduce(
    _ rows: StackedRows, _ blocks: ArraySlice<Range<Int>>, _ scales: [Double]?,
    into triangle: UnsafeMutablePointer<Double>
  ) {
    let order = rows.columns + 1
    let stride = ReflectorBlock.paddedStride(rows: blocks.map(\.count).max() ?? 0)
    let factorCount = ReflectorBlock.factorCount(columns: order)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: stride * order + factorCount) { buffer in
      guard let entries = buffer.baseAddress else { return }
      for block in blocks {
        gather(rows, block, scales, stride: stride, into: entries)
        let reflectors = ReflectorBlock(
          entries: entries, rows: block.count, stride: stride, columns: order)
        reflectors.absorb(into: triangle, factors: entries + stride * order)
      }
    }
  }

  private static func gather(
    _ rows: StackedRows, _ block: Range<Int>, _ scales: [Double]?, stride: Int,
    into entries: UnsafeMutablePointer<Double>
  ) {
    for c in 0..<rows.columns {
      let target = entries + c * stride
      rows.copy(block, column: c, to: target)
      if let scales {
        for i in 0..<block.count { target[i] *= scales[c] }
      }
    }
    rows.copyResponse(block, to: entries + rows.columns * stride)
  }

  /// Folds triangles 1..<count into triangle 0, in order.
  static func merge(_ triangles: UnsafeMutablePointer<Double>, count: Int, order: Int) {
    withUnsafeTemporaryAllocation(
      of: Double.self, capacity: ReflectorBlock.factorCount(columns: order)
    ) { factors in
      guard let factors = factors.baseAddress else { return }
      for group in 0..<count where group > 0 {
        let block = ReflectorBlock(
          entries: triangles + group * order * order, rows: order, stride: order, columns: order)
        block.absorb(into: triangles, factors: factors)
      }
    }
  }
}
