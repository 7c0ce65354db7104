/// One linear condition on the variables of an optimisation: coefficients · x compared with a bound.
public struct LinearConstraint: Sendable, Hashable {
  /// How the left side compares with the bound.
  public enum Relation: Sendable, Hashable {
    /// coefficients · x = bound
    case equal
    /// coefficients · x >= bound
    case atLeast
    /// coefficients · x <= bound
    case atMost
  }

  /// One coefficient for each variable.
  public let coefficients: [Double]
  /// How the left side compares with the bound.
  public let relation: Relation
  /// The right side.
  public let bound: Double

  /// A condition with one coefficient for each variable.
  public init(_ coefficients: [Double], _ relation: Relation, _ bound: Double) {
    self.coefficients = coefficients
    self.relation = relation
    self.bound = bound
  }

  /// A condition on one of `count` variables.
  public static func variable(
    _ index: Int, of count: Int, _ relation: Relation, _ bound: Double
  ) -> LinearConstraint {
    difference(index, minus: nil, of: count, relation, bound)
  }

  /// A condition on the difference of two of `count` variables, or on the first alone where `other` is nil.
  public static func difference(
    _ index: Int, minus other: Int?, of count: Int, _ relation: Relation, _ bound: Double
  ) -> LinearConstraint {
    var coefficients = [Double](repeating: 0, count: count)
    coefficients[index] = 1
    if let other { coefficients[other] -= 1 }
    return LinearConstraint(coefficients, relation, bound)
  }

  /// The left side at a point.
  public func value(at point: [Double]) -> Double {
    dot(coefficients, point)
  }

  /// By how much a point fails the condition; zero where it holds.
  public func violation(at point: [Double]) -> Double {
    let excess = value(at: point) - bound
    return switch relation {
    case .equal: abs(excess)
    case .atLeast: max(0, -excess)
    case .atMost: max(0, excess)
    }
  }
}

/// The inner product of two vectors of the same length.
func dot(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
