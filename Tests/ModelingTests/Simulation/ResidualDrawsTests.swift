import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct ResidualDrawsTests {
  static let count = 20_000

  /// Both ways to draw jointly reproduce each pair's sample correlation and each equation's own standard deviation: four
  /// standard errors of a correlation, (1 − ρ²)/√N, and of a standard deviation, 1/√(2N).
  @Test(arguments: [30, 4])
  func covariance(periods: Int) throws {
    let samples = ResidualFixture.samples(5, periods: max(5, periods))
    // The sixth shares five periods only, fewer than there are equations: the correlation has no full rank.
    let used = periods == 4 ? samples + ResidualFixture.samples(2, periods: 5, seed: 8) : samples
    let draws = try ResidualFixture.draws(ResidualFixture.system(used), count: Self.count)
    #expect(draws.residualGroups.map(\.equations) == [Array(used.indices)])
    if case .vectors = draws.residualGroups[0].form { #expect(periods == 4) } else { #expect(periods == 30) }
    let root = Double(Self.count).squareRoot()
    for row in used.indices {
      let own = Array(ResidualFixture.lanes(draws, row, 1).dropFirst())
      let deviation = ResidualFixture.deviations[row % 5]
      #expect(abs(moments(own).sd / deviation - 1) < 4 / (2.0.squareRoot() * root))
      for column in 0..<row {
        let other = Array(ResidualFixture.lanes(draws, column, 1).dropFirst())
        let expected = ResidualFixture.correlation(used[row], used[column])
        let found = ResidualFixture.correlation(own, other)
        #expect(abs(found - expected) < 4 * (1 - expected * expected) / root + 1e-12)
      }
    }
  }

  /// Each equation keeps its own variance draw: with ν degrees of freedom the residual's variance is s² ν/(ν − 2).
  @Test func ownVariances() throws {
    let system = try ResidualFixture.system(ResidualFixture.samples(3, periods: 20), degrees: 12)
    let draws = try ResidualFixture.draws(system, count: Self.count)
    for equation in 0..<3 {
      let values = Array(ResidualFixture.lanes(draws, equation).dropFirst())
      let expected = ResidualFixture.deviations[equation] * (12.0 / 10).squareRoot()
      // The kurtosis of t with 12 degrees of freedom is 3 + 6/8.
      #expect(abs(moments(values).sd / expected - 1) < 4 * (2.75 / 4 / Double(Self.count)).squareRoot())
    }
  }

  /// Ranges of draws and any number of threads give the numbers of the whole, bit by bit.
  @Test(arguments: [false, true], EquationDraws.ResidualForm.allCases)
  func rangesAndThreads(isAntithetic: Bool, form: EquationDraws.ResidualForm) throws {
    for periods in [30, 5] {
      let system = try ResidualFixture.system(ResidualFixture.samples(6, periods: periods), degrees: 9)
      let whole = try ResidualFixture.draws(system, count: 700, isAntithetic: isAntithetic, form: form)
      let threaded = try ResidualFixture.draws(
        system, count: 700, isAntithetic: isAntithetic, form: form, threads: 3)
      for (first, count) in [(0, 1), (1, 256), (257, 300), (557, 143)] {
        let part = try ResidualFixture.draws(
          system, count: count, firstDraw: first, isAntithetic: isAntithetic, form: form)
        for equation in 0..<6 {
          let all = ResidualFixture.lanes(whole, equation, 2)
          #expect(
            Array(ResidualFixture.lanes(part, equation, 2).dropFirst())
              == Array(all[(first + 1)...(first + count)]))
          #expect(
            Array(part.coefficients[equation].column(0).dropFirst())
              == Array(whole.coefficients[equation].column(0)[(first + 1)...(first + count)]))
          #expect(ResidualFixture.lanes(threaded, equation, 2) == all)
        }
      }
    }
  }

  /// Correlation mixes in file order, so equations after one, in its group or not, leave its draws as they are.
  @Test func anotherEquationChangesNothingBefore() throws {
    let samples = ResidualFixture.samples(4, periods: 30)
    let few = try ResidualFixture.draws(ResidualFixture.system(Array(samples.prefix(3))), count: 300)
    let more = try ResidualFixture.draws(ResidualFixture.system(samples + [[]]), count: 300)
    for equation in 0..<3 {
      #expect(ResidualFixture.lanes(few, equation) == ResidualFixture.lanes(more, equation))
    }
    // Alone or first of a group: the first equation's numbers are its own.
    let alone = try ResidualFixture.draws(ResidualFixture.system([samples[0]]), count: 300)
    #expect(ResidualFixture.lanes(alone, 0) == ResidualFixture.lanes(more, 0))
    #expect(alone.residualGroups.isEmpty)
  }

  /// Equations join while enough shared periods remain; without a sample an equation stands alone.
  @Test func groups() throws {
    let long: [Double?] = ResidualFixture.samples(1, periods: 30)[0]
    let early = Array(long.prefix(12))
    let late = Array(repeating: Double?.none, count: 9) + Array(long.dropFirst(9))
    let equations = try ResidualFixture.equations([long, early, late, [], long])
    let groups = ResidualGroup.forming(equations)
    // The third would leave three shared periods, so it begins a group, which the last, too, finds too late.
    #expect(groups.map(\.equations) == [[0, 1, 4], [2], [3]])
    #expect(groups[0].periods.count == 12)
    #expect(groups[2].periods.isEmpty)
  }

  /// Pairs mirror each other, correlated or not: their residuals cancel exactly, given one variance a pair.
  @Test func antitheticPairs() throws {
    let system = try ResidualFixture.system(ResidualFixture.samples(3, periods: 30), degrees: 9)
    let draws = try ResidualFixture.draws(system, count: 501, isAntithetic: true)
    for equation in 0..<3 {
      let lanes = ResidualFixture.lanes(draws, equation)
      #expect((0..<250).allSatisfy { lanes[1 + 2 * $0] == -lanes[2 + 2 * $0] })
      #expect(Set(lanes).count == 502)
    }
  }

  /// Autoregressive errors stand in the equation, so a simulated path has their stationary variance σ²/(1 − ρ²).
  @Test(arguments: [0.6, -0.5])
  func autoregressiveErrors(rho: Double) throws {
    let text = """
      model: m
      region: 山东
      variables:
        y: {role: endogenous, start: {2000: 3}}
      equations:
        y: {calibrated: "y = c + rho1 * (y[-1] - c)", coefficients: {c: 3, rho1: \(rho)}, residual: 0.5}
      """
    let system = try Fixture.estimated(text).system
    let (count, periods) = (10_000, try years(2000, 2040))
    let table = LaneTable(variables: 1, periods: periods, lanes: count + 1)
    table.fill(0, 0, with: 3)
    var plan = SolvePlan(equations: 1, periods: periods.count)
    for period in 1..<periods.count { plan.forms[0][period] = .computed }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: count, random: RandomSource(seed: 1),
      sources: .residual)
    try system.solve(table, plan: plan, draws: draws, threads: 2)
    let last = Array(table.column(0, periods.count - 1))
    #expect(isClose(last[0], 3, relative: 1e-12))
    let (mean, sd) = moments(Array(last.dropFirst()))
    let expected = 0.5 / (1 - rho * rho).squareRoot()
    #expect(abs(sd / expected - 1) < 4 / (2.0.squareRoot() * 100))
    #expect(abs(mean - 3) < 4 * expected / 100)
    let before = Array(table.column(0, periods.count - 2).dropFirst()).map { $0 - 3 }
    let correlation = ResidualFixture.correlation(before, last.dropFirst().map { $0 - 3 })
    #expect(abs(correlation - rho) < 4 * (1 - rho * rho) / 100)
  }
}
