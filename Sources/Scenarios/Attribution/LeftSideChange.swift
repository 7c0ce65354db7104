import Expressions
import Foundation

/// The change of a left side between two situations, and what a unit of it brings to the variable's level:
/// level difference = `weight` × `change` + `startAmount`.
struct LeftSideChange {
  let values: (from: Double, to: Double)
  /// The change of the left side's own value.
  let change: Double
  /// What a unit of it brings.
  let weight: Double
  /// The earlier level that the left side counts from.
  let start: VariableReference?
  /// What that level's change brings.
  let startAmount: Double

  init?(
    _ left: LeftSide, from: @escaping EquationDecomposition.Situation,
    to: @escaping EquationDecomposition.Situation
  ) {
    guard let x0 = from(left.variable, 0), let x1 = to(left.variable, 0) else { return nil }
    values = (x0, x1)
    guard left.countsFromStart else {
      guard let y0 = left.transform.value(x0), let y1 = left.transform.value(x1) else { return nil }
      change = y1 - y0
      weight = left.transform == .identity ? 1 : Self.slope(left.transform, x0, x1, change)
      start = nil
      startAmount = 0
      return
    }
    guard let l0 = from(left.variable, -left.periods), let l1 = to(left.variable, -left.periods) else {
      return nil
    }
    start = VariableReference(name: left.variable, shift: -left.periods)
    switch left.transform {
    case .dlog:
      guard x0 > 0, x1 > 0, l0 > 0, l1 > 0 else { return nil }
      weight = Self.logarithmicMean(x0, x1)
      change = log(x1 / l1) - log(x0 / l0)
      startAmount = weight * log(l1 / l0)
    case .pct:
      guard l0 != 0, l1 != 0 else { return nil }
      let (y0, y1) = (100 * (x0 / l0 - 1), 100 * (x1 / l1 - 1))
      weight = (l0 + l1) / 200
      change = y1 - y0
      startAmount = (l1 - l0) * (1 + (y0 + y1) / 200)
    default:
      weight = 1
      change = (x1 - l1) - (x0 - l0)
      startAmount = l1 - l0
    }
  }

  /// The level's change per unit of the left side's: a mean slope, or the slope itself where nothing changed.
  private static func slope(_ transform: LeftSide.Transform, _ x0: Double, _ x1: Double, _ change: Double)
    -> Double
  {
    switch transform {
    case .log: logarithmicMean(x0, x1)
    case .logit: abs(change) > 1e-9 ? (x1 - x0) / change : x0 * (100 - x0) / 100
    default: 1
    }
  }

  /// (b - a) / log(b / a), which is a where the two are equal.
  private static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    let ratio = (b - a) / a
    // The series of r / log(1 + r) where the quotient loses its digits.
    return abs(ratio) < 1e-4
      ? a * (1 + ratio / 2 - ratio * ratio / 12 + ratio * ratio * ratio / 24) : (b - a) / log(b / a)
  }
}

extension LeftSide {
  /// Whether the left side counts from an earlier level of the variable.
  fileprivate var countsFromStart: Bool { [.d, .dlog, .pct].contains(transform) }
}

extension LeftSide.Transform {
  /// The value of a transform that reads the present alone; nil where it is not defined.
  fileprivate func value(_ x: Double) -> Double? {
    switch self {
    case .identity: x
    case .log: x > 0 ? Foundation.log(x) : nil
    case .exp: Foundation.exp(x)
    case .logit: x > 0 && x < 100 ? Foundation.log(x / (100 - x)) : nil
    case .d, .dlog, .pct: nil
    }
  }
}
