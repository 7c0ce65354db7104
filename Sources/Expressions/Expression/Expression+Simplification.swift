extension Expression {
  /// The same value in fewer steps: constants folded, neutral elements dropped.
  ///
  /// A product with 0 becomes 0 even where the other factor could be missing.
  public func simplified() -> Expression {
    var result = mappingChildren { $0.simplified() }.folded()
    result.range = range
    return result
  }

  /// The outermost step simplified; the parts are taken to be simple already.
  func folded() -> Expression {
    if let value = constantValue { return .number(value) }
    switch node {
    case .negate(let operand):
      if case .negate(let inner) = operand.node { return inner }
    case .binary(let binary, let left, let right):
      return binary.folded(left, right) ?? self
    case .call(.conditional, let arguments) where arguments.count == 3:
      if case .number(let condition) = arguments[0].node { return arguments[condition != 0 ? 1 : 2] }
    default: break
    }
    return self
  }

  private var constantValue: Double? {
    guard !isNumber, !children.isEmpty, children.allSatisfy(\.isNumber) else { return nil }
    return evaluate { _, _ in nil }
  }

  func isNumber(_ value: Double) -> Bool { node == .number(value) }
}

/// Arithmetic that simplifies each step as it is made, so that large trees need no second pass.
extension Expression {
  static func &+ (left: Expression, right: Expression) -> Expression { (left + right).folded() }
  static func &- (left: Expression, right: Expression) -> Expression { (left - right).folded() }
  static func &* (left: Expression, right: Expression) -> Expression { (left * right).folded() }

  func dividedFolding(_ divisor: Expression) -> Expression { (self / divisor).folded() }
}

extension BinaryOperator {
  fileprivate func folded(_ left: Expression, _ right: Expression) -> Expression? {
    switch self {
    case .add: foldedSum(left, right)
    case .subtract: foldedDifference(left, right)
    case .multiply: foldedProduct(left, right)
    case .divide: left.isNumber(0) ? .number(0) : right.isNumber(1) ? left : nil
    case .power: right.isNumber(1) ? left : right.isNumber(0) ? .number(1) : nil
    default: nil
    }
  }

  private func foldedSum(_ left: Expression, _ right: Expression) -> Expression? {
    if left.isNumber(0) { return right }
    if right.isNumber(0) { return left }
    if case .negate(let inner) = right.node { return left - inner }
    if case .number(let value) = right.node, value < 0 { return left - .number(-value) }
    return nil
  }

  private func foldedDifference(_ left: Expression, _ right: Expression) -> Expression? {
    if right.isNumber(0) { return left }
    if left.isNumber(0) { return (-right).folded() }
    if case .negate(let inner) = right.node { return left + inner }
    if case .number(let value) = right.node, value < 0 { return left + .number(-value) }
    return nil
  }

  private func foldedProduct(_ left: Expression, _ right: Expression) -> Expression? {
    if left.isNumber(0) || right.isNumber(0) { return .number(0) }
    if left.isNumber(1) { return right }
    if right.isNumber(1) { return left }
    if left.isNumber(-1) { return (-right).folded() }
    return right.isNumber(-1) ? (-left).folded() : nil
  }
}
