import LinearAlgebra
import Statistics

/// An irreducible set of linear conditions that exclude each other: without any one of them the rest can hold.
///
/// The deletion filter: starting from all conditions, each is left out for good if the rest still exclude each other.
/// Source: J. W. Chinneck, Feasibility and Infeasibility in Optimization (2008), section 6.2.
struct ConflictSet {
  /// Places in the list of conditions, ascending; empty where all can hold.
  let members: [Int]

  /// The conflict among conditions on `count` numbers.
  init(among conditions: [LinearConstraint], of count: Int) {
    guard let found = Self.contradiction(conditions, count) else {
      members = []
      return
    }
    var kept = found
    for candidate in found {
      let rest = kept.filter { $0 != candidate }
      if Self.contradiction(rest.map { conditions[$0] }, count) != nil { kept = rest }
    }
    members = kept
  }

  /// Conditions among which there is a contradiction; nil where all can hold.
  private static func contradiction(_ conditions: [LinearConstraint], _ count: Int) -> [Int]? {
    let program = QuadraticProgram(
      quadratic: .identity(count), linear: Array(repeating: 0, count: count), constraints: conditions)
    do throws(QuadraticProgramError) {
      _ = try program.solve()
      return nil
    } catch {
      if case .infeasible(let constraints) = error { return constraints }
      return nil
    }
  }
}
