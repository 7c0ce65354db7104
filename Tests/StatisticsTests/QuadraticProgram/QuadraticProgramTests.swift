import LinearAlgebra
import Statistics
import TestSupport
import Testing

@Suite struct QuadraticProgramTests {
  /// The example of `solve.QP` in R package quadprog 1.5-8. Its solution (10, 22, 44) / 21 by hand: rows 1 and 2 hold
  /// with multipliers 5/21 and 44/21, and the value is -50/21.
  @Test func solvesTheExampleOfQuadprog() throws {
    let program = QuadraticProgram(
      quadratic: .identity(3), linear: [0, -5, 0],
      constraints: [
        LinearConstraint([-4, -3, 0], .atLeast, -8), LinearConstraint([2, 1, 0], .atLeast, 2),
        LinearConstraint([0, -2, 1], .atLeast, 0),
      ])
    let solution = try program.solve()
    expectClose(solution.point, [10.0 / 21, 22.0 / 21, 44.0 / 21])
    expectClose(solution.multipliers, [0, 5.0 / 21, 44.0 / 21])
    #expect(solution.active == [1, 2])
    #expect(isClose(solution.value, -50.0 / 21, relative: 1e-14))
  }

  @Test(arguments: [Int?.none, 1, 2])
  func agreesWithBruteForce(levels: Int?) {
    let programs = RandomPrograms(levels: levels)
    let wrong = (0..<150).filter { number in
      let program = programs.program(number)
      let expected = BruteForce(program: program).minimum()
      guard let found = try? program.solve() else { return expected != nil }
      guard let expected else { return true }
      return !zip(found.point, expected).allSatisfy {
        isClose($0, $1, relative: 1e-8, absolute: 1e-8)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [Int?.none, 1, 2])
  func multipliersSatisfyTheOptimumConditions(levels: Int?) {
    let programs = RandomPrograms(levels: levels)
    let wrong = (0..<300).filter { number in
      let program = programs.program(number)
      guard let solution = try? program.solve() else { return false }
      return optimalityGap(program, solution) > 1e-8
    }
    #expect(wrong.isEmpty)
  }

  /// A set named as contradictory is so by itself, and is not once any one of it is left out.
  @Test(arguments: [1, 2])
  func namesASmallestContradiction(levels: Int) {
    let programs = RandomPrograms(levels: levels)
    var found = 0
    let wrong = (0..<300).filter { number in
      let program = programs.program(number)
      guard case .infeasible(let named)? = failure(program) else { return false }
      found += 1
      return isFeasible(program, keeping: named)
        || !named.allSatisfy { left in isFeasible(program, keeping: named.filter { $0 != left }) }
    }
    #expect(wrong.isEmpty)
    #expect(found > 20)
  }

  @Test func acceptsRedundantEqualities() throws {
    let program = QuadraticProgram(
      quadratic: Matrix(diagonal: [1, 2, 3]), linear: [0, 0, 0],
      constraints: [
        LinearConstraint([1, 1, 1], .equal, 11), LinearConstraint([2, 2, 2], .equal, 22),
        LinearConstraint([1, 0, 0], .equal, 6), LinearConstraint([0, 1, 1], .equal, 5),
        LinearConstraint([0, 1, 1], .atMost, 5), LinearConstraint([0, -1, -1], .atMost, -5),
      ])
    let solution = try program.solve()
    expectClose(solution.point, [6, 3, 2])
    #expect(solution.active == [0, 2])
  }

  @Test func findsInconsistentEqualities() {
    let program = QuadraticProgram(
      quadratic: .identity(2), linear: [0, 0],
      constraints: [
        LinearConstraint([1, 0], .atLeast, -5), LinearConstraint([1, 1], .equal, 1),
        LinearConstraint([3, 3], .equal, 4),
      ])
    #expect(failure(program) == .infeasible(constraints: [1, 2]))
  }

  @Test func treatsAZeroRowAsAStatement() throws {
    let fine = LinearConstraint([0, 0], .atLeast, -1)
    let impossible = LinearConstraint([0, 0], .atLeast, 1)
    let solution = try QuadraticProgram(
      quadratic: .identity(2), linear: [1, 1], constraints: [fine]
    ).solve()
    expectClose(solution.point, [-1, -1])
    let program = QuadraticProgram(
      quadratic: .identity(2), linear: [1, 1], constraints: [fine, impossible])
    #expect(failure(program) == .infeasible(constraints: [1]))
  }

  /// Variables on scales from 1e-6 to 1e6; the answer is the projection on a plane, by hand.
  @Test func standsBadScaling() throws {
    let scales = [1e-6, 1, 1e6]
    let program = QuadraticProgram(
      quadratic: Matrix(diagonal: scales.map { 1 / ($0 * $0) }), linear: [0, 0, 0],
      constraints: [LinearConstraint(scales.map { 1 / $0 }, .atLeast, 3)])
    expectClose(try program.solve().point, scales)
  }

  @Test func refusesWhatIsNoProgram() {
    let plane = LinearConstraint([1, 1], .atLeast, 0)
    func program(_ quadratic: Matrix, _ linear: [Double], _ constraint: LinearConstraint) -> QuadraticProgram
    {
      QuadraticProgram(quadratic: quadratic, linear: linear, constraints: [constraint])
    }
    #expect(failure(program(.identity(3), [0, 0], plane)) == .sizeMismatch(found: 3, expected: 2))
    #expect(
      failure(program(.identity(2), [0, 0], LinearConstraint([1], .equal, 0)))
        == .sizeMismatch(found: 1, expected: 2))
    #expect(failure(program(Matrix(diagonal: [1, -1]), [0, 0], plane)) == .notPositiveDefinite)
    #expect(failure(program(Matrix(diagonal: [1, 0]), [0, 0], plane)) == .notPositiveDefinite)
    #expect(failure(program(.identity(2), [0, .nan], plane)) == .notFinite(constraint: nil))
    #expect(
      failure(program(.identity(2), [0, 0], LinearConstraint([1, 1], .atMost, .infinity)))
        == .notFinite(constraint: 0))
  }

  private func failure(_ program: QuadraticProgram) -> QuadraticProgramError? {
    do {
      _ = try program.solve()
      return nil
    } catch {
      return error
    }
  }

  private func isFeasible(_ program: QuadraticProgram, keeping places: [Int]) -> Bool {
    let reduced = QuadraticProgram(
      quadratic: program.quadratic, linear: program.linear,
      constraints: places.map { program.constraints[$0] })
    return BruteForce(program: reduced).minimum() != nil
  }

  /// The largest failure of feasibility, stationarity, signs and complementarity.
  private func optimalityGap(_ program: QuadraticProgram, _ solution: QuadraticProgram.Solution) -> Double {
    var gradient = zip(program.quadratic * solution.point, program.linear).map { $0 + $1 }
    var gap = program.constraints.map { $0.violation(at: solution.point) }.max() ?? 0
    for (constraint, multiplier) in zip(program.constraints, solution.multipliers) {
      let sign = constraint.relation == .atMost ? -1.0 : 1.0
      for (place, coefficient) in constraint.coefficients.enumerated() {
        gradient[place] -= sign * multiplier * coefficient
      }
      let slack = constraint.value(at: solution.point) - constraint.bound
      if constraint.relation != .equal { gap = max(gap, -multiplier) }
      gap = max(gap, abs(slack * multiplier))
    }
    return gradient.reduce(gap) { max($0, abs($1)) }
  }

  private func expectClose(
    _ found: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let agrees =
      found.count == expected.count
      && zip(found, expected).allSatisfy { isClose($0, $1, relative: 1e-12, absolute: 1e-13) }
    #expect(agrees, "\(found) against \(expected)", sourceLocation: sourceLocation)
  }
}
