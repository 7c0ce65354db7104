/// Why a quadratic program has no solution.
public enum QuadraticProgramError: Error, Sendable, Hashable {
  /// The quadratic form, the linear term or a constraint is not of the problem's size.
  case sizeMismatch(found: Int, expected: Int)
  /// A number of the problem is NaN or infinite; the constraint that holds it, or nil for the objective.
  case notFinite(constraint: Int?)
  /// The quadratic form is not positive definite, so the minimum is not unique.
  case notPositiveDefinite
  /// No point satisfies the constraints at these places of the list together; each of them is needed for
  /// the contradiction.
  case infeasible(constraints: [Int])
  /// Rounding kept the method from ending within its iterations.
  case notConverged(iterations: Int)
}

extension QuadraticProgramError: CustomStringConvertible {
  /// One English sentence; modules above put it in the user's language.
  public var description: String {
    switch self {
    case .sizeMismatch(let found, let expected): "a size of \(found), expected \(expected)"
    case .notFinite(nil): "the objective holds a number that is not finite"
    case .notFinite(let constraint?): "constraint \(constraint) holds a number that is not finite"
    case .notPositiveDefinite: "the quadratic form is not positive definite"
    case .infeasible(let constraints): "constraints \(constraints) contradict each other"
    case .notConverged(let iterations): "not converged after \(iterations) iterations"
    }
  }
}
