import LinearAlgebra
import TestSupport
import Testing

@Suite struct LeastSquaresTests {
  @Test func fitsALineThroughThreePoints() throws {
    let design = Matrix(rowVectors: [[1, 0], [1, 1], [1, 2]])
    let fit = try LeastSquares(design: design, response: [1, 2, 4])
    // By hand: slope 3/2, intercept 5/6, residual sum of squares 1/6.
    #expect(isClose(fit.coefficients[0], 5.0 / 6, relative: 1e-14))
    #expect(isClose(fit.coefficients[1], 1.5, relative: 1e-14))
    #expect(isClose(fit.residualSumOfSquares, 1.0 / 6, relative: 1e-13))
    #expect(fit.degreesOfFreedom == 1)
  }

  /// Residuals that come from Q agree with y − X b for one block, several blocks and prior rows.
  @Test(arguments: [4, 300, 3000, 20_000], [false, true])
  func residualsBelongToTheCoefficients(rows: Int, hasPrior: Bool) throws {
    var generator = SplitMix64(seed: 7)
    let design = generator.matrix(rows, 3)
    let response = (0..<rows).map { _ in generator.uniform() }
    let prior = hasPrior ? try PriorRows(rows: generator.matrix(2, 3), response: [1, 2]) : nil
    let fit = try LeastSquares(
      design: design, response: response, prior: prior, options: .init(blockRows: 100))
    let fitted = design * fit.coefficients
    let worst = (0..<rows).map { (response[$0] - fitted[$0] - fit.residuals[$0]).magnitude }.max()
    #expect((worst ?? 1) < 1e-13)
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    #expect(isClose(fit.residualSumOfSquares, squares, relative: 1e-12))
  }

  /// By hand, from the normal equations of four points and the prior row 2 b = 2.
  @Test func priorRowsJoinTheData() throws {
    let design = Matrix(rowVectors: [[1, 1], [1, 2], [1, 3], [1, 4]])
    let prior = try PriorRows(rows: Matrix(rowVectors: [[0, 2]]), response: [2])
    let fit = try LeastSquares(design: design, response: [2, 3, 5, 6], prior: prior)
    // X'X = [4 10; 10 34], X'y = [16; 51]: determinant 36.
    #expect(isClose(fit.coefficients[0], (16 * 34 - 10 * 51) / 36.0, relative: 1e-14))
    #expect(isClose(fit.coefficients[1], (4 * 51 - 10 * 16) / 36.0, relative: 1e-14))
    #expect(isClose(fit.unscaledCovariance[1, 1], 4.0 / 36, relative: 1e-13))
  }
}
