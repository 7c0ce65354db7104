/// Linear combinations of columns of lanes, a block of lanes at a time.
///
/// A lane's sum is added up in the order of the columns whatever the block, so it has the same bits in any range of draws.
struct Mixing {
  /// The columns that are combined.
  let sources: [UnsafePointer<Double>]
  /// The factors, row by row.
  let factors: [Double]
  /// Factors in a row.
  let width: Int

  /// Lanes mixed at a time: the columns of a hundred equations stay in the second-level cache.
  static let blockSize = 256

  /// Adds the first `columns` terms of a row to a block of lanes; four at a time, so that a sum is loaded once for four terms.
  func add(row: Int, columns: Int, to out: UnsafeMutablePointer<Double>, from start: Int, count: Int) {
    let first = row * width
    var column = 0
    while column + 4 <= columns {
      let (a, b) = (sources[column] + start, sources[column + 1] + start)
      let (c, d) = (sources[column + 2] + start, sources[column + 3] + start)
      let (fa, fb) = (factors[first + column], factors[first + column + 1])
      let (fc, fd) = (factors[first + column + 2], factors[first + column + 3])
      for lane in 0..<count {
        out[lane] = (((out[lane] + fa * a[lane]) + fb * b[lane]) + fc * c[lane]) + fd * d[lane]
      }
      column += 4
    }
    while column < columns {
      let (factor, source) = (factors[first + column], sources[column] + start)
      for lane in 0..<count { out[lane] += factor * source[lane] }
      column += 1
    }
  }
}
