import Expressions
import TestSupport

/// Makes random trees of every kind of node.
struct RandomExpression {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A tree of at most `depth` levels; a smooth one holds no jumps and no time operators.
  mutating func next(depth: Int, smooth: Bool = false) -> Expression {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<(smooth ? 8 : 11), using: &random) {
    case 0: return leaf()
    case 1: return -next(depth: depth - 1, smooth: smooth)
    case 2...6: return binary(depth: depth, smooth: smooth)
    case 7:
      let functions: [Function] = smooth ? [.exp, .abs, .sqrt, .log] : [.log, .exp, .sqrt, .abs, .logit]
      return .call(pick(functions), next(depth: depth - 1, smooth: smooth))
    case 8: return Expression(.not(next(depth: depth - 1)))
    case 9: return .call(.conditional, next(depth: depth - 1), next(depth: depth - 1), next(depth: depth - 1))
    default: return timeOperator(depth: depth)
    }
  }

  private mutating func leaf() -> Expression {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .number(pick([0, 1, 2, 0.5, -3, 100, 1e-7, 1e20]))
    case 1: return .variable(pick(["x", "工业投资"]), shift: pick([0, -1, 2]))
    default: return .variable("x")
    }
  }

  private mutating func binary(depth: Int, smooth: Bool) -> Expression {
    let all: [BinaryOperator] = smooth ? [.add, .subtract, .multiply, .divide] : BinaryOperator.allCases
    let (left, right) = (next(depth: depth - 1, smooth: smooth), next(depth: depth - 1, smooth: smooth))
    return Expression(.binary(pick(all), left, right))
  }

  private mutating func timeOperator(depth: Int) -> Expression {
    let function: Function = pick([.d, .dlog, .pct, .ma, .sum])
    let argument = next(depth: min(1, depth - 1))
    let needsCount = function == .ma || function == .sum
    return needsCount ? .call(function, argument, .number(pick([1, 3]))) : .call(function, argument)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
