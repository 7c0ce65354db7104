import Statistics
import TestSupport
import TimeSeries

@testable import Modeling

/// Equations `y0 = c, y1 = c …` whose sample residuals are set by hand.
enum ResidualFixture {
  /// Standard deviation of the residual of each equation in turn.
  static let deviations = [0.5, 2, 1, 3, 0.7]

  /// - Parameter samples: by equation, its residuals from 2001 on; a nil leaves the period out.
  static func equations(_ samples: [[Double?]], degrees: Double? = nil) throws -> [FittedEquation] {
    let lines = samples.indices.map { index in
      "  y\(index): {calibrated: y\(index) = c, coefficients: {c: 1 ± 0.2}, residual: \(deviations[index % 5])}"
    }
    let variables = samples.indices.map { "  y\($0): {role: endogenous}" }
    let text =
      "model: m\nregion: 山东\nvariables:\n" + variables.joined(separator: "\n") + "\nequations:\n"
      + lines.joined(separator: "\n") + "\n"
    var equations = try Fixture.estimated(text).system.equations
    for (index, sample) in samples.enumerated() {
      equations[index].residual.degreesOfFreedom = degrees
      for (offset, value) in sample.enumerated() {
        guard let value else { continue }
        equations[index].residuals[Period(year: 2001 + offset)] = value
      }
    }
    return equations
  }

  static func system(_ samples: [[Double?]], degrees: Double? = nil) throws -> EquationSystem {
    let equations = try equations(samples, degrees: degrees)
    return try EquationSystem(variables: equations.map(\.variable), equations: equations)
  }

  static func draws(
    _ system: EquationSystem, count: Int, firstDraw: Int = 0, isAntithetic: Bool = false,
    form: EquationDraws.ResidualForm = .normal, threads: Int = 1
  ) throws -> EquationDraws {
    try EquationDraws(
      system: system, model: "m", periods: years(2026, 2028), draws: count, firstDraw: firstDraw,
      random: RandomSource(seed: 11, isAntithetic: isAntithetic), sources: .all, form: form, threads: threads)
  }

  /// The residuals of an equation in one period, lane 0 first.
  static func lanes(_ draws: EquationDraws, _ equation: Int, _ period: Int = 0) -> [Double] {
    draws.residuals[equation].map { Array($0.column(period)) } ?? []
  }

  /// Samples of so many equations and periods, each mixed of a common and an own part.
  static func samples(_ count: Int, periods: Int, seed: UInt64 = 5) -> [[Double?]] {
    var random = SplitMix64(seed: seed)
    let common = (0..<periods).map { _ in Double.random(in: -1...1, using: &random) }
    return (0..<count).map { equation in
      common.map { $0 * Double(equation % 3 - 1) + Double.random(in: -1...1, using: &random) }
    }
  }

  /// Uncentred correlation of two samples.
  static func correlation(_ left: [Double?], _ right: [Double?]) -> Double {
    let pairs = zip(left, right).compactMap { pair in pair.0.flatMap { a in pair.1.map { (a, $0) } } }
    let product = pairs.reduce(0) { $0 + $1.0 * $1.1 }
    let squares = pairs.reduce((0, 0)) { ($0.0 + $1.0 * $1.0, $0.1 + $1.1 * $1.1) }
    return product / (squares.0 * squares.1).squareRoot()
  }
}
