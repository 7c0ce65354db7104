import LinearAlgebra
import TestSupport
import Testing

@Suite struct QRTests {
  @Test(arguments: [(6, 4), (4, 4), (3, 5), (1, 1)], [false, true])
  func reproducesTheMatrix(size: (Int, Int), pivoting: Bool) throws {
    var generator = SplitMix64(seed: 11)
    let matrix = generator.matrix(size.0, size.1)
    let qr = try QR(matrix, pivoting: pivoting)
    let permuted = matrix.selecting(columns: qr.permutation)
    #expect(largestDifference(qr.orthogonal * qr.upper, permuted) < 1e-14)
    let count = min(size.0, size.1)
    #expect(largestDifference(qr.orthogonal.transposeTimes(qr.orthogonal), .identity(count)) < 1e-14)
    let vector = (0..<size.0).map(Double.init)
    #expect(largestDifference(qr.timesOrthogonal(qr.orthogonalTransposeTimes(vector)), vector) < 1e-14)
  }

  @Test func pivotingOrdersTheDiagonal() throws {
    var generator = SplitMix64(seed: 12)
    let diagonal = try QR(generator.matrix(9, 6), pivoting: true).upper.diagonal.map(\.magnitude)
    #expect(diagonal == diagonal.sorted(by: >))
  }

  @Test func solvesLeastSquares() throws {
    let matrix = Matrix(rowVectors: [[1, 0], [1, 1], [1, 2]])
    for pivoting in [false, true] {
      let solution = try QR(matrix, pivoting: pivoting).solve([1, 2, 4])
      #expect(largestDifference(solution, [5.0 / 6, 1.5]) < 1e-14)
    }
  }

  @Test func findsTheRank() throws {
    let matrix = Matrix(rowVectors: [[1, 2, 3], [1, 0, 1], [1, 1, 2], [1, 5, 6]])
    #expect(try QR(matrix, pivoting: true).rank(tolerance: 1e-12) == 2)
    #expect(try QR(Matrix(rows: 3, columns: 2), pivoting: true).rank(tolerance: 1e-12) == 0)
  }

  @Test func refusesBadInput() throws {
    #expect(throws: LinearAlgebraError.tooFewRows(rows: 2, columns: 3)) {
      try QR(Matrix(rows: 2, columns: 3, repeating: 1)).solve([1, 1])
    }
    #expect(throws: LinearAlgebraError.singular(column: 1)) {
      try QR(Matrix(rowVectors: [[1, 0], [1, 0]])).solve([1, 1])
    }
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "right-hand side", found: 1, expected: 2)) {
      try QR(.identity(2)).solve([1])
    }
    #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 0, value: -.infinity)) {
      try QR(Matrix(rowVectors: [[1], [-.infinity]]))
    }
  }
}
