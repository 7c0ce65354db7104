import Foundation
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct StackedSolverTests {
  static func solved(
    _ equations: String, periods: PeriodRange, computed: Range<Int>, values: [String: [Double]],
    options: SolverOptions = SolverOptions(), draws count: Int = 0, threads: Int = 1
  ) throws -> (EquationSystem, LaneTable) {
    let system = try Fixture.estimated(
      "model: m\nregion: 山东\nvariables:\n  x: {role: exogenous, project: \"1\"}\n" + equations
    ).system
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: count + 1)
    for (name, column) in values {
      let index = try #require(system.index(of: name))
      for (period, value) in column.enumerated() { table.fill(index, period, with: value) }
    }
    var plan = SolvePlan(equations: system.equations.count, periods: periods.count)
    for equation in system.equations.indices {
      for period in computed { plan.forms[equation][period] = .computed }
    }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: count, random: RandomSource(seed: 3),
      sources: .residual)
    try system.solve(table, plan: plan, draws: draws, options: options, threads: threads)
    return (system, table)
  }

  /// Investment is half the sum of its two-year mean and next year's value, 5.2 in 1923 and 2 in the terminal year: the roots of
  /// the difference equation are 1 and 1/2, so i = A + B/2ᵗ. (The manual of bimets, which gives the example, prints 3.594946 for 1924;
  /// its iteration stops 0.0012 short.)
  @Test func movingAverageAndLead() throws {
    let (system, table) = try Self.solved(
      "identities:\n  i: {is: \"(ma(i, 2) + i[+1]) / 2\"}\n", periods: try years(1923, 1931), computed: 1..<8,
      values: ["i": [5.2] + Array(repeating: Double.nan, count: 7) + [2]],
      options: SolverOptions(terminal: .data))
    let i = try #require(system.index(of: "i"))
    let b = 3.2 / (1 - pow(0.5, 8))
    for period in 1..<8 {
      #expect(isClose(table.column(i, period)[0], 5.2 - b + b * pow(0.5, Double(period)), absolute: 1e-12))
    }
    #expect(isClose(table.column(i, 1)[0], 3.594946, absolute: 2e-3))
  }

  /// y = 0.5 y[+1] + x: with x constant from some period on, y = 2 x under the terminal condition that y holds; before,
  /// y[t] = Σ 0.5ˢ x[t+s] in closed form.
  @Test func presentValue() throws {
    let x = [1.0, 2, 3, 1, 4, 4, 4, 4]
    let (system, table) = try Self.solved(
      "identities:\n  y: {is: \"0.5 * y[+1] + x\"}\n", periods: try years(2020, 2027), computed: 0..<8,
      values: ["x": x])
    let y = try #require(system.index(of: "y"))
    var expected = [Double](repeating: 8, count: 8)
    for period in (0..<7).reversed() { expected[period] = x[period] + 0.5 * expected[period + 1] }
    for period in 0..<8 { #expect(isClose(table.column(y, period)[0], expected[period], absolute: 1e-12)) }
  }

  /// A nonlinear saddle path: capital k and consumption c of the Ramsey model with log utility, full depreciation and
  /// Cobb-Douglas production have the exact solution k = a b k[-1]^a (Brock and Mirman, 1972).
  @Test func brockMirman() throws {
    let (alpha, beta) = (0.36, 0.95)
    let count = 60
    let equations = """
      identities:
        k: {is: "k[-1]^\(alpha) - c"}
        c: {is: "c[+1] / (\(beta) * \(alpha) * k^(\(alpha) - 1))"}
      """
    let steady = pow(alpha * beta, 1 / (1 - alpha))
    var exact = [0.5 * steady]
    for _ in 1...count { exact.append(alpha * beta * pow(exact[exact.count - 1], alpha)) }
    let (system, table) = try Self.solved(
      equations, periods: try years(2000, 2000 + count), computed: 1..<count + 1,
      values: [
        "k": [exact[0]] + Array(repeating: steady, count: count),
        "c": Array(repeating: pow(steady, alpha) - steady, count: count + 1),
      ])
    let k = try #require(system.index(of: "k"))
    // The terminal condition holds c at its last value; its error dies out backwards.
    for period in 1...20 { #expect(isClose(table.column(k, period)[0], exact[period], relative: 1e-9)) }
  }

  /// A draw is the path solved with its residuals; threads change nothing.
  @Test func draws() throws {
    let equations = """
      equations:
        z: {calibrated: "z = r * z[-1] + q * z[+1] + x", coefficients: {r: 0.3, q: 0.4}, residual: 0.5}
      """
    let text = "  z: {role: endogenous}\n" + equations
    let run = { (threads: Int) in
      try Self.solved(
        text, periods: try years(2020, 2029), computed: 1..<10,
        values: ["x": Array(repeating: 1, count: 10), "z": [3] + Array(repeating: Double.nan, count: 9)],
        draws: 40,
        threads: threads)
    }
    let (one, two) = (try run(1), try run(3))
    let z = try #require(one.0.index(of: "z"))
    for lane in 0...40 {
      for period in 1..<10 { #expect(one.1.column(z, period)[lane] == two.1.column(z, period)[lane]) }
    }
    #expect(Set((0...40).map { one.1.column(z, 5)[$0] }).count == 41)
  }

  /// What is read ahead need not depend on its reader: w = z[+1] with z autoregressive, and a price that looks ahead at a gap
  /// that does not look back. Past the end the gap holds.
  @Test func leadsOfWhatDoesNotLookBack() throws {
    let equations = """
      identities:
        w: {is: "z[+1]"}
        z: {is: "0.5 * z[-1] + x"}
        p: {is: "0.9 * p[+1] + 0.1 * z[+1]"}
      """
    let (system, table) = try Self.solved(
      equations, periods: try years(2020, 2026), computed: 1..<7,
      values: ["x": Array(repeating: 1, count: 7), "z": [6] + Array(repeating: Double.nan, count: 6)])
    let (w, z, p) = (
      try #require(system.index(of: "w")), try #require(system.index(of: "z")),
      try #require(system.index(of: "p"))
    )
    var gap = [6.0]
    for _ in 1..<7 { gap.append(0.5 * gap[gap.count - 1] + 1) }
    var price = [Double](repeating: gap[6], count: 7)
    for period in (1..<6).reversed() { price[period] = 0.9 * price[period + 1] + 0.1 * gap[period + 1] }
    for period in 1..<7 {
      #expect(isClose(table.column(z, period)[0], gap[period], absolute: 1e-11))
      #expect(isClose(table.column(w, period)[0], gap[min(period + 1, 6)], absolute: 1e-11))
      #expect(isClose(table.column(p, period)[0], price[period], absolute: 1e-10))
    }
  }

  /// A value given in the last period is what the periods before look ahead to.
  @Test func givenTerminalValue() throws {
    let system = try Fixture.estimated(
      "model: m\nregion: 山东\nvariables:\n  x: {role: exogenous, project: \"1\"}\nidentities:\n  y: {is: \"0.5 * y[+1] + x\"}\n"
    ).system
    let periods = try years(2020, 2023)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: 1)
    let y = try #require(system.index(of: "y"))
    for period in 0..<4 { table.fill(try #require(system.index(of: "x")), period, with: 1) }
    table.fill(y, 3, with: 10)
    var plan = SolvePlan(equations: 1, periods: 4)
    for period in 0..<3 { plan.forms[0][period] = .computed }
    plan.last = 3
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: 0, random: RandomSource(seed: 3), sources: [])
    try system.solve(table, plan: plan, draws: draws, threads: 1)
    for (period, expected) in [3.0, 4, 6, 10].enumerated() {
      #expect(isClose(table.column(y, period)[0], expected, absolute: 1e-12))
    }
  }

  /// A share of what is solved after the leads is known only then.
  @Test func shareOfWhatComesLater() throws {
    let system = try Fixture.estimated(
      """
      model: m
      region: 山东
      variables:
        x: {role: exogenous, project: "1"}
      identities:
        a: {is: "x + 1"}
        y: {is: "0.5 * y[+1] + x"}
        whole: {is: "3 * y"}
      """
    ).system
    let periods = try years(2020, 2022)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: 1)
    for period in 0..<3 { table.fill(try #require(system.index(of: "x")), period, with: 1) }
    var plan = SolvePlan(equations: 3, periods: 3)
    let whole = try #require(system.index(of: "whole"))
    for period in 0..<3 {
      plan.forms[0][period] = .share(of: whole)
      plan.values[0][period] = 50
      plan.forms[1][period] = .computed
      plan.forms[2][period] = .computed
    }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: 0, random: RandomSource(seed: 3), sources: [])
    try system.solve(table, plan: plan, draws: draws, threads: 1)
    let a = try #require(system.index(of: "a"))
    for period in 0..<3 { #expect(isClose(table.column(a, period)[0], 3, absolute: 1e-10)) }
  }
}
