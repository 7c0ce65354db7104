import Statistics
import TestSupport
import Testing

@Suite struct NearestPointTests {
  /// Upgrading investment over five years that must add up to 30: from 5, 5, 5, 5, 5 by least change, each year 6.
  private let sum = LinearConstraint([1, 1, 1, 1, 1], .equal, 30)
  private let reference = [5.0, 5, 5, 5, 5]

  /// Bounds 0 … `upper` on each year and a change of at most `step` from year to year, from 5 before the first.
  private func limits(upper: Double, step: Double) -> [LinearConstraint] {
    (0..<5).flatMap { year in
      let before = year == 0 ? 5.0 : 0
      let other = year == 0 ? nil : year - 1
      return [
        LinearConstraint.variable(year, of: 5, .atLeast, 0), .variable(year, of: 5, .atMost, upper),
        .difference(year, minus: other, of: 5, .atMost, before + step),
        .difference(year, minus: other, of: 5, .atLeast, before - step),
      ]
    }
  }

  @Test func changesLeast() throws {
    let found = try NearestPoint(to: reference, goals: [sum], limits: limits(upper: 20, step: 3))
    #expect(found.meetsGoals)
    #expect(found.bindingLimits.isEmpty)
    #expect(zip(found.point, [6, 6, 6, 6, 6]).allSatisfy { isClose($0, $1, relative: 1e-12) })
  }

  /// With steps of at most 0.5 the years are 5.5, then equal: 5.5 + 4 x = 30 has x = 6.125 over the step, so 5.5, 6 and
  /// three of 37 / 6.
  @Test func keepsStepLimits() throws {
    let found = try NearestPoint(to: reference, goals: [sum], limits: limits(upper: 20, step: 0.5))
    let expected = [5.5, 6, 18.5 / 3, 18.5 / 3, 18.5 / 3]
    #expect(found.meetsGoals)
    #expect(found.bindingLimits == [2, 6])
    #expect(zip(found.point, expected).allSatisfy { isClose($0, $1, relative: 1e-12) })
  }

  @Test func comesAsNearAsItCan() throws {
    let found = try NearestPoint(to: reference, goals: [sum], limits: limits(upper: 5.75, step: 0.5))
    let expected = [5.5, 5.75, 5.75, 5.75, 5.75]
    #expect(!found.meetsGoals)
    #expect(zip(found.point, expected).allSatisfy { isClose($0, $1, relative: 1e-6) })
    #expect(isClose(found.misses[0], 1.5, relative: 1e-6))
    #expect(found.bindingLimits == [2, 5, 9, 13, 17])
  }

  /// Two goals of which one can be met: x0 at least 4 within x0 <= 2, and x0 + x1 = 3.
  @Test func meetsTheGoalsThatItCan() throws {
    let found = try NearestPoint(
      to: [0, 0],
      goals: [LinearConstraint([1, 0], .atLeast, 4), LinearConstraint([1, 1], .equal, 3)],
      limits: [LinearConstraint([1, 0], .atMost, 2)])
    #expect(zip(found.point, [2, 1]).allSatisfy { isClose($0, $1, absolute: 1e-6) })
    #expect(isClose(found.misses[0], 2, relative: 1e-6))
    #expect(found.misses[1] < 1e-6)
    #expect(found.bindingLimits == [0])
  }

  @Test func weighsChanges() throws {
    let found = try NearestPoint(
      to: [0, 0], weights: [1, 3], goals: [LinearConstraint([1, 1], .equal, 4)])
    #expect(zip(found.point, [3, 1]).allSatisfy { isClose($0, $1, relative: 1e-12) })
  }

  @Test func refusesLimitsThatContradict() {
    #expect(throws: QuadraticProgramError.infeasible(constraints: [0, 1])) {
      try NearestPoint(
        to: [0], goals: [LinearConstraint([1], .equal, 9)],
        limits: [LinearConstraint([1], .atLeast, 2), LinearConstraint([1], .atMost, 1)])
    }
    #expect(throws: QuadraticProgramError.sizeMismatch(found: 1, expected: 2)) {
      try NearestPoint(to: [0, 0], weights: [1])
    }
    #expect(throws: QuadraticProgramError.notPositiveDefinite) {
      try NearestPoint(to: [0, 0], weights: [1, 0])
    }
  }
}
