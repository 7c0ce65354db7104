import Econometrics
import LinearAlgebra
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct EquationDrawsTests {
  static let count = 20_000
  static var root: Double { Double(count).squareRoot() }

  static func draws(
    _ system: EquationSystem, model: String = "m", seed: UInt64 = 7, sources: EquationDraws.Sources = .all,
    last: Int = 2027, count: Int = count
  ) throws -> EquationDraws {
    try EquationDraws(
      system: system, model: model, periods: years(2026, last), draws: count,
      random: RandomSource(seed: seed),
      sources: sources)
  }

  static func shandong() throws -> EquationSystem {
    try Fixture.estimated(ShandongModelTests.text, Fixture.shandongRows()).system
  }

  /// The first equation's residuals in one period, lane 0 first.
  static func residuals(_ draws: EquationDraws, period: Int) throws -> [Double] {
    Array(try #require(draws.residuals.first ?? nil).column(period))
  }

  /// Residuals are scaled t: variance s² ν / (ν - 2). The standard error of a variance of t draws uses the kurtosis
  /// 3 + 6 / (ν - 4); tolerance four of them.
  @Test func residualVariance() throws {
    let system = try Self.shandong()
    let residual = system.equations[0].residual
    let degrees = try #require(residual.degreesOfFreedom)
    let values = try Self.residuals(Self.draws(system), period: 0)
    #expect(values[0] == 0)
    let (mean, sd) = moments(Array(values.dropFirst()))
    let expected = residual.standardDeviation * (degrees / (degrees - 2)).squareRoot()
    let kurtosis = 3 + 6 / (degrees - 4)
    #expect(abs(mean) < 4 * expected / Self.root)
    #expect(abs(sd * sd / (expected * expected) - 1) < 4 * (kurtosis - 1).squareRoot() / Self.root)
    // Two periods of a draw share its variance and nothing else.
    let later = try Self.residuals(Self.draws(system), period: 1)
    let product = zip(values, later).reduce(0) { $0 + $1.0 * $1.1 } / Double(Self.count)
    #expect(abs(product) < 6 * expected * expected / Self.root)
  }

  /// With the variance held at its estimate, draws have the posterior's covariance: the inverse of the data's and the
  /// prior's precisions. Tolerance four standard errors.
  @Test func posteriorCovariance() throws {
    var equation = try Self.shandong().equations[0]
    equation.residual.degreesOfFreedom = nil
    let system = try EquationSystem(variables: ["growth", "nation", "upgrading"], equations: [equation])
    let draws = try Self.draws(system, sources: .coefficient).coefficients[0]
    guard case .withPrior(var precision, let prior) = equation.uncertainty else {
      Issue.record("no prior")
      return
    }
    #expect(
      prior.map { isClose($0, 0, absolute: 0) || isClose($0, 400, relative: 1e-12) } == [true, true, true])
    for index in 0..<3 { precision[index, index] += prior[index] }
    let covariance = try Cholesky(precision).inverse
    for row in 0..<3 {
      let values = draws.column(row)
      #expect(values[0] == equation.coefficients[row].value)
      let (mean, sd) = moments(Array(values.dropFirst()))
      let expected = covariance[row, row].squareRoot()
      #expect(abs(mean - values[0]) < 4 * expected / Self.root)
      #expect(abs(sd / expected - 1) < 4 / (2.0.squareRoot() * Self.root))
      for column in 0..<row {
        let other = draws.column(column)
        let products =
          zip(values, other).dropFirst()
          .reduce(0) { $0 + ($1.0 - values[0]) * ($1.1 - other[0]) } / Double(Self.count)
        let scale = (covariance[row, row] * covariance[column, column]).squareRoot()
        #expect(abs(products - covariance[row, column]) < 4 * 2.0.squareRoot() * scale / Self.root)
      }
    }
    // The upgrading coefficient is printed with this very standard deviation, about 0.046.
    #expect(isClose(covariance[2, 2].squareRoot(), equation.coefficients[2].standardError, relative: 0.1))
  }

  /// Calibrated coefficients vary by their sd, one of them exactly not.
  @Test func calibratedCoefficients() throws {
    let system = try Fixture.estimated(
      """
      model: m
      region: 山东
      variables:
        y: {role: endogenous}
      equations:
        y: {calibrated: y = a + b, coefficients: {a: -0.025 ± 0.0125, b: 3}, residual: 0.5}
      """
    ).system
    let draws = try Self.draws(system)
    let (mean, sd) = moments(Array(draws.coefficients[0].column(0).dropFirst()))
    #expect(abs(mean + 0.025) < 4 * 0.0125 / Self.root)
    #expect(abs(sd / 0.0125 - 1) < 4 / (2.0.squareRoot() * Self.root))
    #expect(Set(draws.coefficients[0].column(1)) == [3])
    let residual = moments(Array(try Self.residuals(draws, period: 0).dropFirst()))
    #expect(abs(residual.sd / 0.5 - 1) < 4 / (2.0.squareRoot() * Self.root))
  }

  /// Each source is switched off by itself and leaves the draws of the other as they are.
  @Test func sourcesAreSeparate() throws {
    let system = try Self.shandong()
    let all = try Self.draws(system, count: 50)
    let residual = try Self.draws(system, sources: .residual, count: 50)
    let coefficient = try Self.draws(system, sources: [.coefficient, .assumption], count: 50)
    #expect(try Self.residuals(residual, period: 1) == Self.residuals(all, period: 1))
    #expect(Set(residual.coefficients[0].column(2)).count == 1)
    #expect(Array(coefficient.coefficients[0].column(2)) == Array(all.coefficients[0].column(2)))
    #expect(coefficient.residuals[0] == nil)
  }

  /// A longer horizon keeps earlier periods' draws; another seed or another model has its own.
  @Test func whatADrawDependsOn() throws {
    let system = try Self.shandong()
    let base = try Self.residuals(Self.draws(system, count: 50), period: 1)
    #expect(try Self.residuals(Self.draws(system, last: 2035, count: 50), period: 1) == base)
    let seed = try Self.residuals(Self.draws(system, seed: 8, count: 50), period: 1)
    let model = try Self.residuals(Self.draws(system, model: "other", count: 50), period: 1)
    #expect(zip(seed, base).dropFirst().allSatisfy { $0 != $1 })
    #expect(zip(model, base).dropFirst().allSatisfy { $0 != $1 })
  }
}
