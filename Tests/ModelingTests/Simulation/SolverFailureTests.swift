import Localization
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// What is said of equations that cannot be solved.
struct SolverFailureTests {
  static func failure(_ identities: String, x: Double = 1, options: SolverOptions = SolverOptions()) throws
    -> SolverFailure?
  {
    let system = try Fixture.estimated(
      "model: m\nregion: 山东\nvariables:\n  x: {role: exogenous, project: \"1\"}\nidentities:\n" + identities
    ).system
    let periods = try years(2020, 2022)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: 1)
    for period in 0..<3 { table.fill(0, period, with: x) }
    var plan = SolvePlan(equations: system.equations.count, periods: 3)
    for equation in system.equations.indices { plan.forms[equation][1] = .computed }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: 0, random: RandomSource(seed: 1), sources: [])
    do throws(SolverFailure) {
      try system.solve(table, plan: plan, draws: draws, options: options, threads: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test func singular() throws {
    let failure = try #require(try Self.failure("  a: {is: b + x}\n  b: {is: a - 1}\n"))
    #expect(failure.reason == .singular)
    #expect(failure.period == year(2021))
    #expect(failure.message.en.contains("singular Jacobian") && failure.message.en.contains("2021"))
  }

  @Test func noSolution() throws {
    // a = a² + 1 has no real solution: the steps end where a² - a + 1 is least.
    let failure = try #require(try Self.failure("  a: {is: a * a + x}\n"))
    #expect([.stuck, .singular, .tooManyIterations].contains(failure.reason))
    #expect(failure.equations.first?.variable == "a")
    #expect(abs(failure.equations.first?.residual ?? 0) >= 0.74)
  }

  @Test func noStart() throws {
    let failure = try #require(try Self.failure("  a: {is: \"log(0 - a) + x\"}\n"))
    #expect(failure.reason == .noStart)
    #expect(failure.message.zh.contains("起点"))
  }

  @Test(arguments: SolverOptions.Method.allCases)
  func tooManyIterations(_ method: SolverOptions.Method) throws {
    let options = SolverOptions(method: method, iterations: 1)
    let failure = try Self.failure("  a: {is: \"2 + 0.999999 * a^0.9\"}\n", options: options)
    // Gauss-Seidel has its own lower limit on sweeps, which is enough here.
    #expect(
      method == .gaussSeidel
        ? failure == nil || failure?.reason == .tooManyIterations : failure?.reason == .tooManyIterations)
  }

  /// Halved steps: a full Newton step from 1 on x = exp(x) - 2 + … overshoots, the solution is found all the same.
  @Test func lineSearch() throws {
    #expect(try Self.failure("  a: {is: \"10 * exp(0 - a * a) + x\"}\n", x: -4) == nil)
  }

  /// What grows without bound has not converged.
  @Test func divergence() throws {
    let failure = try Self.failure(
      "  a: {is: 3 * b + x}\n  b: {is: 2 * a}\n", options: SolverOptions(method: .gaussSeidel))
    #expect(failure?.reason == .tooManyIterations)
  }
}
