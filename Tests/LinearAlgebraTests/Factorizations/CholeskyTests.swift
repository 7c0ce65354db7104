import LinearAlgebra
import TestSupport
import Testing

@Suite struct CholeskyTests {
  /// By hand: L = [2 0; 1 3].
  @Test func factorsByHand() throws {
    let cholesky = try Cholesky(Matrix(rowVectors: [[4, 2], [2, 10]]))
    #expect(cholesky.lower == Matrix(rowVectors: [[2, 0], [1, 3]]))
    #expect(largestDifference(cholesky.solve([8, 22]), [1, 2]) < 1e-15)
    #expect(isClose(cholesky.logDeterminant, 3.58351893845611, relative: 1e-14))  // ln 36
    #expect(cholesky.correlating([1, 1]) == [2, 4])
  }

  @Test func inverts() throws {
    var generator = SplitMix64(seed: 3)
    let root = generator.matrix(8, 5)
    let matrix = root.transposeTimes(root)
    let inverse = try Cholesky(matrix).inverse
    #expect(largestDifference(matrix * inverse, .identity(5)) < 1e-12)
    #expect(inverse == inverse.transpose)
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
      try Cholesky(Matrix(rowVectors: [[1, 2], [2, 1]]))
    }
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "matrix", found: 3, expected: 2)) {
      try Cholesky(Matrix(rows: 2, columns: 3))
    }
    #expect(throws: LinearAlgebraError.notFinite(row: 0, column: 0, value: .infinity)) {
      try Cholesky(Matrix(rows: 1, columns: 1, repeating: .infinity))
    }
  }
}
