import LinearAlgebra
import TestSupport
import Testing

@Suite struct BatchedLeastSquaresTests {
  /// Each regression of a batch agrees with the same regression alone, for full and partly filled lanes and
  /// for odd and even numbers of columns.
  @Test(arguments: [1, 7, 8, 300], [1, 2, 3, 4, 5]) func agreesWithSingleFits(count: Int, columns: Int) throws
  {
    var generator = SplitMix64(seed: 71)
    let rows = 9
    let designs = (0..<count).map { _ in generator.matrix(rows, columns) }
    let responses = (0..<count).map { _ in (0..<rows).map { _ in generator.uniform() } }
    let batch = try BatchedLeastSquares(
      designs: designs.flatMap(\.elements), responses: responses.flatMap { $0 }, count: count, rows: rows,
      columns: columns)
    #expect(batch.failures.isEmpty)
    var worst = 0.0
    for p in stride(from: 0, to: count, by: max(1, count / 9)) {
      let fit = try LeastSquares(design: designs[p], response: responses[p])
      worst = max(worst, largestDifference(Array(batch.coefficients(of: p)), fit.coefficients))
      worst = max(worst, largestDifference(Array(batch.standardErrors(of: p)), fit.standardErrors))
      worst = max(worst, (batch.residualVariances[p] - fit.residualVariance).magnitude)
    }
    #expect(worst < 1e-10)
  }

  @Test func threadsDoNotChangeABit() throws {
    var generator = SplitMix64(seed: 72)
    let designs = generator.matrix(1000 * 6, 2).elements
    let responses = generator.matrix(1000, 6).elements
    let batches = try [nil, 1, 2, 5].map {
      try BatchedLeastSquares(
        designs: designs, responses: responses, count: 1000, rows: 6, columns: 2, threads: $0)
    }
    #expect(batches.dropFirst().allSatisfy { $0 == batches[0] })
  }

  /// One bad regression fails alone; its neighbours in the lanes are untouched.
  @Test(arguments: [Double.nan, .infinity, 1e200, 0]) func failsAlone(bad: Double) throws {
    var generator = SplitMix64(seed: 73)
    var designs = generator.matrix(10 * 5, 2).elements
    let responses = generator.matrix(10, 5).elements
    let good = try BatchedLeastSquares(designs: designs, responses: responses, count: 10, rows: 5, columns: 2)
    for i in 0..<5 { designs[3 * 10 + 5 + i] = bad }
    let batch = try BatchedLeastSquares(
      designs: designs, responses: responses, count: 10, rows: 5, columns: 2)
    #expect(batch.failures == [3])
    #expect(batch.coefficients(of: 3).allSatisfy { $0.isNaN })
    #expect(batch.standardErrors(of: 3).allSatisfy { $0.isNaN })
    for p in [0, 2, 4, 9] { #expect(batch.coefficients(of: p) == good.coefficients(of: p)) }
  }

  @Test func exactFitsHaveNoStandardErrors() throws {
    let batch = try BatchedLeastSquares(
      designs: [1, 1, 0, 1], responses: [3, 5], count: 1, rows: 2, columns: 2)
    #expect(largestDifference(batch.coefficients, [3, 2]) < 1e-14)
    #expect(batch.standardErrors.allSatisfy { $0.isNaN })
    #expect(batch.failures.isEmpty)
  }

  @Test func refusesWrongSizes() {
    #expect(throws: LinearAlgebraError.tooFewRows(rows: 1, columns: 2)) {
      try BatchedLeastSquares(designs: [1, 1], responses: [1], count: 1, rows: 1, columns: 2)
    }
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "designs", found: 3, expected: 4)) {
      try BatchedLeastSquares(designs: [1, 1, 1], responses: [1, 1], count: 1, rows: 2, columns: 2)
    }
    #expect(throws: LinearAlgebraError.sizeMismatch(argument: "responses", found: 1, expected: 2)) {
      try BatchedLeastSquares(designs: [1, 1], responses: [1], count: 1, rows: 2, columns: 1)
    }
    #expect(throws: LinearAlgebraError.empty(argument: "batch")) {
      try BatchedLeastSquares(designs: [], responses: [1], count: 1, rows: 1, columns: 0)
    }
  }
}
