import Econometrics
import LinearAlgebra
import Testing

struct DesignMatrixTests {
  private let matrix = Matrix(columnVectors: [[1, 1, 1], [1, 2, 3]])

  @Test func partsMustAgree() {
    #expect(throws: EconometricsError.sizeMismatch(part: .response, found: 2, expected: 3)) {
      try DesignMatrix(matrix: matrix, response: [1, 2], names: ["a", "b"])
    }
    #expect(throws: EconometricsError.sizeMismatch(part: .names, found: 1, expected: 2)) {
      try DesignMatrix(matrix: matrix, response: [1, 2, 3], names: ["a"])
    }
    #expect(throws: EconometricsError.sizeMismatch(part: .rows, found: 1, expected: 3)) {
      try DesignMatrix(
        matrix: matrix, response: [1, 2, 3], names: ["a", "b"], rows: [ObservationRow(label: "r")])
    }
  }

  @Test(arguments: [Double.nan, .infinity]) func everyEntryIsANumber(bad: Double) {
    var broken = matrix
    broken[2, 1] = bad
    #expect(throws: EconometricsError.notFinite(term: "b", row: "3")) {
      try DesignMatrix(matrix: broken, response: [1, 2, 3], names: ["a", "b"])
    }
    #expect(throws: EconometricsError.notFinite(term: "y", row: "2")) {
      try DesignMatrix(matrix: matrix, response: [1, bad, 3], names: ["a", "b"])
    }
  }

  @Test func theConstantIsFoundByItsValues() throws {
    let columns = [[0.0, 0, 0], [2, 2, 2], [1, 2, 3]]
    let design = try DesignMatrix(
      matrix: Matrix(columnVectors: columns), response: [1, 2, 3], names: ["zero", "two", "x"])
    #expect(design.interceptColumn == 1)
  }

  @Test func clustersInOrderOfAppearance() throws {
    let rows = ["b", "a", "b"].map { ObservationRow(label: "r", cluster: $0) }
    let design = try DesignMatrix(matrix: matrix, response: [1, 2, 3], names: ["a", "b"], rows: rows)
    #expect(design.clusters == [0, 1, 0])
    #expect(try design.clusterGroups().map(\.rows) == [[0, 2], [1]])
    let loose = try DesignMatrix(matrix: matrix, response: [1, 2, 3], names: ["a", "b"])
    #expect(loose.clusters == nil)
  }
}
