import ElementaryFunctions
import Foundation

extension Expression {
  /// The value, or nil where a needed value is missing or the result is not a finite number.
  ///
  /// `lookup` gives the value of a variable (name, shift). Only the chosen branch of an `if` is evaluated.
  /// For single values; equation systems are compiled by `Modeling`.
  public func evaluate(_ lookup: (String, Int) -> Double?) -> Double? {
    guard let value = rawValue(lookup), value.isFinite else { return nil }
    return value
  }

  private func rawValue(_ lookup: (String, Int) -> Double?) -> Double? {
    switch node {
    case .number(let value): return value
    case .missing: return nil
    case .variable(let name, let shift): return lookup(name, shift)
    case .negate(let operand): return operand.evaluate(lookup).map { -$0 }
    case .not(let operand): return operand.evaluate(lookup).map { $0 == 0 ? 1 : 0 }
    case .binary(let binary, let left, let right):
      guard let a = left.evaluate(lookup) else { return nil }
      if binary == .and, a == 0 { return 0 }
      if binary == .or, a != 0 { return 1 }
      return right.evaluate(lookup).map { binary.apply(a, $0) }
    case .call(let function, let arguments):
      return call(function, arguments, lookup)
    }
  }

  private func call(
    _ function: Function, _ arguments: [Expression], _ lookup: (String, Int) -> Double?
  ) -> Double? {
    if function.isTimeOperator {
      guard periods != nil else { return nil }
      return expandingTimeOperators().evaluate(lookup)
    }
    if function == .conditional {
      guard arguments.count == 3, let condition = arguments[0].evaluate(lookup) else { return nil }
      return arguments[condition != 0 ? 1 : 2].evaluate(lookup)
    }
    let values = arguments.compactMap { $0.evaluate(lookup) }
    guard values.count == arguments.count, let first = values.first else { return nil }
    return function.apply(first, values)
  }
}

extension BinaryOperator {
  /// The value of the operator; not finite where it is not defined.
  public func apply(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    // A square is a product in the compiled equation too; the C library's may differ in the last digit.
    case .power: b == 2 ? a * a : pow(a, b)
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .or: a != 0 || b != 0 ? 1 : 0
    }
  }
}

extension Function {
  fileprivate func apply(_ x: Double, _ values: [Double]) -> Double? {
    switch self {
    case .log: logarithm(x)
    case .exp: exponential(x)
    case .sqrt: x.squareRoot()
    case .abs: Swift.abs(x)
    case .min: values.min()
    case .max: values.max()
    case .logit: logarithm(x / (100 - x))
    case .conditional, .d, .dlog, .pct, .ma, .sum: nil
    }
  }
}
