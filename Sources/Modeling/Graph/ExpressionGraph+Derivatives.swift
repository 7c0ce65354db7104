/// Exact derivatives, as nodes beside what they are derivatives of: they share every part with it.
///
/// Forward accumulation over the graph. Source: Griewank and Walther, Evaluating Derivatives (2008), chapter 3. Comparisons
/// and logic count as locally constant; `abs`, `min`, `max` and `if` are differentiated branch by branch.
extension ExpressionGraph {
  /// The derivative of a node by a source.
  mutating func derivative(of node: Int, by source: Source) -> Int {
    guard let variable = known(.source(source)) else { return constant(0) }
    var memo: [Int: Int] = [variable: constant(1)]
    return derivative(node, variable, &memo)
  }

  private mutating func derivative(_ node: Int, _ variable: Int, _ memo: inout [Int: Int]) -> Int {
    // What was made before the variable cannot depend on it.
    if node < variable { return constant(0) }
    if let done = memo[node] { return done }
    guard case .step(let operation, let a, let b, let c) = nodes[node] else { return constant(0) }
    let da = derivative(a, variable, &memo)
    let db = b == a ? da : derivative(b, variable, &memo)
    let dc = c == a ? da : (c == b ? db : derivative(c, variable, &memo))
    let result = rule(operation, node, (a, b, c), (da, db, dc))
    memo[node] = result
    return result
  }

  private mutating func rule(
    _ operation: Operation, _ node: Int, _ x: (a: Int, b: Int, c: Int), _ d: (a: Int, b: Int, c: Int)
  ) -> Int {
    switch operation {
    case .add: return sum(d.a, d.b)
    case .subtract: return difference(d.a, d.b)
    case .multiply: return sum(product(d.a, x.b), product(x.a, d.b))
    // (a/b)' = (a' - (a/b) b') / b
    case .divide: return quotient(difference(d.a, product(node, d.b)), x.b)
    case .power: return power(node, x.a, x.b, d.a, d.b)
    case .minimum: return either(step(.lessOrEqual, x.a, x.b), d.a, d.b)
    case .maximum: return either(step(.greaterOrEqual, x.a, x.b), d.a, d.b)
    case .negate: return difference(constant(0), d.a)
    case .log: return quotient(d.a, x.a)
    case .exp: return product(node, d.a)
    case .squareRoot: return quotient(d.a, product(constant(2), node))
    case .absolute:
      return either(step(.greaterOrEqual, x.a, constant(0)), d.a, difference(constant(0), d.a))
    case .logit:
      return quotient(product(constant(100), d.a), product(x.a, difference(constant(100), x.a)))
    case .select: return either(x.a, d.b, d.c)
    case .copy: return d.a
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .and, .or, .not:
      return constant(0)
    }
  }

  private mutating func power(_ node: Int, _ a: Int, _ b: Int, _ da: Int, _ db: Int) -> Int {
    if let n = constant(of: b) {
      return product(product(constant(n), step(.power, a, constant(n - 1))), da)
    }
    // b aᵇ⁻¹ a' rather than aᵇ b a'/a, which has no value at a = 0.
    let base = product(product(b, step(.power, a, difference(b, constant(1)))), da)
    return sum(product(node, product(db, step(.log, a))), base)
  }

  private mutating func sum(_ a: Int, _ b: Int) -> Int { step(.add, a, b) }

  private mutating func difference(_ a: Int, _ b: Int) -> Int {
    constant(of: a) == 0 && constant(of: b) != 0 ? step(.negate, b) : step(.subtract, a, b)
  }

  /// A product with 0 is 0 even where the other factor is missing: the derivative does not depend on it.
  private mutating func product(_ a: Int, _ b: Int) -> Int {
    constant(of: a) == 0 || constant(of: b) == 0 ? constant(0) : step(.multiply, a, b)
  }

  private mutating func quotient(_ a: Int, _ b: Int) -> Int {
    constant(of: a) == 0 ? constant(0) : step(.divide, a, b)
  }

  private mutating func either(_ condition: Int, _ a: Int, _ b: Int) -> Int {
    a == b ? a : step(.select, condition, a, b)
  }
}
