import LinearAlgebra
import TestSupport
import Testing

@Suite struct TriangularAccumulatorTests {
  private let design: Matrix
  private let response: [Double]

  init() {
    var generator = SplitMix64(seed: 61)
    design = generator.matrix(500, 5)
    response = (0..<500).map { _ in generator.uniform() }
  }

  private func accumulate(_ rows: Range<Int>, into accumulator: inout TriangularAccumulator) throws {
    try accumulator.append(
      rows: design.selecting(rows: Array(rows)), response: Array(response[rows]))
  }

  /// One append, many appends and merged halves all give the regression of all rows.
  @Test(arguments: [[0, 500], [0, 1, 3, 250, 251, 500], [0, 100, 200, 300, 400, 500]])
  func partsGiveTheWhole(cuts: [Int]) throws {
    var accumulator = TriangularAccumulator(columns: 5)
    var other = TriangularAccumulator(columns: 5)
    for (index, (first, last)) in zip(cuts, cuts.dropFirst()).enumerated() {
      if index.isMultiple(of: 2) {
        try accumulate(first..<last, into: &accumulator)
      } else {
        try accumulate(first..<last, into: &other)
      }
    }
    try accumulator.merge(other)
    let solution = accumulator.system.solve()
    let fit = try LeastSquares(design: design, response: response)
    #expect(largestDifference(solution.coefficients, fit.coefficients) < 1e-14)
    #expect(largestDifference(solution.standardErrors, fit.standardErrors) < 1e-14)
    #expect(isClose(solution.residualSumOfSquares, fit.residualSumOfSquares, relative: 1e-13))
    #expect(solution.degreesOfFreedom == 495)
  }

  @Test func triangleReproducesTheCrossProducts() throws {
    var accumulator = TriangularAccumulator(columns: 5)
    try accumulate(0..<500, into: &accumulator)
    let upper = accumulator.system.upper
    #expect(largestDifference(upper.transposeTimes(upper), design.transposeTimes(design)) < 1e-12)
    #expect((0..<5).allSatisfy { c in (c + 1..<max(c + 1, 5)).allSatisfy { upper[$0, c] == 0 } })
  }

  @Test func findsAliasedColumns() throws {
    var accumulator = TriangularAccumulator(columns: 2)
    for x in [1.0, 2, 3, 4] {
      try accumulator.append(rows: Matrix(rowVectors: [[x, 3 * x]]), response: [x + (x == 4 ? 1 : 0)])
    }
    let solution = accumulator.system.solve()
    #expect(solution.dependencies.map(\.column) == [1])
    // Slope Σ x y / Σ x² = 34 / 30, residual sum Σ y² − 34² / 30 = 39 − 34² / 30.
    #expect(isClose(solution.coefficients[0], 34.0 / 30, relative: 1e-14))
    #expect(isClose(solution.residualSumOfSquares, 39 - 34.0 * 34 / 30, relative: 1e-12))
  }

  @Test func refusesBadRows() throws {
    var accumulator = TriangularAccumulator(columns: 2)
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "columns of the rows", found: 1, expected: 2)) {
      try accumulator.append(rows: Matrix(rows: 1, columns: 1), response: [1])
    }
    #expect(throws: LinearAlgebraError.self) {
      try accumulator.append(rows: Matrix(rows: 1, columns: 2, repeating: .nan), response: [1])
    }
    #expect(throws: LinearAlgebraError.self) { try accumulator.merge(TriangularAccumulator(columns: 3)) }
    #expect(accumulator.rowCount == 0)
  }
}
