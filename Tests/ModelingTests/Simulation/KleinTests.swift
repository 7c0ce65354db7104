import Foundation
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// Klein's Model I with its least-squares coefficients. The exact solutions were computed in rational arithmetic
/// (`Scripts/reference/klein-exact`); the first digits are those printed in the manual of bimets, `SIMULATE`.
struct KleinTests {
  static let coefficients = [
    "a1: 16.2366002719039, a2: 0.192934381311971, a3: 0.0898848978147716, a4: 0.796218749718933",
    "b1: 10.1257885420384, b2: 0.479635644559543, b3: 0.333038713513583, b4: -0.111794683660792",
    "c1: 1.49704384673709, c2: 0.439476967152914, c3: 0.146089946822096, c4: 0.130245230254660",
  ]
  static let text = """
    model: m
    region: 山东
    variables:
      cn: {role: endogenous}
      i: {role: endogenous}
      w1: {role: endogenous}
      w2: {role: exogenous}
      g: {role: exogenous}
      t: {role: exogenous}
      time: {role: exogenous}
    equations:
      cn: {calibrated: "cn = a1 + a2 * p + a3 * p[-1] + a4 * (w1 + w2)", coefficients: {\(coefficients[0])}, residual: 1.0}
      i: {calibrated: "i = b1 + b2 * p + b3 * p[-1] + b4 * kn[-1]", coefficients: {\(coefficients[1])}, residual: 0.9}
      w1: {calibrated: "w1 = c1 + c2 * (y + t - w2) + c3 * (y[-1] + t[-1] - w2[-1]) + c4 * time", coefficients: {\(coefficients[2])}, residual: 0.7}
    identities:
      y: {is: cn + i + g - t}
      p: {is: y - (w1 + w2)}
      kn: {is: "kn[-1] + i"}
    """

  /// The data by column name, 1920-1941.
  static func data() throws -> [String: [Double]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/klein/klein.csv"), encoding: .utf8)
    let rows = file.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    var columns: [String: [Double]] = [:]
    for (index, name) in rows[0].enumerated() where index > 0 {
      columns[name] = rows.dropFirst().map { Double($0[index]) ?? .nan }
    }
    return columns
  }

  struct Run {
    var system: EquationSystem
    var table: LaneTable

    func value(_ name: String, _ year: Int, lane: Int = 0) -> Double {
      guard let index = system.index(of: name) else { return .nan }
      return table.column(index, year - 1920)[lane]
    }
  }

  static func solved(
    from first: Int = 1923, options: SolverOptions = SolverOptions(), draws count: Int = 0, threads: Int = 1,
    sources: EquationDraws.Sources = .residual, lanes prepared: ((EquationSystem, LaneTable) -> Void)? = nil
  ) throws -> Run {
    let system = try Fixture.estimated(text).system
    let periods = try years(1920, 1941)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: count + 1)
    for (name, values) in try data() {
      guard let index = system.index(of: name) else { continue }
      for (period, value) in values.enumerated() { table.fill(index, period, with: value) }
    }
    var plan = SolvePlan(equations: system.equations.count, periods: periods.count)
    for equation in system.equations.indices {
      for period in first - 1920..<22 { plan.forms[equation][period] = .computed }
    }
    prepared?(system, table)
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: count, random: RandomSource(seed: 7),
      sources: sources)
    try system.solve(table, plan: plan, draws: draws, options: options, threads: threads)
    return Run(system: system, table: table)
  }

  static let exact: [(year: Int, cn: Double, y: Double)] = [
    (1923, 50.33804080237, 56.03056220585), (1924, 55.69942401142, 65.85258495607),
    (1925, 56.71117338220, 64.26507500003), (1932, 51.81650639799, 51.83518474868),
    (1940, 66.77990989656, 76.80490220858), (1941, 75.45106443471, 93.44591436694),
  ]

  @Test(arguments: SolverOptions.Method.allCases)
  func dynamicSimulation(_ method: SolverOptions.Method) throws {
    let run = try Self.solved(options: SolverOptions(method: method))
    for (year, cn, y) in Self.exact {
      #expect(isClose(run.value("cn", year), cn, absolute: 1e-8))
      #expect(isClose(run.value("y", year), y, absolute: 1e-8))
    }
  }

  /// Where the iteration begins does not matter.
  @Test func startsWithoutData() throws {
    let run = try Self.solved(lanes: { system, table in
      for target in system.targets {
        for period in 3..<22 { table.fill(target, period, with: .nan) }
      }
    })
    for (year, cn, _) in Self.exact { #expect(isClose(run.value("cn", year), cn, absolute: 1e-8)) }
  }

  /// Every draw solves its equations: a draw by the chord method is the path solved by itself.
  @Test(arguments: [EquationDraws.Sources.residual, [.residual, .coefficient]])
  func drawsSolveTheirEquations(_ sources: EquationDraws.Sources) throws {
    let run = try Self.solved(draws: 700, sources: sources)
    for lane in stride(from: 0, through: 700, by: 50) {
      for year in 1923...1941 {
        let gap =
          run.value("cn", year, lane: lane) + run.value("i", year, lane: lane)
          - run.value("y", year, lane: lane) + run.value("g", year) - run.value("t", year)
        #expect(abs(gap) < 1e-8)
      }
    }
    for threads in [2, 3] {
      let again = try Self.solved(draws: 700, threads: threads, sources: sources)
      #expect((0...700).allSatisfy { again.value("y", 1941, lane: $0) == run.value("y", 1941, lane: $0) })
    }
  }

  /// With the add-factors that reproduce the data, the model returns the data.
  @Test func heldResiduals() throws {
    let system = try Fixture.estimated(Self.text).system
    let periods = try years(1920, 1941)
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: 1)
    let data = try Self.data()
    for (name, values) in data {
      guard let index = system.index(of: name) else { continue }
      for (period, value) in values.enumerated() { table.fill(index, period, with: value) }
    }
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: 0, random: RandomSource(seed: 7), sources: [])
    var plan = SolvePlan(equations: system.equations.count, periods: 22)
    plan.addFactors = system.addFactors(reproducing: table, over: 1..<22, draws: draws)
    #expect(plan.addFactors.allSatisfy { $0[0].isNaN && $0[5].isFinite })
    for equation in system.equations.indices {
      for period in 1..<22 { plan.forms[equation][period] = .computed }
    }
    try system.solve(table, plan: plan, draws: draws, threads: 1)
    for target in system.targets {
      let values = try #require(data[system.variables[target]])
      for period in 1..<22 {
        #expect(
          isClose(
            table.column(target, period)[0], values[period], absolute: 1e-12 * max(1, abs(values[period]))))
      }
    }
  }
}
