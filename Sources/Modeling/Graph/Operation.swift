import ElementaryFunctions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One arithmetic step of a compiled equation.
enum Operation: UInt8, Sendable {
  case add, subtract, multiply, divide, power
  case minimum, maximum
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case and, or
  case negate, not, log, exp, squareRoot, absolute, logit
  case select
  /// The first operand, unchanged.
  case copy
}

extension Operation {
  /// The value for one draw; NaN is a missing value.
  ///
  /// A comparison with a missing value is missing, so that min, max and if never hide a hole; the left side of `and` and
  /// `or` may decide alone, as when a single expression is evaluated.
  @inline(__always)
  func apply(_ a: Double, _ b: Double, _ c: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: Self.finite(a / b)
    case .power: a.isNaN || b.isNaN ? .nan : Self.finite(pow(a, b))
    case .minimum: a.isNaN || b.isNaN ? .nan : Swift.min(a, b)
    case .maximum: a.isNaN || b.isNaN ? .nan : Swift.max(a, b)
    case .less: Self.truth(a < b, a, b)
    case .lessOrEqual: Self.truth(a <= b, a, b)
    case .greater: Self.truth(a > b, a, b)
    case .greaterOrEqual: Self.truth(a >= b, a, b)
    case .equal: Self.truth(a == b, a, b)
    case .notEqual: Self.truth(a != b, a, b)
    case .and: a == 0 ? 0 : Self.truth(b != 0, a, b)
    case .or: a != 0 && !a.isNaN ? 1 : Self.truth(b != 0, a, b)
    case .negate: -a
    case .not: a.isNaN ? .nan : (a == 0 ? 1 : 0)
    case .log: Self.finite(logarithm(a))
    case .exp: Self.finite(exponential(a))
    case .squareRoot: a.squareRoot()
    case .absolute: Swift.abs(a)
    case .logit: Self.finite(logarithm(a / (100 - a)))
    case .select: a.isNaN ? .nan : (a != 0 ? b : c)
    case .copy: a
    }
  }

  /// What is not a finite number is missing: an infinity would pass through a quotient or a comparison as if it were a value.
  @inline(__always)
  static func finite(_ value: Double) -> Double { value - value == 0 ? value : .nan }

  @inline(__always)
  static func truth(_ holds: Bool, _ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : (holds ? 1 : 0)
  }
}
