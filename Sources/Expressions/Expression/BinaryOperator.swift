/// An operator between two operands; its raw value is how it is written.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  /// Sum.
  case add = "+"
  /// Difference.
  case subtract = "-"
  /// Product.
  case multiply = "*"
  /// Quotient; missing where the divisor is zero.
  case divide = "/"
  /// Power, from right to left: `2^3^2` is 2⁹.
  case power = "^"
  /// 1 if less, else 0.
  case less = "<"
  /// 1 if less or equal, else 0.
  case lessOrEqual = "<="
  /// 1 if greater, else 0.
  case greater = ">"
  /// 1 if greater or equal, else 0.
  case greaterOrEqual = ">="
  /// 1 if equal, else 0.
  case equal = "=="
  /// 1 if different, else 0.
  case notEqual = "!="
  /// 1 if both are other than zero.
  case and
  /// 1 if one of them is other than zero.
  case or

  /// How tightly it binds.
  var precedence: Int {
    switch self {
    case .or: Precedence.or
    case .and: Precedence.and
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: Precedence.comparison
    case .add, .subtract: Precedence.sum
    case .multiply, .divide: Precedence.product
    case .power: Precedence.power
    }
  }

  /// Whether the result is 0 or 1.
  public var isLogical: Bool { precedence <= Precedence.comparison }
}
