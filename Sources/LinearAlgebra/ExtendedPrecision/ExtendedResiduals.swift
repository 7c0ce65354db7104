/// Residuals y − X b and products X'r in twice the working precision, over blocks of rows in parallel.
struct ExtendedResiduals {
  let rows: StackedRows
  let threads: Int?

  /// y − r − X b, rounded once, over all (weighted and prior) rows.
  func remainder(coefficients: [Double], residuals: [Double]) -> [Double] {
    let blocks = rows.blocks
    var result = residuals
    result.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      concurrently(blocks.count, threads: threads) { index in
        withBlock(blocks[index]) { block in
          let target = start + blocks[index].lowerBound
          block.start(subtracting: target)
          block.subtractFit(coefficients)
          for i in 0..<block.count { target[i] = block.high[i] + block.low[i] }
        }
      }
    }
    return result
  }

  /// X' r for given residuals r.
  func gradient(residuals: [Double]) -> [Double] {
    residuals.withUnsafeBufferPointer { residuals in
      sumOverBlocks { rows, block in
        guard let source = residuals.baseAddress else { return }
        for i in 0..<block.count { block.high[i] = source[rows.lowerBound + i] }
      }
    }
  }

  /// X' (y − X b), the residual kept in extended precision too.
  func gradient(coefficients: [Double]) -> [Double] {
    sumOverBlocks { _, block in
      block.start(subtracting: nil)
      block.subtractFit(coefficients)
    }
  }

  /// Adds up X' r block by block, in the order of the blocks, with r as `fill` leaves it in the block.
  private func sumOverBlocks(_ fill: (Range<Int>, ExtendedBlock) -> Void) -> [Double] {
    let blocks = rows.blocks
    let columns = rows.columns
    var parts = [DoubleDouble](repeating: DoubleDouble(), count: blocks.count * columns)
    parts.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      concurrently(blocks.count, threads: threads) { index in
        withBlock(blocks[index]) { block in
          fill(blocks[index], block)
          for c in 0..<columns { start[index * columns + c] = block.productWithColumn(c) }
        }
      }
    }
    return (0..<columns).map { c in
      var sum = DoubleDouble()
      for index in blocks.indices { sum.add(parts[index * columns + c]) }
      return sum.value
    }
  }

  private func withBlock(_ range: Range<Int>, _ body: (ExtendedBlock) -> Void) {
    let lanes = (range.count + 7) / 8
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 3 * lanes) { buffer in
      guard let start = buffer.baseAddress else { return }
      start.initialize(repeating: Lanes(repeating: 0), count: 3 * lanes)
      body(ExtendedBlock(rows: rows, range: range, lanes: lanes, storage: start))
    }
  }
}

/// One block of rows: its extended residuals and a buffer for one column, padded with zeros to whole lanes.
struct ExtendedBlock {
  let rows: StackedRows
  let range: Range<Int>
  let lanes: Int
  let storage: UnsafeMutablePointer<Lanes>

  var count: Int { range.count }
  /// The high parts, one per row.
  var high: UnsafeMutablePointer<Double> { doubles(0) }
  /// The low parts, one per row.
  var low: UnsafeMutablePointer<Double> { doubles(1) }

  private func doubles(_ part: Int) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(storage + part * lanes).assumingMemoryBound(to: Double.self)
  }

  /// Sets the residuals to y, or to y − `subtracted`.
  func start(subtracting subtracted: UnsafePointer<Double>?) {
    rows.copyResponse(range, to: high)
    guard let subtracted else { return }
    for i in 0..<count {
      var sum = DoubleDouble(high: high[i])
      sum.add(-subtracted[i])
      high[i] = sum.high
      low[i] = sum.low
    }
  }

  /// Subtracts X b.
  func subtractFit(_ coefficients: [Double]) {
    let column = storage + 2 * lanes
    for c in coefficients.indices where coefficients[c] != 0 {
      rows.copy(range, column: c, to: doubles(2))
      let factor = Lanes(repeating: -coefficients[c])
      for i in 0..<lanes {
        var sum = DoubleDoubleLanes(high: storage[i], low: storage[lanes + i])
        sum.add(column[i], times: factor)
        storage[i] = sum.high
        storage[lanes + i] = sum.low
      }
    }
  }

  /// Column c times the residuals.
  func productWithColumn(_ c: Int) -> DoubleDouble {
    rows.copy(range, column: c, to: doubles(2))
    let column = storage + 2 * lanes
    var sum = DoubleDoubleLanes()
    for i in 0..<lanes {
      sum.add(column[i], times: storage[i])
      sum.low += column[i] * storage[lanes + i]
    }
    return sum.total
  }
}
