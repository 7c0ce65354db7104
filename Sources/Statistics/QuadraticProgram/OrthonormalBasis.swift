/// The QR factors of a growing and shrinking list of linearly independent vectors.
///
/// Gram-Schmidt, each vector orthogonalised twice, which keeps the basis orthogonal to rounding (Björck,
/// Numerical Methods for Least Squares Problems, 1996, section 2.4.5).
struct OrthonormalBasis {
  private(set) var vectors: [[Double]] = []
  /// Orthonormal columns of Q.
  private var directions: [[Double]] = []
  /// Columns of the upper triangle R: column j has j + 1 entries.
  private var columns: [[Double]] = []

  /// A vector taken apart: its part outside the span, and the coefficients of the rest in the listed vectors.
  struct Projection {
    var outside: [Double]
    var coordinates: [Double]
    var squaredOutside: Double { dot(outside, outside) }
  }

  func project(_ vector: [Double]) -> Projection {
    let (outside, coordinates) = orthogonalized(vector)
    return Projection(outside: outside, coordinates: solvingUpper(coordinates))
  }

  mutating func append(_ vector: [Double]) {
    let (outside, coordinates) = orthogonalized(vector)
    let length = dot(outside, outside).squareRoot()
    vectors.append(vector)
    directions.append(outside.map { $0 / length })
    columns.append(coordinates + [length])
  }

  mutating func remove(at index: Int) {
    let rest = vectors[(index + 1)...]
    vectors.removeSubrange(index...)
    directions.removeSubrange(index...)
    columns.removeSubrange(index...)
    for vector in rest { append(vector) }
  }

  /// The point nearest to `start` with the given inner products with the vectors, and the coefficients of the
  /// vectors in the difference.
  func nearest(to start: [Double], products: [Double]) -> (point: [Double], coefficients: [Double]) {
    var weights: [Double] = []
    var point = start
    for (index, column) in columns.enumerated() {
      let gap = products[index] - dot(vectors[index], start)
      weights.append((gap - dot(column, weights)) / column[index])
    }
    for (direction, weight) in zip(directions, weights) { point.add(weight, times: direction) }
    return (point, solvingUpper(weights))
  }

  private func orthogonalized(_ vector: [Double]) -> (outside: [Double], coordinates: [Double]) {
    var outside = vector
    var coordinates = [Double](repeating: 0, count: directions.count)
    for _ in 0..<2 {
      for (index, direction) in directions.enumerated() {
        let component = dot(direction, outside)
        coordinates[index] += component
        outside.add(-component, times: direction)
      }
    }
    return (outside, coordinates)
  }

  private func solvingUpper(_ right: [Double]) -> [Double] {
    var solution = right
    for index in columns.indices.reversed() {
      solution[index] /= columns[index][index]
      for row in 0..<index { solution[row] -= columns[index][row] * solution[index] }
    }
    return solution
  }
}

extension [Double] {
  mutating func add(_ factor: Double, times other: [Double]) {
    for index in indices { self[index] += factor * other[index] }
  }
}
