import TestSupport
import Testing

@testable import LinearAlgebra

struct LUTests {
  static func random(_ order: Int) -> Matrix {
    var random = SplitMix64(seed: UInt64(order))
    var matrix = Matrix(rows: order, columns: order)
    for index in matrix.elements.indices { matrix.elements[index] = .random(in: -1...1, using: &random) }
    return matrix
  }

  @Test(arguments: [1, 2, 7, 60])
  func solvesAndInverts(_ order: Int) throws {
    let matrix = Self.random(order)
    let lu = try LU(matrix)
    let x = (0..<order).map { Double($0) - 2 }
    #expect(zip(lu.solve(matrix * x), x).allSatisfy { isClose($0, $1, absolute: 1e-10) })
    let product = lu.inverse * matrix
    for row in 0..<order {
      for column in 0..<order {
        #expect(isClose(product[row, column], row == column ? 1 : 0, absolute: 1e-10))
      }
    }
  }

  @Test func refusals() {
    #expect(throws: LinearAlgebraError.singular(column: 1)) {
      try LU(Matrix(rowVectors: [[1, 2], [2, 4]]))
    }
    #expect(
      throws: LinearAlgebraError.valueNotFinite(argument: "matrix", row: 0, column: 0, value: .infinity)
    ) {
      try LU(Matrix(rowVectors: [[.infinity]]))
    }
    #expect(throws: LinearAlgebraError.self) { try LU(Matrix(rows: 2, columns: 3)) }
    #expect(throws: Never.self) { try LU(Matrix(rows: 0, columns: 0)) }
  }
}
