extension Expression {
  /// The partial derivative with respect to one reference, simplified; all others are held.
  ///
  /// Comparisons and logic count as locally constant; `abs`, `min`, `max` and `if` are differentiated branch by branch.
  public func derivative(withRespectTo reference: VariableReference) -> Expression {
    expandingTimeOperators().partial(reference)
  }

  private func partial(_ x: VariableReference) -> Expression {
    switch node {
    case .number, .missing, .not: .number(0)
    case .variable(let name, let shift):
      .number(VariableReference(name: name, shift: shift) == x ? 1 : 0)
    case .negate(let operand): (-operand.partial(x)).folded()
    case .binary(let binary, let left, let right):
      binary.derivative(left, left.partial(x), right, right.partial(x))
    case .call(let function, let arguments):
      function.derivative(arguments, arguments.map { $0.partial(x) })
    }
  }

  /// `if(condition, a, b)`, which is `a` where both branches are the same.
  fileprivate static func either(
    _ condition: Expression, _ a: Expression, _ b: Expression
  ) -> Expression {
    a == b ? a : .call(.conditional, condition, a, b).folded()
  }
}

extension BinaryOperator {
  fileprivate func derivative(
    _ u: Expression, _ du: Expression, _ v: Expression, _ dv: Expression
  ) -> Expression {
    switch self {
    case .add: du &+ dv
    case .subtract: du &- dv
    case .multiply: (du &* v) &+ (u &* dv)
    case .divide:
      // (u/v)' = (u' - u/v v') / v keeps a constant divisor free of squares.
      (du &- ((u / v) &* dv)).dividedFolding(v)
    case .power: power(u, du, v, dv)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or: .number(0)
    }
  }

  private func power(_ u: Expression, _ du: Expression, _ v: Expression, _ dv: Expression) -> Expression {
    if case .number(let n) = v.node {
      return (.number(n) &* Expression(.binary(.power, u, .number(n - 1))).folded()) &* du
    }
    let growth = (dv &* .call(.log, u)) &+ (v &* du).dividedFolding(u)
    return Expression(.binary(.power, u, v)) &* growth
  }
}

extension Function {
  fileprivate func derivative(_ u: [Expression], _ du: [Expression]) -> Expression {
    guard let x = u.first, let dx = du.first else { return .number(0) }
    switch self {
    case .log: return dx.dividedFolding(x)
    case .exp: return .call(.exp, x) &* dx
    case .sqrt: return dx.dividedFolding(.number(2) * .call(.sqrt, x))
    case .abs:
      return .either(Expression(.binary(.greaterOrEqual, x, .number(0))), dx, (-dx).folded())
    case .logit: return (.number(100) &* dx).dividedFolding(x * (.number(100) - x))
    case .conditional: return u.count == 3 ? .either(x, du[1], du[2]) : .number(0)
    case .min, .max: return extremeDerivative(u, du)
    case .d, .dlog, .pct, .ma, .sum: return .number(0)
    }
  }

  private func extremeDerivative(_ u: [Expression], _ du: [Expression]) -> Expression {
    let comparison: BinaryOperator = self == .min ? .lessOrEqual : .greaterOrEqual
    var (value, derivative) = (u[0], du[0])
    for (next, nextDerivative) in zip(u, du).dropFirst() {
      derivative = .either(Expression(.binary(comparison, value, next)), derivative, nextDerivative)
      value = .call(self, value, next)
    }
    return derivative
  }
}
