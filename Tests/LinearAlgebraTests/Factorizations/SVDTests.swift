import LinearAlgebra
import TestSupport
import Testing

@Suite struct SVDTests {
  @Test(arguments: [(7, 4), (4, 4), (3, 6)]) func reproducesTheMatrix(size: (Int, Int)) throws {
    var generator = SplitMix64(seed: 21)
    let matrix = generator.matrix(size.0, size.1)
    let svd = try SVD(matrix)
    let product = svd.left * Matrix(diagonal: svd.values) * svd.right.transpose
    #expect(largestDifference(product, matrix) < 1e-14)
    #expect(svd.values == svd.values.sorted(by: >))
  }

  /// By hand: the singular values of [3 0; 4 5] are the roots of 45 and 5.
  @Test func findsSingularValues() throws {
    let svd = try SVD(Matrix(rowVectors: [[3, 0], [4, 5]]))
    #expect(isClose(svd.values[0], 45.0.squareRoot(), relative: 1e-15))
    #expect(isClose(svd.values[1], 5.0.squareRoot(), relative: 1e-14))
    #expect(isClose(svd.conditionNumber, 3, relative: 1e-14))
  }

  /// Of all solutions of x + y = 2 the shortest is (1, 1).
  @Test func takesTheShortestSolution() throws {
    let svd = try SVD(Matrix(rowVectors: [[1, 1], [1, 1]]))
    #expect(svd.rank(tolerance: 1e-12) == 1)
    #expect(largestDifference(svd.solve([2, 2]), [1, 1]) < 1e-15)
    #expect(largestDifference(svd.pseudoinverse(), Matrix(rows: 2, columns: 2, repeating: 0.25)) < 1e-15)
    #expect(try SVD(Matrix(rows: 2, columns: 2)).conditionNumber == .infinity)
  }
}
