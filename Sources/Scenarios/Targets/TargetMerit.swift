import Statistics

/// What a step of the search for targets must lessen: the cost of moving the instruments plus a price on each miss; where the
/// targets cannot all be met, the misses alone.
///
/// Source: Nocedal and Wright, Numerical Optimization (2006), equations 18.27 to 18.36.
struct TargetMerit {
  private let goals: [TargetSearch.Goal]
  private let paths: FreePaths
  private let meetsGoals: Bool
  private var price = 0.0
  private var light = 0.0
  private var before = 0.0
  private var slope = 0.0

  init(goals: [TargetSearch.Goal], paths: FreePaths, from state: TargetSearch.State, to step: NearestPoint) {
    (self.goals, self.paths, meetsGoals) = (goals, paths, step.meetsGoals)
    let directions = zip(step.point, state.values).map { $0 - $1 }
    if meetsGoals {
      var (gradient, curvature) = (0.0, 0.0)
      for (index, direction) in directions.enumerated() {
        gradient += paths.weights[index] * (state.values[index] - paths.reference[index]) * direction
        curvature += paths.weights[index] * direction * direction
      }
      let misses = missed(state.reached).reduce(0) { $0 + abs($1) }
      // Twice what makes the step one of descent.
      price = misses > 0 ? max(1e-6, 2 * (gradient + curvature / 2) / misses) : 0
      slope = gradient - price * misses
    } else {
      light = 1e-8
    }
    before = value(state.values, state.reached)
  }

  /// Whether values are better than those before by enough, or differ from them by rounding only.
  func accepts(_ values: [Double], _ reached: [Double], share: Double) -> Bool {
    let after = value(values, reached)
    return after <= before + 1e-4 * share * min(0, slope) || after <= before + 1e-14 * abs(before)
  }

  private func missed(_ reached: [Double]) -> [Double] {
    zip(goals, reached).map { ($0.value - $1) / $0.scale }
  }

  private func value(_ values: [Double], _ reached: [Double]) -> Double {
    let misses = missed(reached)
    guard meetsGoals else { return misses.reduce(0) { $0 + $1 * $1 } + light * cost(values) }
    return cost(values) + price * misses.reduce(0) { $0 + abs($1) }
  }

  private func cost(_ values: [Double]) -> Double {
    var sum = 0.0
    for (index, value) in values.enumerated() {
      let change = value - paths.reference[index]
      sum += paths.weights[index] * change * change / 2
    }
    return sum
  }
}
