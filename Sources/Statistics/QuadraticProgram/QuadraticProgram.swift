public import LinearAlgebra

/// A strictly convex quadratic program: minimise ½ x'Gx + a'x under linear equalities and inequalities.
///
/// Meant for small dense problems (up to some hundred variables and constraints).
public struct QuadraticProgram: Sendable, Hashable {
  /// G: n × n, symmetric and positive definite; only its lower triangle is read.
  public let quadratic: Matrix
  /// a: n numbers.
  public let linear: [Double]
  /// The conditions; any number, redundant ones included.
  public let constraints: [LinearConstraint]

  /// A program over the variables of `linear`.
  public init(quadratic: Matrix, linear: [Double], constraints: [LinearConstraint]) {
    self.quadratic = quadratic
    self.linear = linear
    self.constraints = constraints
  }

  /// The minimum of a quadratic program.
  public struct Solution: Sendable, Hashable {
    /// The minimising x.
    public let point: [Double]
    /// The objective there.
    public let value: Double
    /// Places, in the list of constraints, of those that hold the point where it is, ascending. Equalities
    /// that follow from others are left out.
    public let active: [Int]
    /// One for each constraint, zero where it is not active. For an inequality: the gain in the objective
    /// per unit by which its bound is relaxed, never negative. For an equality: the derivative of the
    /// objective with respect to its bound.
    public let multipliers: [Double]
    /// Constraints added or dropped on the way.
    public let iterations: Int
  }

  /// The objective at a point.
  public func objective(at point: [Double]) -> Double {
    var value = dot(linear, point)
    for column in 0..<quadratic.columns {
      for row in column..<quadratic.rows {
        let term = quadratic[row, column] * point[row] * point[column]
        value += row == column ? 0.5 * term : term
      }
    }
    return value
  }

  /// Finds the minimum, by the dual method.
  ///
  /// Starts at the unconstrained minimum and adds violated constraints one at a time, so it needs no feasible
  /// start and finds out where none exists. Constraints count as satisfied within 1e-11 of the problem's size.
  /// Source: D. Goldfarb and A. Idnani, "A numerically stable dual method for solving strictly convex quadratic
  /// programs", Mathematical Programming 27 (1983), 1-33.
  public func solve() throws(QuadraticProgramError) -> Solution {
    try checkSizes()
    let factor: Cholesky
    do { factor = try Cholesky(quadratic) } catch { throw .notPositiveDefinite }
    var search = DualActiveSet(program: self, factor: factor)
    try search.addEqualities()
    try search.addViolatedInequalities()
    return search.solution(of: self, factor: factor)
  }

  private func checkSizes() throws(QuadraticProgramError) {
    let count = linear.count
    for found in [quadratic.rows, quadratic.columns] where found != count {
      throw .sizeMismatch(found: found, expected: count)
    }
    guard quadratic.elements.allSatisfy(\.isFinite), linear.allSatisfy(\.isFinite) else {
      throw .notFinite(constraint: nil)
    }
    for (index, constraint) in constraints.enumerated() {
      guard constraint.coefficients.count == count else {
        throw .sizeMismatch(found: constraint.coefficients.count, expected: count)
      }
      guard constraint.bound.isFinite, constraint.coefficients.allSatisfy(\.isFinite) else {
        throw .notFinite(constraint: index)
      }
    }
  }
}
