import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  let matrix = Matrix(rowVectors: [[1, 2, 3], [4, 5, 6]])

  @Test func storesColumnsOneAfterAnother() {
    #expect(matrix.elements == [1, 4, 2, 5, 3, 6])
    #expect(matrix[1, 2] == 6)
    #expect(matrix == Matrix(columnVectors: [[1, 4], [2, 5], [3, 6]]))
    #expect(Matrix.identity(2) == Matrix(rowVectors: [[1, 0], [0, 1]]))
  }

  @Test func copiesAreIndependent() {
    var copy = matrix
    copy[0, 0] = 9
    #expect(matrix[0, 0] == 1 && copy[0, 0] == 9)
  }

  @Test func slices() {
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.transpose == Matrix(rowVectors: [[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.selecting(columns: [2, 0]) == Matrix(rowVectors: [[3, 1], [6, 4]]))
    #expect(matrix.selecting(rows: [1, 1]) == Matrix(rowVectors: [[4, 5, 6], [4, 5, 6]]))
    #expect(matrix.diagonal == [1, 5])
    #expect(matrix.stacked(over: matrix).column(0) == [1, 4, 1, 4])
    #expect(matrix.beside(matrix).row(0) == [1, 2, 3, 1, 2, 3])
  }

  @Test func calculates() {
    #expect(matrix + matrix == 2 * matrix)
    #expect(matrix - matrix == Matrix(rows: 2, columns: 3))
    #expect(-matrix == matrix * -1)
    #expect(matrix * matrix.transpose == Matrix(rowVectors: [[14, 32], [32, 77]]))
    #expect(matrix.transposeTimes(matrix) == matrix.transpose * matrix)
    #expect(matrix * [1, 0, -1] == [-2, -2])
    #expect(matrix.transposeTimes([1, 1]) == [5, 7, 9])
    #expect(matrix.scalingColumns(by: [1, 0, 2]).row(1) == [4, 0, 12])
    #expect(matrix.scalingRows(by: [1, 2]).row(1) == [8, 10, 12])
  }

  @Test func emptyMatricesMultiply() {
    let narrow = Matrix(rows: 2, columns: 0)
    #expect(narrow * Matrix(rows: 0, columns: 3) == Matrix(rows: 2, columns: 3))
    #expect((narrow.transpose * matrix).rows == 0)
  }

  @Test func solvesTriangles() {
    let upper = Matrix(rowVectors: [[2, 1], [0, 4]])
    #expect(upper.solvingTriangular([4, 8], .upper) == [1, 2])
    #expect(upper.solvingTriangular([4, 10], .upper, transposed: true) == [2, 2])
    #expect(upper.transpose.solvingTriangular([4, 10], .lower) == [2, 2])
  }
}
