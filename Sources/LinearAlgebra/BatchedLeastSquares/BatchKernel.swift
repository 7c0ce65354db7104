/// Eight regressions at a time, one per lane.
struct BatchKernel {
  let count: Int
  let rows: Int
  let columns: Int
  let rankTolerance: Double

  /// Results in the order of the regressions.
  struct Results {
    var coefficients: [Double]
    var standardErrors: [Double]
    var variances: [Double]
  }

  /// Regressions one call of a thread works through.
  private static let chunk = 256

  func solve(_ designs: [Double], _ responses: [Double], threads: Int?) -> Results {
    var results = Results(
      coefficients: [Double](repeating: 0, count: count * columns),
      standardErrors: [Double](repeating: 0, count: count * columns),
      variances: [Double](repeating: 0, count: count))
    let chunks = (count + Self.chunk - 1) / Self.chunk
    withPlaces(designs, responses, &results) { places in
      concurrently(chunks, threads: threads) { chunk in
        let first = chunk * Self.chunk
        solve(first..<min(count, first + Self.chunk), places)
      }
    }
    return results
  }

  private func withPlaces(
    _ designs: [Double], _ responses: [Double], _ results: inout Results, _ body: (Places) -> Void
  ) {
    designs.withUnsafeBufferPointer { designs in
      responses.withUnsafeBufferPointer { responses in
        results.coefficients.withUnsafeMutableBufferPointer { coefficients in
          results.standardErrors.withUnsafeMutableBufferPointer { errors in
            results.variances.withUnsafeMutableBufferPointer { variances in
              guard let designs = designs.baseAddress, let responses = responses.baseAddress,
                let coefficients = coefficients.baseAddress, let errors = errors.baseAddress,
                let variances = variances.baseAddress
              else { return }
              body(
                Places(
                  designs: designs, responses: responses, coefficients: coefficients, errors: errors,
                  variances: variances))
            }
          }
        }
      }
    }
  }

  /// Where the inputs and the results of all regressions begin.
  private struct Places {
    let designs: UnsafePointer<Double>
    let responses: UnsafePointer<Double>
    let coefficients: UnsafeMutablePointer<Double>
    let errors: UnsafeMutablePointer<Double>
    let variances: UnsafeMutablePointer<Double>
  }

  private func solve(_ range: Range<Int>, _ places: Places) {
    let entries = rows * (columns + 1)
    let triangle = columns * (columns + 1)
    let capacity = 2 * entries + triangle + columns + columns * columns
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: capacity) { buffer in
      guard let start = buffer.baseAddress else { return }
      let stage = UnsafeMutableRawPointer(start + capacity - entries)
      let work = BatchWork(
        rows: rows, columns: columns, entries: start, triangle: start + entries,
        coefficients: start + entries + triangle, inverse: start + entries + triangle + columns,
        stage: stage.assumingMemoryBound(to: Double.self))
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        let lanes = min(8, range.upperBound - first)
        gather(first, lanes, places, work)
        work.orthogonalize()
        let isUsable = work.isUsable(tolerance: rankTolerance)
        work.solve()
        write(first, lanes, isUsable, places, work)
      }
    }
  }

  /// Puts regressions `first`... in the lanes; lanes beyond the last repeat it.
  private func gather(_ first: Int, _ lanes: Int, _ places: Places, _ work: BatchWork) {
    let last = first + lanes - 1
    transpose(
      places.designs, length: rows * columns, first: first, last: last, stage: work.stage, to: work.entries)
    transpose(
      places.responses, length: rows, first: first, last: last, stage: work.stage,
      to: work.entries + rows * columns)
  }

  private func transpose(
    _ source: UnsafePointer<Double>, length: Int, first: Int, last: Int,
    stage: UnsafeMutablePointer<Double>, to target: UnsafeMutablePointer<Lanes>
  ) {
    stage.update(from: source + first * length, count: (last + 1 - first) * length)
    func line(_ lane: Int) -> UnsafePointer<Double> {
      UnsafePointer(stage + min(last - first, lane) * length)
    }
    let (p0, p1, p2, p3) = (line(0), line(1), line(2), line(3))
    let (p4, p5, p6, p7) = (line(4), line(5), line(6), line(7))
    for i in 0..<length {
      target[i] = Lanes(p0[i], p1[i], p2[i], p3[i], p4[i], p5[i], p6[i], p7[i])
    }
  }

  private func write(
    _ first: Int, _ lanes: Int, _ isUsable: SIMDMask<SIMD8<Int64>>, _ places: Places, _ work: BatchWork
  ) {
    let missing = Lanes(repeating: .nan)
    let freedom = Double(rows - columns)
    let variance =
      freedom > 0 ? (work.residualSquares / freedom).replacing(with: missing, where: .!isUsable) : missing
    for lane in 0..<lanes { places.variances[first + lane] = variance[lane] }
    for c in 0..<columns {
      let coefficient = work.coefficients[c].replacing(with: missing, where: .!isUsable)
      let error = (variance * work.inverseSquares(c)).squareRoot()
      for lane in 0..<lanes {
        places.coefficients[(first + lane) * columns + c] = coefficient[lane]
        places.errors[(first + lane) * columns + c] = error[lane]
      }
    }
  }
}
