public import SourceText

/// A formula's tree: what stands in an equation, an identity or a term of a regression.
///
/// Two expressions are equal if their trees are; where they were written does not count.
public struct Expression: Sendable {
  /// What the expression is.
  public indirect enum Node: Hashable, Sendable {
    /// A constant.
    case number(Double)
    /// `missing`: no value.
    case missing
    /// A variable, `shift` periods later (`x[-1]` has shift -1).
    case variable(name: String, shift: Int)
    /// `-x`.
    case negate(Expression)
    /// `not x`: 1 where `x` is zero, else 0.
    case not(Expression)
    /// Two operands.
    case binary(BinaryOperator, Expression, Expression)
    /// A function; the number of arguments is one that the function takes.
    case call(Function, [Expression])
  }

  /// What the expression is.
  public var node: Node
  /// Where it is written; `.none` for an expression made by the program.
  public var range: SourceRange

  /// An expression, by default one that nobody wrote.
  public init(_ node: Node, range: SourceRange = .none) {
    self.node = node
    self.range = range
  }
}

extension Expression: Hashable {
  /// Whether the trees are the same.
  public static func == (left: Expression, right: Expression) -> Bool {
    left.node == right.node
  }

  /// Feeds the tree to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(node)
  }
}

extension Expression {
  /// A constant.
  public static func number(_ value: Double) -> Expression { Expression(.number(value)) }

  /// No value.
  public static let missing = Expression(.missing)

  /// A variable, `shift` periods later.
  public static func variable(_ name: String, shift: Int = 0) -> Expression {
    Expression(.variable(name: name, shift: shift))
  }

  /// A function of some arguments.
  public static func call(_ function: Function, _ arguments: Expression...) -> Expression {
    Expression(.call(function, arguments))
  }

  /// The sum.
  public static func + (left: Expression, right: Expression) -> Expression {
    Expression(.binary(.add, left, right))
  }
  /// The difference.
  public static func - (left: Expression, right: Expression) -> Expression {
    Expression(.binary(.subtract, left, right))
  }
  /// The product.
  public static func * (left: Expression, right: Expression) -> Expression {
    Expression(.binary(.multiply, left, right))
  }
  /// The quotient.
  public static func / (left: Expression, right: Expression) -> Expression {
    Expression(.binary(.divide, left, right))
  }
  /// The negative; of a constant, the negative constant.
  public static prefix func - (operand: Expression) -> Expression {
    if case .number(let value) = operand.node { return .number(-value) }
    return Expression(.negate(operand))
  }
}
