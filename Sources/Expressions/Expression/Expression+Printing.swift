extension Expression: CustomStringConvertible {
  /// The expression in the equation language, with the fewest parentheses; parsing it gives the same tree.
  public var description: String { node.description }

  /// How tightly the outermost operator binds; atoms bind tightest.
  var precedence: Int {
    switch node {
    case .number(let value): value.sign == .minus ? Precedence.negation : Precedence.atom
    case .missing, .variable, .call: Precedence.atom
    case .negate: Precedence.negation
    case .not: Precedence.not
    case .binary(let binary, _, _): binary.precedence
    }
  }

  func inParentheses(unless isPlain: Bool) -> String {
    isPlain ? description : "(\(description))"
  }
}

/// How tightly operators bind, loosest first.
enum Precedence {
  static let or = 1
  static let and = 2
  static let not = 3
  static let comparison = 4
  static let sum = 5
  static let product = 6
  static let negation = 7
  static let power = 8
  static let atom = 9
}

extension Expression.Node: CustomStringConvertible {
  /// The expression in the equation language.
  public var description: String {
    switch self {
    case .number(let value): printed(value)
    case .missing: Token.missing
    case .variable(let name, let shift):
      shift == 0 ? name : "\(name)[\(shift > 0 ? "+" : "")\(shift)]"
    case .negate(let operand):
      "-" + operand.inParentheses(unless: operand.precedence >= Precedence.negation)
    case .not(let operand): "not " + operand.inParentheses(unless: operand.precedence >= Precedence.not)
    case .binary(let binary, let left, let right): printed(binary, left, right)
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.description).joined(separator: ", ")))"
    }
  }

  private func printed(_ binary: BinaryOperator, _ left: Expression, _ right: Expression) -> String {
    let own = binary.precedence
    let isLeftPlain: Bool
    let isRightPlain: Bool
    switch binary {
    case .power:
      isLeftPlain = left.precedence > own
      isRightPlain = right.precedence >= Precedence.negation
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      (isLeftPlain, isRightPlain) = (left.precedence > own, right.precedence > own)
    default:
      (isLeftPlain, isRightPlain) = (left.precedence >= own, right.precedence > own)
    }
    let space = binary == .power ? "" : " "
    return left.inParentheses(unless: isLeftPlain) + space + binary.rawValue + space
      + right.inParentheses(unless: isRightPlain)
  }

  private func printed(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    return value == 0 && value.sign == .minus ? "-0" : String(Int(value))
  }
}

extension Expression {
  /// Whether it is a constant.
  public var isNumber: Bool {
    if case .number = node { true } else { false }
  }
}
