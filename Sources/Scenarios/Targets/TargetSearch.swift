import LinearAlgebra
import Localization
import Modeling
import SourceText
import Statistics
import TimeSeries

/// Finds the path of instruments nearest to their assumptions with which the deterministic path meets its targets.
///
/// Sequential quadratic programming: the targets are linearised at the current path (multipliers by central
/// differences), and the least change within bounds and steps is found exactly, until the targets hold to 1e-10. Source:
/// Nocedal and Wright, Numerical Optimization (2006), section 18.1.
struct TargetSearch {
  let run: ModelRun
  let targets: [Inherited<Target>]

  /// One free value: an instrument in one period.
  struct Unknown: Hashable {
    var variable: String
    var period: Period
    var target: Int
  }

  /// One value to reach.
  struct Goal: Hashable {
    var variable: String
    var period: Period
    var value: Double
  }

  static let tolerance = 1e-10
  static let iterations = 40

  /// The inputs with solved instruments, and what became of each target.
  func solve(_ inputs: ScenarioInputs, allowUnmet: Bool) throws(Diagnostics) -> (
    inputs: ScenarioInputs, outcomes: [TargetSolution]
  ) {
    let unknowns = self.unknowns
    let limits = limits(unknowns, inputs)
    let reference = try unknowns.map { unknown throws(Diagnostics) in try referenceValue(unknown, inputs) }
    let goals = self.goals
    var values = clipped(reference, unknowns)
    var binding: [Int] = []
    for _ in 0..<Self.iterations {
      let misses = zip(goals, reached(goals, with(values, unknowns, inputs))).map { $0.value - $1 }
      let jacobian = multipliers(goals, unknowns, values, inputs)
      let next = try nearest(values, misses, jacobian, reference, limits.map(\.constraint))
      let change = zip(next.point, values).map { abs($0 - $1) }.max() ?? 0
      (values, binding) = (next.point, next.bindingLimits)
      if change <= Self.tolerance * max(1, values.map(abs).max() ?? 1) { break }
    }
    let solved = with(values, unknowns, inputs)
    let outcomes = outcomes(values, unknowns, solved, binding: binding.map { limits[$0].bound })
    for outcome in outcomes where !outcome.isMet && !(allowUnmet || outcome.target.value.allowUnmet) {
      throw Diagnostics([unattainable(outcome)])
    }
    return (solved, outcomes)
  }

  /// The free values, target by target, in time order.
  var unknowns: [Unknown] {
    var seen: Set<Unknown> = []
    return targets.enumerated().flatMap { index, target in
      target.value.over.filter { run.window.kind(position(target.value.by.value), $0) == .assumption }.map {
        Unknown(variable: target.value.by.value, period: $0, target: index)
      }
    }.filter { seen.insert(Unknown(variable: $0.variable, period: $0.period, target: 0)).inserted }
  }

  /// The targets that leave a value free: the bounds of each hold.
  func freeing(_ unknown: Unknown) -> [Target] {
    targets.map(\.value).filter { $0.by.value == unknown.variable && $0.over.contains(unknown.period) }
  }

  var goals: [Goal] {
    targets.flatMap { target in
      target.value.periods.map {
        Goal(variable: target.value.reach.value, period: $0, value: target.value.value.value)
      }
    }
  }

  private func position(_ variable: String) -> Int {
    run.estimated.system.index(of: variable) ?? -1
  }

  private func referenceValue(_ unknown: Unknown, _ inputs: ScenarioInputs) throws(Diagnostics) -> Double {
    let point =
      inputs.point(.assumption, unknown.variable, unknown.period)
      ?? run.rulePath(unknown.variable)[unknown.period]
    if let point { return point.value }
    throw Diagnostics([
      .error(
        at: targets[unknown.target].range,
        en: "\(unknown.variable) has no path in \(unknown.period) to start from",
        zh: "\(unknown.variable) 在 \(unknown.period) 没有可参照的路径")
    ])
  }

  private func clipped(_ values: [Double], _ unknowns: [Unknown]) -> [Double] {
    zip(values, unknowns).map { value, unknown in
      freeing(unknown).compactMap(\.within).reduce(value) { min(max($0, $1.low.value), $1.high.value) }
    }
  }

  /// Inputs with the free values put in; a solved instrument is exact.
  func with(_ values: [Double], _ unknowns: [Unknown], _ inputs: ScenarioInputs) -> ScenarioInputs {
    var result = inputs
    for (value, unknown) in zip(values, unknowns) {
      let item = ScenarioInputs.Item(role: .assumption, variable: unknown.variable)
      let target = targets[unknown.target]
      result.paths[item, default: run.rulePath(unknown.variable)][unknown.period] = PathPoint(
        value: value, origin: target.value.origin, text: "solved for \(target.value.reach.value)",
        scenario: target.scenario)
    }
    return result
  }

  func reached(_ goals: [Goal], _ inputs: ScenarioInputs) -> [Double] {
    let table = run.solveDeterministic(inputs)
    return goals.map { goal in
      guard let period = run.window.periods.index(of: goal.period) else { return .nan }
      return table.value(position(goal.variable), period) ?? .nan
    }
  }

  /// Derivatives of every goal by every free value.
  private func multipliers(
    _ goals: [Goal], _ unknowns: [Unknown], _ values: [Double], _ inputs: ScenarioInputs
  ) -> Matrix {
    var matrix = Matrix(rows: goals.count, columns: unknowns.count)
    for column in unknowns.indices {
      let width = 1e-4 * max(1, abs(values[column]))
      var (up, down) = (values, values)
      up[column] += width
      down[column] -= width
      let high = reached(goals, with(up, unknowns, inputs))
      let low = reached(goals, with(down, unknowns, inputs))
      for row in goals.indices { matrix[row, column] = (high[row] - low[row]) / (2 * width) }
    }
    return matrix
  }
}
