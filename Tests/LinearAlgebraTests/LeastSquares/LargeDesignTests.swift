import LinearAlgebra
import TestSupport
import Testing

/// Designs that are factored from R alone, against the same rows with Q kept (or by hand).
@Suite struct LargeDesignTests {
  private let rows = 22_000

  /// A design of 6 columns over the limit below which Q is kept; `correlation` ties neighbouring columns.
  private func problem(gap: Double) -> (design: Matrix, response: [Double]) {
    var generator = SplitMix64(seed: 51)
    var design = generator.matrix(rows, 6)
    for c in 1..<6 {
      for r in 0..<rows { design.elements[r + c * rows] = design[r, c - 1] + gap * design[r, c] }
    }
    return (design, (0..<rows).map { 1 + design[$0, 5] + generator.uniform() })
  }

  /// Well, badly and very badly conditioned: no refinement, refinement from R, refinement from Q.
  @Test(arguments: [1.0, 0.2, 1e-3]) func residualsAreOrthogonalToTheDesign(gap: Double) throws {
    let (design, response) = problem(gap: gap)
    let fit = try LeastSquares(design: design, response: response)
    let worst = design.transposeTimes(fit.residuals).map(\.magnitude).max() ?? 1
    #expect(worst < 1e-9)
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    #expect(isClose(fit.residualSumOfSquares, squares, relative: 1e-12))
    #expect(isClose(fit.effectiveParameters, 6, relative: 1e-9))
  }

  /// Halving the weights of doubled rows changes nothing, whichever way is taken.
  @Test(arguments: [1.0, 0.2]) func agreesWithSmallBlocks(gap: Double) throws {
    let (design, response) = problem(gap: gap)
    let fit = try LeastSquares(design: design, response: response)
    let half = [Double](repeating: 0.5, count: 2 * rows)
    let doubled = try LeastSquares(
      design: design.stacked(over: design), response: response + response, weights: half,
      options: .init(blockRows: 777))
    let largest = fit.coefficients.map(\.magnitude).max() ?? 0
    #expect(largestDifference(fit.coefficients, doubled.coefficients) < 1e-13 * largest)
    #expect(isClose(fit.residualSumOfSquares, doubled.residualSumOfSquares, relative: 1e-12))
  }

  @Test(arguments: [1.0, 0.2, 1e-3]) func threadsDoNotChangeABit(gap: Double) throws {
    let (design, response) = problem(gap: gap)
    let fits = try [nil, 1, 3].map { threads in
      try LeastSquares(design: design, response: response, options: .init(threads: threads))
    }
    for fit in fits.dropFirst() {
      #expect(fit.coefficients == fits[0].coefficients)
      #expect(fit.residuals == fits[0].residuals)
      #expect(fit.unscaledCovariance == fits[0].unscaledCovariance)
    }
  }

  /// Columns whose squares overflow or vanish are scaled first; a column of zeros is aliased.
  @Test func acceptsExtremeScales() throws {
    var (design, response) = problem(gap: 1)
    for r in 0..<rows {
      design.elements[r + rows] *= 1e200
      design.elements[r + 2 * rows] *= 1e-200
      design.elements[r + 3 * rows] = 0
    }
    response = (0..<rows).map { 2 * (design[$0, 1] * 1e-200) - 3 * (design[$0, 2] * 1e200) }
    let fit = try LeastSquares(design: design, response: response)
    #expect(fit.aliased == [3])
    #expect(isClose(fit.coefficients[1], 2e-200, relative: 1e-11))
    #expect(isClose(fit.coefficients[2], -3e200, relative: 1e-11))
  }

  @Test func namesWhatIsNotFinite() throws {
    var (design, response) = problem(gap: 1)
    design[12_345, 4] = .infinity
    #expect(throws: LinearAlgebraError.notFinite(row: 12_345, column: 4, value: .infinity)) {
      try LeastSquares(design: design, response: response)
    }
    design[12_345, 4] = 0
    response[21_999] = -.infinity
    #expect(throws: LinearAlgebraError.responseNotFinite(row: 21_999, value: -.infinity)) {
      try LeastSquares(design: design, response: response)
    }
  }
}
