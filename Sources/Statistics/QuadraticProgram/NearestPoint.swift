internal import LinearAlgebra

/// The point of least change that meets goals within limits, or comes nearest to meeting them.
public struct NearestPoint: Sendable, Hashable {
  /// The point.
  public let point: [Double]
  /// Whether it meets every goal.
  public let meetsGoals: Bool
  /// By how much it misses each goal; all zero where `meetsGoals`.
  public let misses: [Double]
  /// Places, in the list of limits, of those that hold the point where it is, ascending.
  public let bindingLimits: [Int]

  /// Finds the point nearest to `reference` that satisfies limits and goals; where no point does, the one whose
  /// misses of the goals have the least sum of squares (and among those the nearest).
  ///
  /// - Parameters:
  ///   - weights: the price of a squared change of each variable, above zero; 1 by default.
  ///   - goals: in units of comparable importance, since their squared misses are added.
  /// - Throws: `infeasible` with places in the list of limits where these contradict each other.
  public init(
    to reference: [Double], weights: [Double]? = nil, goals: [LinearConstraint] = [],
    limits: [LinearConstraint] = []
  ) throws(QuadraticProgramError) {
    let weights = weights ?? reference.map { _ in 1 }
    guard weights.count == reference.count else {
      throw .sizeMismatch(found: weights.count, expected: reference.count)
    }
    let search = NearestPointSearch(
      reference: reference, weights: weights, goals: goals, limits: limits)
    let solution: QuadraticProgram.Solution
    do {
      solution = try search.meetingGoals()
      meetsGoals = true
      misses = goals.map { _ in 0 }
    } catch .infeasible(let constraints) where constraints.contains(where: { $0 >= limits.count }) {
      solution = try search.leastMisses()
      meetsGoals = false
      let point = Array(solution.point.prefix(reference.count))
      misses = goals.map { $0.violation(at: point) }
    }
    point = Array(solution.point.prefix(reference.count))
    bindingLimits = solution.active.filter { $0 < limits.count }
  }
}

private struct NearestPointSearch {
  var reference: [Double]
  var weights: [Double]
  var goals: [LinearConstraint]
  var limits: [LinearConstraint]

  /// Least change with goals and limits as constraints.
  func meetingGoals() throws(QuadraticProgramError) -> QuadraticProgram.Solution {
    try program(weights: weights, constraints: limits + goals).solve()
  }

  /// Each goal may be missed by a variable of its own; the change counts just enough to choose among equals.
  func leastMisses() throws(QuadraticProgramError) -> QuadraticProgram.Solution {
    let padding = goals.map { _ in 0.0 }
    let padded = limits.map {
      LinearConstraint($0.coefficients + padding, $0.relation, $0.bound)
    }
    let relaxed = goals.enumerated().map { index, goal in
      var slack = padding
      slack[index] = 1
      return LinearConstraint(goal.coefficients + slack, goal.relation, goal.bound)
    }
    let light = 1e-8 * goalSensitivity
    return try program(
      weights: weights.map { light * $0 } + goals.map { _ in 1 }, constraints: padded + relaxed
    ).solve()
  }

  /// How far goals move, squared, for a unit of weighted squared change.
  private var goalSensitivity: Double {
    goals.map { goal in
      zip(goal.coefficients, weights).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    }.max() ?? 1
  }

  /// Half the weighted squared distance from the reference, which is zero for the added variables.
  private func program(weights: [Double], constraints: [LinearConstraint]) -> QuadraticProgram {
    let target = reference + [Double](repeating: 0, count: max(0, weights.count - reference.count))
    return QuadraticProgram(
      quadratic: Matrix(diagonal: weights), linear: zip(weights, target).map { -$0 * $1 },
      constraints: constraints)
  }
}
