import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct SolverTests {
  /// y = 1 + 0.5 y[-1] + 0.2 x[-2] + 0.1 z, z = d(x), level chained on y.
  static let text = """
    model: m
    region: 山东
    variables:
      x: {role: exogenous, project: hold}
      y: {role: endogenous, start: {2020: 4}}
    equations:
      y: {calibrated: "y = c + r * y[-1] + s * x[-2] + t * z", coefficients: {c: 1, r: 0.5, s: 0.2, t: 0.1}, residual: 0.7}
    identities:
      level: {is: "level[-1] * (1 + y / 100)", start: {2020: 100}}
      z: {is: d(x)}
    """
  static let x: [Double] = [10, 20, 15, 12, 30]

  static func solved(
    draws count: Int, threads: Int = 1, text: String = text, sources: EquationDraws.Sources = .all,
    addFactor: Double = 0
  ) throws -> (LaneTable, EquationSystem) {
    let system = try Fixture.estimated(text).system
    let periods = try years(2019, 2023)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: count + 1)
    for (period, value) in Self.x.enumerated() { table.fill(0, period, with: value) }
    var plan = SolvePlan(equations: system.equations.count, periods: 5)
    for equation in system.equations.indices {
      let name = system.equations[equation].variable
      if name == "z" { plan.forms[equation][1...].indices.forEach { plan.forms[equation][$0] = .computed } }
      guard name == "y" || name == "level" else { continue }
      let index = try #require(system.index(of: name))
      table.fill(index, 1, with: name == "y" ? 4 : 100)
      for period in 2..<5 { plan.forms[equation][period] = .computed }
      if name == "y" { plan.addFactors[equation][3] = addFactor }
    }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: count, random: RandomSource(seed: 7),
      sources: sources)
    try system.solve(table, plan: plan, draws: draws, threads: threads)
    return (table, system)
  }

  static func column(_ name: String, _ period: Int, _ result: (LaneTable, EquationSystem)) throws -> [Double]
  {
    Array(result.0.column(try #require(result.1.index(of: name)), period))
  }

  /// By hand: z = 10, -5, -3, 18 in 2020-23; y 2021 = 1 + 2 + 2 - 0.5, and so on.
  @Test func recursiveModelByHand() throws {
    let result = try Self.solved(draws: 0)
    let y = try (1..<5).map { try Self.column("y", $0, result)[0] }
    let level = try (1..<5).map { try Self.column("level", $0, result)[0] }
    let expected = [4, 4.5, 6.95, 9.275]
    #expect(zip(y, expected).allSatisfy { isClose($0, $1, absolute: 1e-12) })
    #expect(zip(level, [100, 104.5, 111.76275, 122.12874506]).allSatisfy { isClose($0, $1, absolute: 1e-8) })
  }

  @Test func addFactorMovesOnePeriodAndItsSuccessors() throws {
    let (plain, moved) = (try Self.solved(draws: 0), try Self.solved(draws: 0, addFactor: 2))
    let change = try (1..<5).map { try Self.column("y", $0, moved)[0] - Self.column("y", $0, plain)[0] }
    #expect(zip(change, [0, 0, 2, 1]).allSatisfy { isClose($0, $1, absolute: 1e-12) })
  }

  /// Lane 0 is the run without draws; more draws change no earlier one; threads and the edges of blocks change nothing.
  @Test func lanesDependOnNothingElse() throws {
    let (none, few, many) = (
      try Self.solved(draws: 0), try Self.solved(draws: 511), try Self.solved(draws: 1537)
    )
    for name in ["y", "level", "z"] {
      let all = try Self.column(name, 4, many)
      #expect(try Self.column(name, 4, none) == [all[0]])
      #expect(try Self.column(name, 4, few) == Array(all[...511]))
      for threads in [2, 3, 8] {
        #expect(try Self.column(name, 4, Self.solved(draws: 1537, threads: threads)) == all)
      }
    }
    #expect(Set(try Self.column("y", 4, many)).count == 1538)
  }

  /// Another variable, wherever it stands, changes no other draw.
  @Test func anotherVariableChangesNoDraw() throws {
    let text = Self.text.replacing(
      "equations:\n",
      with:
        "  w: {role: endogenous, start: {2019: 1}}\nequations:\n  w: {calibrated: w = k + y, coefficients: {k: 1 ± 1}, residual: 1}\n"
    )
    let (plain, more) = (try Self.solved(draws: 600), try Self.solved(draws: 600, text: text))
    for period in 2..<5 {
      #expect(try Self.column("y", period, plain) == Self.column("y", period, more))
    }
  }

  /// The residual alone: var y₂₀₂₃ = 0.49 (1 + 0.25 + 0.0625); the mean is the deterministic path. 20,000 draws; three
  /// standard errors: of a mean sd/√n, of an sd sd/√(2n).
  @Test func momentsOfALinearModel() throws {
    let result = try Self.solved(draws: 20_000, sources: .residual)
    let y = try Self.column("y", 4, result)
    let (mean, sd) = moments(Array(y.dropFirst()))
    let expected = (0.49 * 1.3125).squareRoot()
    #expect(abs(mean - y[0]) < 3 * expected / 20_000.0.squareRoot())
    #expect(abs(sd - expected) < 3 * expected / 40_000.0.squareRoot())
  }
}

func moments(_ values: [Double]) -> (mean: Double, sd: Double) {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / Double(values.count - 1)).squareRoot())
}
