/// Working storage of eight regressions and the steps on it.
struct BatchWork {
  let rows: Int
  let columns: Int
  /// [X y], (columns + 1) columns; becomes [Q residuals].
  let entries: UnsafeMutablePointer<Lanes>
  /// R of [X y] without its last row, columns × (columns + 1).
  let triangle: UnsafeMutablePointer<Lanes>
  /// The coefficients.
  let coefficients: UnsafeMutablePointer<Lanes>
  /// R⁻¹, columns × columns.
  let inverse: UnsafeMutablePointer<Lanes>
  /// The inputs of eight regressions as they come, brought near by one straight read.
  let stage: UnsafeMutablePointer<Double>

  private func column(_ c: Int) -> UnsafeMutablePointer<Lanes> { entries + c * rows }

  /// Modified Gram-Schmidt on [X y], the columns of Q left at their lengths.
  func orthogonalize() {
    for j in 0..<columns {
      let length = product(column(j), column(j)).squareRoot()
      triangle[j + j * columns] = length
      let inverse = 1 / length
      var k = j + 1
      while k < columns {
        removePair(j, from: k, inverse)
        k += 2
      }
      if k == columns { remove(j, from: k, inverse) }
    }
  }

  /// Lanes where every column keeps more than `tolerance` of its length and nothing overflowed.
  func isUsable(tolerance: Double) -> SIMDMask<SIMD8<Int64>> {
    var usable = residualSquares .< Lanes(repeating: .infinity)
    for c in 0..<columns {
      let rest = triangle[c + c * columns]
      let squares = (0...c).reduce(into: Lanes(repeating: 0)) {
        $0 += triangle[$1 + c * columns] * triangle[$1 + c * columns]
      }
      usable = usable .& (rest * rest .> tolerance * tolerance * squares)
      usable = usable .& (squares .< Lanes(repeating: .infinity))
    }
    return usable
  }

  /// Coefficients and R⁻¹ by back substitution.
  func solve() {
    for i in (0..<columns).reversed() {
      let pivot = 1 / triangle[i + i * columns]
      var sum = triangle[i + columns * columns]
      for k in (i + 1)..<max(i + 1, columns) { sum -= triangle[i + k * columns] * coefficients[k] }
      coefficients[i] = sum * pivot
      inverse[i + i * columns] = pivot
      for c in (i + 1)..<max(i + 1, columns) {
        var part = Lanes(repeating: 0)
        for k in (i + 1)...c { part += triangle[i + k * columns] * inverse[k + c * columns] }
        inverse[i + c * columns] = -part * pivot
      }
    }
  }

  /// The residual sum of squares.
  var residualSquares: Lanes { product(column(columns), column(columns)) }

  /// Diagonal entry c of (X'X)⁻¹.
  func inverseSquares(_ c: Int) -> Lanes {
    (c..<columns).reduce(into: Lanes(repeating: 0)) {
      $0 += inverse[c + $1 * columns] * inverse[c + $1 * columns]
    }
  }

  @inline(__always)
  private func product(_ left: UnsafeMutablePointer<Lanes>, _ right: UnsafeMutablePointer<Lanes>) -> Lanes {
    var sum = Lanes(repeating: 0)
    for i in 0..<rows { sum += left[i] * right[i] }
    return sum
  }

  /// Takes column j out of column k.
  @inline(__always)
  private func remove(_ j: Int, from k: Int, _ inverse: Lanes) {
    let (direction, target) = (column(j), column(k))
    let share = product(direction, target) * inverse
    triangle[j + k * columns] = share
    let factor = share * inverse
    for i in 0..<rows { target[i] -= factor * direction[i] }
  }

  /// Takes column j out of columns k and k + 1 in two sweeps instead of four.
  @inline(__always)
  private func removePair(_ j: Int, from k: Int, _ inverse: Lanes) {
    let (direction, target, next) = (column(j), column(k), column(k + 1))
    var (left, right) = (Lanes(repeating: 0), Lanes(repeating: 0))
    for i in 0..<rows {
      let part = direction[i]
      left += part * target[i]
      right += part * next[i]
    }
    left *= inverse
    right *= inverse
    triangle[j + k * columns] = left
    triangle[j + (k + 1) * columns] = right
    left *= inverse
    right *= inverse
    for i in 0..<rows {
      let part = direction[i]
      target[i] -= left * part
      next[i] -= right * part
    }
  }
}
