import LinearAlgebra
import TestSupport
import Testing

@Suite struct InferenceTests {
  /// Longley: t and F from the certified estimates, standard errors and analysis of variance (NIST StRD).
  @Test func longley() throws {
    let set = try NISTSet("Longley")
    let order = Array(set.rows.indices)
    let fit = try LeastSquares(design: set.design(order: order), response: set.response(order: order))
    let t = zip(set.coefficients, set.standardErrors).map { $0 / $1 }
    #expect(zip(fit.tStatistics, t).allSatisfy { isClose($0, $1, relative: 1e-11) })
    let test = fit.fStatistic()
    #expect(isClose(test.value, 330.285339234588, relative: 1e-12))
    #expect(test.numerator == 6 && test.denominator == 9)
    #expect(isClose(fit.totalSumOfSquares(), 184_172_401.944494 + 836_424.055505915, relative: 1e-13))
    #expect(isClose(fit.explainedSumOfSquares(), 184_172_401.944494, relative: 1e-13))
    let adjusted = 1 - (1 - set.rSquared) * 15 / 9
    #expect(isClose(fit.adjustedRSquared(), adjusted, relative: 1e-13))
  }

  /// NoInt2: without an intercept sums are about zero (NIST StRD).
  @Test func noIntercept() throws {
    let set = try NISTSet("NoInt2")
    let fit = try LeastSquares(
      design: set.design(order: [0, 1, 2]), response: set.response(order: [0, 1, 2]))
    #expect(!fit.hasConstantColumn)
    #expect(isClose(fit.fStatistic().value, 298.6666666666667, relative: 1e-13))
    #expect(fit.fStatistic().numerator == 1)
    // Dummies span a constant that no single column shows: the caller says so.
    let dummies = Matrix(rowVectors: [[1, 0], [1, 0], [0, 1], [0, 1]])
    let groups = try LeastSquares(design: dummies, response: [1, 3, 5, 7])
    #expect(isClose(groups.rSquared(intercept: true), 16.0 / 20, relative: 1e-14))
  }

  /// Leverages of a line through 0, 1, 2, 3: 1/4 + (x − 3/2)² / 5.
  @Test func leverages() throws {
    let fit = try LeastSquares(
      design: Matrix(rowVectors: [[1, 0], [1, 1], [1, 2], [1, 3]]), response: [0, 1, 1, 3])
    #expect(largestDifference(fit.leverages(), [0.7, 0.3, 0.3, 0.7]) < 1e-15)
    #expect(largestDifference(fit.fittedValues, [-0.1, 0.8, 1.7, 2.6]) < 1e-14)
  }

  @Test func saturatedFitsHaveNoVariance() throws {
    let fit = try LeastSquares(design: Matrix(rowVectors: [[1, 0], [1, 1]]), response: [1, 3])
    #expect(fit.degreesOfFreedom == 0)
    #expect(fit.residualVariance.isNaN)
    #expect(largestDifference(fit.coefficients, [1, 2]) < 1e-15)
  }

  @Test func refusesBadInput() {
    let design = Matrix(rowVectors: [[1, 2], [1, .nan], [1, 4]])
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "response", found: 2, expected: 3)) {
      try LeastSquares(design: design, response: [1, 2])
    }
    let error = #expect(throws: LinearAlgebraError.self) {
      try LeastSquares(design: design, response: [1, 2, 3])
    }
    #expect(error?.description == "the design holds nan in row 1, column 1")
    #expect(throws: LinearAlgebraError.tooFewRows(rows: 1, columns: 2)) {
      try LeastSquares(design: Matrix(rows: 1, columns: 2, repeating: 1), response: [1])
    }
    let good = Matrix(rowVectors: [[1, 2], [1, 3], [1, 4]])
    #expect(throws: LinearAlgebraError.weightNotUsable(row: 2, value: -1)) {
      try LeastSquares(design: good, response: [1, 2, 3], weights: [1, 1, -1])
    }
    #expect(throws: LinearAlgebraError.tooFewRows(rows: 1, columns: 2)) {
      try LeastSquares(design: good, response: [1, 2, 3], weights: [1, 0, 0])
    }
  }
}
