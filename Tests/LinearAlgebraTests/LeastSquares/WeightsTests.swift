import LinearAlgebra
import TestSupport
import Testing

@Suite struct WeightsTests {
  /// Whole-number weights are repeated rows; weight zero is an absent row.
  @Test func weightsRepeatRows() throws {
    var generator = SplitMix64(seed: 41)
    let design = generator.matrix(12, 3)
    let response = (0..<12).map { _ in generator.uniform() }
    let counts = [1, 2, 0, 3, 1, 1, 4, 0, 2, 1, 1, 2]
    let repeated = counts.indices.flatMap { [Int](repeating: $0, count: counts[$0]) }
    let weighted = try LeastSquares(design: design, response: response, weights: counts.map(Double.init))
    let plain = try LeastSquares(
      design: design.selecting(rows: repeated), response: repeated.map { response[$0] })
    #expect(largestDifference(weighted.coefficients, plain.coefficients) < 1e-14)
    #expect(largestDifference(weighted.unscaledCovariance, plain.unscaledCovariance) < 1e-14)
    #expect(isClose(weighted.residualSumOfSquares, plain.residualSumOfSquares, relative: 1e-13))
    #expect(isClose(weighted.rSquared(intercept: true), plain.rSquared(intercept: true), relative: 1e-12))
    #expect(weighted.observationCount == 10)
    let fitted = design * weighted.coefficients
    #expect(largestDifference(weighted.residuals, zip(response, fitted).map { $0 - $1 }) < 1e-14)
    #expect(isClose(weighted.leverages().reduce(0, +), 3, relative: 1e-13))
  }

  /// Ridge by its closed form for one centred column: b = Σ x y / (Σ x² + penalty).
  @Test func ridgeShrinks() throws {
    let design = Matrix(rowVectors: [[1, -1], [1, 0], [1, 1]])
    let prior = try PriorRows.ridge(penalty: 6, columns: 2, unpenalized: [0])
    let fit = try LeastSquares(design: design, response: [1, 3, 8], prior: prior)
    #expect(largestDifference(fit.coefficients, [4, 7.0 / 8]) < 1e-14)
    // One parameter whole, and 2 / (2 + 6) of the other.
    #expect(isClose(fit.effectiveParameters, 1.25, relative: 1e-14))
  }

  /// A prior supplies what the data lack: two rows for three coefficients.
  @Test func priorReplacesRows() throws {
    let prior = try PriorRows(rows: Matrix(rowVectors: [[0, 0, 1]]), response: [5])
    let fit = try LeastSquares(
      design: Matrix(rowVectors: [[1, 0, 0], [0, 1, 1]]), response: [2, 4], prior: prior)
    #expect(largestDifference(fit.coefficients, [2, -1, 5]) < 1e-14)
    #expect(fit.residuals.count == 2)
  }

  @Test func refusesBadPriors() throws {
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "prior response", found: 2, expected: 1)) {
      try PriorRows(rows: Matrix(rows: 1, columns: 2), response: [0, 1])
    }
    #expect(throws: LinearAlgebraError.self) { try PriorRows.ridge(penalty: -1, columns: 2) }
    #expect(throws: LinearAlgebraError.self) {
      try PriorRows(rows: Matrix(rows: 1, columns: 1, repeating: .nan), response: [0])
    }
    let prior = try PriorRows.ridge(penalty: 1, columns: 3)
    #expect(
      throws: LinearAlgebraError.sizeMismatch(argument: "columns of the prior", found: 3, expected: 1)
    ) {
      try LeastSquares(design: Matrix(rows: 2, columns: 1), response: [1, 2], prior: prior)
    }
  }
}
