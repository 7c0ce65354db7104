import Foundation
import Modeling
import SourceText
import Statistics
import TimeSeries

/// Klein's Model I, 10,000 draws of residuals over twenty years, by the general solver beside NumPy written for it.
enum KleinDraws {
  static let draws = 10_000
  private static let fixtures = StressModel.folder.deletingLastPathComponent().appendingPathComponent("klein")

  static func rows(runs: Int) throws -> [Row] {
    let work = try Work()
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let data = fixtures.appendingPathComponent("klein.csv").path
    let rivals = [
      ("NumPy Gauss-Seidel for this model", "plain", 0.25), ("the same, in place, tuned", "tuned", nil),
      ("NumPy closed form", "closed", nil as Double?),
    ]
    return try rivals.map { name, way, target in
      let rival = Rival(program: python, script: "klein_gauss_seidel.py", arguments: [data, way])
      let times = try paired(runs, ours: { try seconds { try work.solve() } }, rival: { rival?.seconds() })
      return Row(
        work: "Klein, 10,000 draws x 20 years", rival: times.rival == nil ? "\(name): not installed" : name,
        unit: "s", ours: times.ours, baseline: times.rival, target: target)
    }
  }

  /// The model with its two-stage coefficients, its draws and its table.
  private struct Work {
    static let text = """
      model: klein
      frequency: annual
      data: klein.csv
      variables:
        cn: {role: endogenous}
        i: {role: endogenous}
        w1: {role: endogenous}
        w2: {role: exogenous}
        t: {role: exogenous}
        g: {role: exogenous}
        time: {role: exogenous}
      equations:
        cn:
          calibrated: "cn = a1 + a2 * p + a3 * p[-1] + a4 * (w1 + w2)"
          coefficients: {a1: 16.5547557653882, a2: 0.0173022117998121, a3: 0.216234040484899, a4: 0.810182697599239}
          residual: 1.0218
        i:
          calibrated: "i = b1 + b2 * p + b3 * p[-1] + b4 * k[-1]"
          coefficients: {b1: 20.2782089393940, b2: 0.150221823898634, b3: 0.615943577340006, b4: -0.157787636545541}
          residual: 1.1761
        w1:
          calibrated: "w1 = c1 + c2 * (y + t - w2) + c3 * (y[-1] + t[-1] - w2[-1]) + c4 * time"
          coefficients: {c1: 1.50029688602796, c2: 0.438859065137177, c3: 0.146673821501524, c4: 0.130395687203746}
          residual: 0.6902
      identities:
        y: {is: "cn + i + g - t"}
        p: {is: "y - (w1 + w2)"}
        k: {is: "k[-1] + i"}
      """
    let system: EquationSystem
    let table: LaneTable
    let plan: SolvePlan
    let equationDraws: EquationDraws

    init() throws {
      let csv = try String(contentsOf: fixtures.appendingPathComponent("klein.csv"), encoding: .utf8)
      let figures = try DataTable.read(SourceFile(name: "klein.csv", text: csv), frequency: .annual)
      let estimated = try StressModel.compiled(SourceFile(name: "klein.yaml", text: Self.text), figures)
      let periods = try PeriodRange(Period.parse("1921"), Period.parse("1941"))
      system = estimated.system
      let data = estimated.completedData(over: periods)
      table = LaneTable(variables: data.variables, periods: periods, lanes: draws + 1)
      for variable in 0..<data.variables {
        for period in periods.indices {
          table.fill(variable, period, with: data.value(variable, period) ?? .nan)
        }
      }
      var plan = SolvePlan(equations: system.equations.count, periods: periods.count)
      for equation in system.equations.indices {
        for period in 1..<periods.count { plan.forms[equation][period] = .computed }
      }
      self.plan = plan
      equationDraws = try EquationDraws(
        system: system, model: "klein", periods: periods, draws: draws, random: RandomSource(seed: 2026),
        sources: .residual)
    }

    func solve() throws {
      try system.solve(table, plan: plan, draws: equationDraws, threads: LargeModel.threads)
    }
  }
}
