import Econometrics
import LinearAlgebra
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct CovarianceFactorsTests {
  /// y0 and y1 with two coefficients each, whose covariance is given for all four; the second restricted so that its two add up.
  static let covariance = Matrix(
    rowVectors: [
      [0.04, 0.01, 0.02, -0.02], [0.01, 0.09, -0.03, 0.03], [0.02, -0.03, 0.05, -0.05],
      [-0.02, 0.03, -0.05, 0.05],
    ])

  static func system(degrees: Double? = nil) throws -> EquationSystem {
    let text = """
      model: m
      region: 山东
      variables:
        y0: {role: endogenous}
        x: {role: exogenous, project: hold}
        y1: {role: endogenous}
      equations:
        y0: {calibrated: y0 = a + b * x, coefficients: {a: 1, b: 2}, residual: 0.5}
        y1: {calibrated: y1 = c + d * x, coefficients: {c: 3, d: 4}, residual: 2}
      """
    var equations = try Fixture.estimated(text).system.equations
    for (index, offset) in [0, 2].enumerated() {
      equations[index].uncertainty = .system(
        covariance: covariance, equations: ["y0", "y1"], offset: offset)
      equations[index].residual.degreesOfFreedom = degrees
    }
    return try EquationSystem(variables: ["y0", "x", "y1"], equations: equations)
  }

  /// Draws of the coefficients of both equations have the covariance of all, singular as it is: four standard errors.
  @Test func jointAcrossEquations() throws {
    let count = 20_000
    let draws = try ResidualFixture.draws(Self.system(), count: count)
    let columns = draws.coefficients.flatMap { [Array($0.column(0)), Array($0.column(1))] }
    #expect(columns.map { $0[0] } == [1, 2, 3, 4])
    for row in 0..<4 {
      for column in 0...row {
        let products = (1...count).reduce(0) { sum, lane in
          sum + (columns[row][lane] - columns[row][0]) * (columns[column][lane] - columns[column][0])
        }
        let (expected, scale) = (
          Self.covariance[row, column], Self.covariance[row, row] * Self.covariance[column, column]
        )
        let bound = 4 * ((scale + expected * expected) / Double(count)).squareRoot()
        #expect(abs(products / Double(count) - expected) < bound)
      }
    }
    // What adds up in the estimate adds up in every draw.
    #expect((0...count).allSatisfy { abs(columns[2][$0] + columns[3][$0] - 7) < 1e-12 })
  }

  /// Each equation's coefficients scale with its own variance draw.
  @Test func ownVariances() throws {
    let plain = try ResidualFixture.draws(Self.system(), count: 50)
    let scaled = try ResidualFixture.draws(Self.system(degrees: 10), count: 50)
    let ratios = try (0..<2).map { equation in
      try (1...50).map { lane in
        let (own, fixed) = (scaled.coefficients[equation], plain.coefficients[equation])
        let first = (own.column(0)[lane] - own.column(0)[0]) / (fixed.column(0)[lane] - fixed.column(0)[0])
        let second = (own.column(1)[lane] - own.column(1)[0]) / (fixed.column(1)[lane] - fixed.column(1)[0])
        try #require(isClose(first, second, relative: 1e-6))
        return first
      }
    }
    #expect(Set(ratios[0]).count == 50 && ratios[0] != ratios[1])
  }

  @Test func semidefiniteFactors() throws {
    let lower = try #require(CovarianceFactors.semidefiniteFactor(Self.covariance))
    for row in 0..<4 {
      for column in 0..<4 {
        let product = (0..<4).reduce(0) { $0 + lower[row, $1] * lower[column, $1] }
        #expect(isClose(product, Self.covariance[row, column], absolute: 1e-15))
      }
    }
    #expect(CovarianceFactors.semidefiniteFactor(Matrix(rowVectors: [[1, 2], [2, 1]])) == nil)
    let zero = Matrix(rows: 2, columns: 2)
    #expect(CovarianceFactors.semidefiniteFactor(zero) == zero)
  }
}
