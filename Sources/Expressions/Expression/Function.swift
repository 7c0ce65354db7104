/// A function of the equation language; its raw value is how it is written.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// `if(condition, a, b)`: `a` where the condition is other than zero, else `b`.
  case conditional = "if"
  /// Natural logarithm.
  case log
  /// e to the power.
  case exp
  /// Square root.
  case sqrt
  /// Absolute value.
  case abs
  /// Smallest of two or more.
  case min
  /// Largest of two or more.
  case max
  /// log(x / (100 - x)) of a share in %.
  case logit
  /// `d(x)`: x - x[-1]; `d(x, n)`: the change over n periods, x - x[-n].
  case d
  /// `dlog(x)`: log(x) - log(x[-1]); `dlog(x, n)`: over n periods.
  case dlog
  /// `pct(x)`: growth in %, 100 (x / x[-1] - 1); `pct(x, n)`: over n periods.
  case pct
  /// `ma(x, n)`: mean of this and the n - 1 periods before.
  case ma
  /// `sum(x, n)`: sum of this and the n - 1 periods before.
  case sum

  /// How many arguments it takes.
  public var argumentCount: ClosedRange<Int> {
    switch self {
    case .conditional: 3...3
    case .log, .exp, .sqrt, .abs, .logit: 1...1
    case .min, .max: 2...Self.mostArguments
    case .d, .dlog, .pct: 1...2
    case .ma, .sum: 2...2
    }
  }

  /// Whether it reaches back in time, its second argument being a number of periods.
  public var isTimeOperator: Bool {
    switch self {
    case .d, .dlog, .pct, .ma, .sum: true
    default: false
    }
  }

  static let mostArguments = 50

  /// The call as a reader should write it, for messages.
  var usage: String {
    switch self {
    case .conditional: "if(condition, a, b)"
    case .min, .max: "\(rawValue)(a, b)"
    case .ma, .sum: "\(rawValue)(x, n)"
    case .d, .dlog, .pct: "\(rawValue)(x)"
    default: "\(rawValue)(x)"
    }
  }
}
