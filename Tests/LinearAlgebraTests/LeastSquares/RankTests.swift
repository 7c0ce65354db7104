import LinearAlgebra
import TestSupport
import Testing

/// Collinear columns: which are left out, how they are explained, and what the fit is then.
@Suite struct RankTests {
  /// Columns 0 to 5: one, a, b, a + 2 b − 3, zeros, c; column 6 is −a / 2. `rows` decides the method.
  private func collinear(_ rows: Int) -> (design: Matrix, response: [Double]) {
    var generator = SplitMix64(seed: 31)
    let vectors = (0..<rows).map { _ in
      let (a, b) = (1e6 * generator.uniform(), 1e-3 * generator.uniform())
      return [1, a, b, a + 2 * b - 3, 0, generator.uniform(), -a / 2]
    }
    return (Matrix(rowVectors: vectors), (0..<rows).map { _ in generator.uniform() })
  }

  @Test(arguments: [20, 3000, 30_000]) func findsAndExplainsAliasedColumns(rows: Int) throws {
    let (design, response) = collinear(rows)
    let fit = try LeastSquares(design: design, response: response)
    #expect(fit.rank == 4)
    #expect(fit.aliased == [3, 4, 6])
    let terms = fit.dependencies[0].terms
    // b is so small beside a that its part in a + 2 b − 3 is below the rank tolerance's reach.
    #expect(terms.contains { $0.column == 1 && isClose($0.coefficient, 1, relative: 1e-9) })
    #expect(fit.dependencies[1].terms.isEmpty)
    #expect(fit.dependencies[2].terms.map(\.column) == [1])
    #expect(isClose(fit.dependencies[2].terms[0].coefficient, -0.5, relative: 1e-12))
  }

  @Test func fitsAsWithoutTheAliasedColumns() throws {
    let (design, response) = collinear(200)
    let fit = try LeastSquares(design: design, response: response)
    let kept = [0, 1, 2, 5]
    let plain = try LeastSquares(design: design.selecting(columns: kept), response: response)
    #expect(largestDifference(kept.map { fit.coefficients[$0] }, plain.coefficients) < 1e-10)
    #expect(fit.aliased.allSatisfy { fit.coefficients[$0] == 0 && fit.standardErrors[$0].isNaN })
    #expect(isClose(fit.residualSumOfSquares, plain.residualSumOfSquares, relative: 1e-12))
    #expect(fit.degreesOfFreedom == 196)
    #expect(isClose(fit.effectiveParameters, 4, relative: 1e-10))
    #expect(fit.conditionNumber == .infinity)
  }

  @Test func refusesWhereAsked() throws {
    let design = Matrix(rowVectors: [[1, 1, 2], [1, 2, 4], [1, 3, 6], [1, 5, 10]])
    let error = #expect(throws: LinearAlgebraError.self) {
      try LeastSquares(design: design, response: [1, 2, 3, 4], options: .init(deficiency: .refuse))
    }
    #expect(error?.description == "rank 2 of 3 columns: column 2 = 2.0 * column 1")
  }

  /// By hand: y = 2 x with x given twice; the shortest coefficients share it equally.
  @Test func minimumNormSharesEqually() throws {
    let design = Matrix(rowVectors: [[1, 1], [2, 2], [3, 3]])
    let fit = try LeastSquares(
      design: design, response: [2, 4, 6.5], options: .init(deficiency: .minimumNorm))
    // Slope on x alone: (2 + 8 + 19.5) / 14.
    let half = 29.5 / 14 / 2
    #expect(largestDifference(fit.coefficients, [half, half]) < 1e-14)
    #expect(fit.unscaledCovariance.elements.allSatisfy { isClose($0, 1 / 56.0, relative: 1e-13) })
    #expect(fit.rank == 1)
  }

  @Test func minimumNormSolvesTooFewRows() throws {
    let fit = try LeastSquares(
      design: Matrix(rowVectors: [[3, 4]]), response: [25], options: .init(deficiency: .minimumNorm))
    #expect(largestDifference(fit.coefficients, [3, 4]) < 1e-14)
  }

  /// A full-rank design with unit-length columns nearly parallel stays whole down to the tolerance.
  @Test(arguments: [1e-3, 1e-6, 1e-10]) func keepsNearlyCollinearColumns(gap: Double) throws {
    var generator = SplitMix64(seed: 32)
    let vectors = (0..<50).map { _ in
      let a = generator.uniform()
      return [1, a, a + gap * generator.uniform()]
    }
    let fit = try LeastSquares(
      design: Matrix(rowVectors: vectors), response: vectors.map { 1 + $0[1] + $0[2] })
    #expect(fit.rank == 3)
    #expect(largestDifference(fit.coefficients, [1, 1, 1]) < 1e-15 / gap)
  }
}
