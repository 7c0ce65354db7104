import LinearAlgebra
import TestSupport
import Testing

@Suite struct CollinearityTests {
  @Test func orthogonalColumnsHaveConditionOne() throws {
    let design = Matrix(rowVectors: [[1, -1], [1, 1], [1, -1], [1, 1]])
    let fit = try LeastSquares(design: design, response: [1, 2, 3, 4])
    #expect(isClose(fit.conditionNumber, 1, relative: 1e-14))
    #expect(fit.collinearity().nearDependencies.isEmpty)
  }

  /// Two unit-length columns at the cosine ρ: singular values are the roots of 1 ± ρ.
  @Test func namesTheGuiltyColumns() throws {
    var generator = SplitMix64(seed: 81)
    let vectors = (0..<60).map { _ in
      let a = generator.uniform()
      return [1, generator.uniform(), 1000 * a, a + 1e-3 * generator.uniform()]
    }
    let design = Matrix(rowVectors: vectors)
    let fit = try LeastSquares(design: design, response: vectors.map { $0[1] })
    let collinearity = fit.collinearity()
    #expect(collinearity.nearDependencies.count == 1)
    let dependency = try #require(collinearity.nearDependencies.first)
    #expect(dependency.columns == [2, 3])
    #expect(dependency.varianceProportions[1] < 0.5)
    #expect(isClose(dependency.conditionIndex, collinearity.conditionNumber, relative: 1e-12))
    let (left, right) = (design.column(2), design.column(3))
    let cosine = dot(left, right) / (dot(left, left) * dot(right, right)).squareRoot()
    let pair = try LeastSquares(design: design.selecting(columns: [2, 3]), response: left)
    #expect(
      isClose(pair.conditionNumber, ((1 + cosine) / (1 - cosine)).squareRoot(), relative: 1e-6))
  }

  /// Longley's condition number with unit-length columns is 43,275 in Belsley, Kuh and Welsch (1980), and
  /// the intercept and the year are its victims.
  @Test func longleyIsCollinear() throws {
    let set = try NISTSet("Longley")
    let order = Array(set.rows.indices)
    let fit = try LeastSquares(design: set.design(order: order), response: set.response(order: order))
    let collinearity = fit.collinearity()
    #expect(isClose(collinearity.conditionNumber, 43_275, relative: 1e-3))
    #expect(collinearity.nearDependencies.first?.columns.contains(0) == true)
    #expect(collinearity.nearDependencies.first?.columns.contains(6) == true)
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
