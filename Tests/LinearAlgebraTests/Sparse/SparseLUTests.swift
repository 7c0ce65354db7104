import TestSupport
import Testing

@testable import LinearAlgebra

/// Sparse factorizations beside dense ones of the same matrix.
struct SparseLUTests {
  /// A banded matrix with some entries far from the diagonal, as places and values.
  static func entries(_ order: Int, seed: UInt64) -> [(row: Int, column: Int, value: Double)] {
    var random = SplitMix64(seed: seed)
    var entries: [(row: Int, column: Int, value: Double)] = []
    for row in 0..<order {
      entries.append((row, row, 3))
      for shift in [-2, 1, 7] where (0..<order).contains(row + shift) {
        entries.append((row, row + shift, .random(in: -1...1, using: &random)))
      }
    }
    return entries
  }

  @Test(arguments: [1, 5, 40, 200])
  func agreesWithDense(_ order: Int) throws {
    let first = Self.entries(order, seed: 1)
    let (pattern, positions) = SparsePattern.of(order: order, places: first.map { ($0.row, $0.column) })
    let sparse = try SparseLU(pattern)
    for entries in [first, Self.entries(order, seed: 2)] {
      var dense = Matrix(rows: order, columns: order)
      var values = [Double](repeating: 0, count: pattern.rows.count)
      for (entry, position) in zip(entries, positions) {
        dense[entry.row, entry.column] += entry.value
        values[position] += entry.value
      }
      try sparse.factor(values)
      let right = (0..<order).map { Double($0 % 5) - 1 }
      var solution = right
      sparse.solve(&solution)
      let expected = try LU(dense).solve(right)
      #expect(zip(solution, expected).allSatisfy { isClose($0, $1, absolute: 1e-12) })
    }
  }

  /// Places named twice share one entry; entries stand column by column, rows ascending.
  @Test func pattern() {
    let (pattern, positions) = SparsePattern.of(order: 3, places: [(2, 0), (0, 0), (2, 0), (1, 2)])
    #expect(pattern.columnStarts == [0, 2, 2, 3])
    #expect(pattern.rows == [0, 2, 1])
    #expect(positions == [1, 0, 1, 2])
  }

  @Test func refusals() throws {
    let (empty, _) = SparsePattern.of(order: 2, places: [(0, 0), (1, 0)])
    #expect(throws: LinearAlgebraError.singular(column: 1)) { try SparseLU(empty) }
    let (full, _) = SparsePattern.of(order: 2, places: [(0, 0), (1, 0), (0, 1), (1, 1)])
    let sparse = try SparseLU(full)
    #expect(throws: LinearAlgebraError.self) { try sparse.factor([1, 2, 2, 4]) }
    #expect(throws: LinearAlgebraError.self) { try sparse.factor([1, .nan, 2, 4]) }
    #expect(throws: Never.self) { try sparse.factor([1, 2, 2, 5]) }
  }
}
