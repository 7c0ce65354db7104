import Expressions
import TestSupport

/// Makes random trees over `x`, `y` and `z` with lags, from a seed.
struct RandomTree: RandomNumberGenerator {
  private var random: SplitMix64

  init(state: UInt64) { random = SplitMix64(seed: state) }

  mutating func next() -> UInt64 { random.next() }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func tree(depth: Int) -> Expression {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return leaf()
    case 1: return -tree(depth: depth - 1)
    case 2: return Expression(.not(tree(depth: depth - 1)))
    case 3: return .call(.conditional, tree(depth: depth - 1), tree(depth: depth - 1), tree(depth: depth - 1))
    case 4: return .call(pick([.log, .exp, .sqrt, .abs, .logit]), tree(depth: depth - 1))
    case 5: return .call(pick([.min, .max]), tree(depth: depth - 1), tree(depth: depth - 1), leaf())
    case 6: return .call(pick([.d, .pct, .dlog]), .variable(pick(["y", "z"])))
    default:
      let (left, right) = (tree(depth: depth - 1), tree(depth: depth - 1))
      return Expression(.binary(pick(BinaryOperator.allCases), left, right))
    }
  }

  private mutating func leaf() -> Expression {
    Bool.random(using: &self)
      ? .number(pick([0, 1, 2, 0.5, -3, 100])) : .variable(pick(["y", "z"]), shift: pick([0, 0, -1, -2]))
  }
}
