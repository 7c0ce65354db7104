import Expressions
import Localization
import SourceText

extension ExpressionGraph {
  /// Names of one equation's formula, resolved.
  struct Scope {
    /// Positions of the model's variables.
    var variables: [String: Int]
    /// Positions of the equation's coefficients, by the symbols that stand for them.
    var coefficients: [String: Int]
    /// The equation's position.
    var equation: Int

    /// What the disturbance is called in an equation solved for its variable; no variable can have such a name.
    static let disturbance = "·"
  }

  /// Adds an expression.
  ///
  /// - Parameter disturbance: the node that stands for the disturbance.
  mutating func add(_ expression: Expression, _ scope: Scope, disturbance: Int? = nil) throws(Diagnostic)
    -> Int
  {
    switch expression.node {
    case .number(let value): return constant(value)
    case .missing: return constant(.nan)
    case .variable(let name, let shift):
      if name == Scope.disturbance, let disturbance { return disturbance }
      return try variable(name, shift, scope, at: expression.range)
    case .negate(let inner): return step(.negate, try add(inner, scope, disturbance: disturbance))
    case .not(let inner): return step(.not, try add(inner, scope, disturbance: disturbance))
    case .binary(let binary, let left, let right):
      let first = try add(left, scope, disturbance: disturbance)
      return step(binary.operation, first, try add(right, scope, disturbance: disturbance))
    case .call(let function, let arguments):
      var nodes: [Int] = []
      for argument in arguments { nodes.append(try add(argument, scope, disturbance: disturbance)) }
      return try call(function, nodes, at: expression.range)
    }
  }

  private mutating func variable(_ name: String, _ shift: Int, _ scope: Scope, at range: SourceRange)
    throws(Diagnostic) -> Int
  {
    if let index = scope.coefficients[name] {
      return source(.coefficient(equation: scope.equation, index))
    }
    guard let position = scope.variables[name] else {
      throw .error(
        at: range, en: "no variable is called \"\(name)\"", zh: "没有名为“\(name)”的变量",
        hint: didYouMean(name, among: scope.variables.keys.sorted()))
    }
    return source(.variable(position, shift: shift))
  }

  private mutating func call(_ function: Function, _ nodes: [Int], at range: SourceRange) throws(Diagnostic)
    -> Int
  {
    guard let first = nodes.first, let last = nodes.last else { return constant(.nan) }
    switch function {
    case .log: return step(.log, first)
    case .exp: return step(.exp, first)
    case .sqrt: return step(.squareRoot, first)
    case .abs: return step(.absolute, first)
    case .logit: return step(.logit, first)
    case .min: return nodes.dropFirst().reduce(first) { step(.minimum, $0, $1) }
    case .max: return nodes.dropFirst().reduce(first) { step(.maximum, $0, $1) }
    case .conditional where nodes.count == 3: return step(.select, first, nodes[1], last)
    case .conditional, .d, .dlog, .pct, .ma, .sum:
      throw .error(
        at: range, en: "\(function.rawValue) cannot be evaluated here", zh: "此处不能计算 \(function.rawValue)")
    }
  }
}

extension BinaryOperator {
  fileprivate var operation: Operation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .and: .and
    case .or: .or
    }
  }
}
