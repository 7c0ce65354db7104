import LinearAlgebra
import Localization
import Modeling
import SourceText
import Statistics
import TimeSeries

/// Finds the paths of instruments nearest to their references with which the deterministic path meets its targets.
///
/// Sequential quadratic programming: the targets are linearised at the current paths (multipliers by extrapolated central
/// differences), the least weighted squared change within bounds and ramp limits is found exactly, and as much of the step is
/// taken as lessens cost plus misses, until the targets hold to 1e-10. A linear model takes one step. Sources: J. Tinbergen,
/// On the Theory of Economic Policy (1952), for instruments and targets; R. S. Holbrook, "A practical method for controlling
/// a large nonlinear stochastic system", Annals of Economic and Social Measurement 3 (1974), 155-176, for the least change;
/// Nocedal and Wright, Numerical Optimization (2006), sections 18.1 and 18.3, for the programs and the merit.
struct TargetSearch {
  let run: ModelRun
  let targets: [Inherited<Target>]

  /// One value to reach.
  struct Goal: Hashable {
    var variable: String
    var period: Period
    var value: Double
    /// What a miss is measured in.
    var scale: Double { max(1, abs(value)) }
  }

  static let tolerance = 1e-10
  static let iterations = 60

  /// Where the search stands.
  struct State {
    var values: [Double]
    var reached: [Double]
    /// The slopes of each goal by each free value, in units of the goal's scale.
    var slopes = Matrix(rows: 0, columns: 0)
    var binding: [Int] = []
    var hasConverged = false
  }

  /// The inputs with solved instruments, and what became of each target.
  func solve(_ inputs: ScenarioInputs, allowUnmet: Bool) throws(Diagnostics) -> (
    inputs: ScenarioInputs, outcomes: [TargetSolution]
  ) {
    let paths = try FreePaths(freeings, run, inputs)
    let state = try search(paths)
    let outcomes = outcomes(state, paths)
    for outcome in outcomes where !outcome.isMet && !(allowUnmet || outcome.target.value.allowUnmet) {
      throw Diagnostics([unattainable(outcome, state)])
    }
    return (paths.inputs(with: state.values), outcomes)
  }

  private var freeings: [FreePaths.Freeing] {
    targets.flatMap { target in
      target.value.instruments.map {
        FreePaths.Freeing(
          instrument: $0, over: target.value.over, place: target.value.origin,
          text: "solved for \(target.value.reach.value)", scenario: target.scenario)
      }
    }
  }

  var goals: [Goal] {
    targets.flatMap { target in
      target.value.periods.map {
        Goal(variable: target.value.reach.value, period: $0, value: target.value.value.value)
      }
    }
  }

  /// The values of the goals' variables in a solved table.
  func read(_ table: LaneTable) -> [Double] {
    goals.map { run.value($0.variable, $0.period, in: table) }
  }

  private func search(_ paths: FreePaths) throws(Diagnostics) -> State {
    let start = try within(limits: paths)
    let table = try run.solveDeterministic(paths.inputs(with: start))
    var state = State(values: start, reached: read(table))
    var lastMiss = Double.infinity
    for _ in 0..<Self.iterations {
      state.slopes = try slopes(state, paths)
      let step = try nearest(state, paths)
      state.binding = step.bindingLimits
      let change = zip(step.point, state.values).map { abs($0 - $1) }.max() ?? 0
      let miss = largestMiss(state)
      // Small values may move by little and still be some digits off: they move on while the misses lessen.
      let isClose = !step.meetsGoals || miss <= Self.tolerance || miss > lastMiss / 2
      state.hasConverged =
        isClose && change <= Self.tolerance * max(1, state.values.map(abs).max() ?? 1)
      lastMiss = miss
      guard !state.hasConverged, let next = advance(state, to: step, paths) else { break }
      (state.values, state.reached) = next
    }
    return state
  }

  /// The largest miss of a goal, in units of its scale.
  private func largestMiss(_ state: State) -> Double {
    zip(goals, state.reached).map { abs($0.value - $1) / $0.scale }.max() ?? 0
  }

  /// Derivatives of every goal by every free value, in units of the goals' scales.
  private func slopes(_ state: State, _ paths: FreePaths) throws(Diagnostics) -> Matrix {
    let goals = goals
    let columns = try run.slopes(state.values, at: paths.free, paths.inputs, read)
    var matrix = Matrix(rows: goals.count, columns: paths.free.count)
    for (column, slopes) in columns.enumerated() {
      for (row, slope) in slopes.enumerated() { matrix[row, column] = slope / goals[row].scale }
    }
    for (row, goal) in goals.enumerated() where matrix.row(row).allSatisfy({ abs($0) < 1e-13 }) {
      guard abs(goal.value - state.reached[row]) > 1e-8 * goal.scale else { continue }
      throw Diagnostics([.noResponse(goal, target(of: row))])
    }
    return matrix
  }

  /// The target that a goal belongs to.
  private func target(of row: Int) -> Inherited<Target>? {
    targets.first { target in
      target.value.reach.value == goals[row].variable && target.value.periods.contains(goals[row].period)
    }
  }

  /// As much of a step as lessens the merit; nil where nothing does.
  private func advance(_ state: State, to step: NearestPoint, _ paths: FreePaths) -> ([Double], [Double])? {
    let merit = TargetMerit(goals: goals, paths: paths, from: state, to: step)
    var share = 1.0
    while share > 1e-9 {
      let values = zip(state.values, step.point).map { $0 + share * ($1 - $0) }
      let point = share == 1 ? step.point : values
      if let reached = paths.solved(point, read), merit.accepts(point, reached, share: share) {
        return (point, reached)
      }
      share /= 2
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func noResponse(_ goal: TargetSearch.Goal, _ target: Inherited<Target>?) -> Diagnostic {
    let by = target?.value.by.map(\.variable.value).joined(separator: ", ") ?? ""
    return .error(
      at: target?.range, en: "\(goal.variable) in \(goal.period) does not respond to \(by)",
      zh: "\(goal.period) 的 \(goal.variable) 对 \(by) 没有反应",
      hint: LocalizedText(
        en: "choose an instrument that acts on it, in these periods or before them",
        zh: "请换用对其有作用的工具变量，或提早其可变动的时期"))
  }
}
