import Econometrics
import Expressions
import Localization
import SourceText

/// Weights on coefficients and a constant, read from one side of a restriction.
private struct LinearForm {
  var constant = 0.0
  var weights: [String: Double] = [:]

  /// - Parameter name: the coefficient that an expression is, nil if it is none.
  init(_ expression: Expression, name: (Expression) -> String?) throws(Diagnostic) {
    if let name = name(expression) {
      weights = [name: 1]
      return
    }
    switch expression.node {
    case .number(let value): constant = value
    case .negate(let operand): self = try LinearForm(operand, name: name).scaled(by: -1)
    case .binary(.add, let left, let right):
      self = try LinearForm(left, name: name).adding(try LinearForm(right, name: name))
    case .binary(.subtract, let left, let right):
      self = try LinearForm(left, name: name).adding(try LinearForm(right, name: name).scaled(by: -1))
    case .binary(.multiply, let left, let right):
      let (a, b) = (try LinearForm(left, name: name), try LinearForm(right, name: name))
      guard a.weights.isEmpty || b.weights.isEmpty else { throw .notLinear(at: expression.range) }
      self = a.weights.isEmpty ? b.scaled(by: a.constant) : a.scaled(by: b.constant)
    case .binary(.divide, let left, let right):
      let divisor = try LinearForm(right, name: name)
      guard divisor.weights.isEmpty, divisor.constant != 0 else { throw .notLinear(at: expression.range) }
      self = try LinearForm(left, name: name).scaled(by: 1 / divisor.constant)
    default: throw .noCoefficient(expression)
    }
  }

  func scaled(by factor: Double) -> LinearForm {
    var result = self
    result.constant *= factor
    result.weights = weights.mapValues { $0 * factor }
    return result
  }

  func adding(_ other: LinearForm) -> LinearForm {
    var result = self
    result.constant += other.constant
    result.weights.merge(other.weights, uniquingKeysWith: +)
    return result
  }
}

extension LinearRestriction {
  /// Reads `a2 + 2 * a3 = 1`; of a formula, coefficients are called by their terms, the constant `intercept`.
  static func parse(
    _ text: String, at range: SourceRange, of specification: RegressionSpecification
  ) throws(Diagnostic) -> LinearRestriction {
    // The grammar has no bare equation of expressions; a comparison has the same two sides.
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .noRestriction(text, at: range) }
    let right = parts[1].first == " " ? parts[1].dropFirst() : parts[1]
    let comparison = try Expression.parse("\(parts[0])==\(right)", at: range)
    guard case .binary(.equal, let left, let value) = comparison.node else {
      throw .noRestriction(text, at: range)
    }
    let name = { (expression: Expression) in specification.coefficientName(expression) }
    let sides = (try LinearForm(left, name: name), try LinearForm(value, name: name))
    let form = sides.0.adding(sides.1.scaled(by: -1))
    let weights = form.weights.filter { $0.value != 0 }
    guard !weights.isEmpty else { throw .noRestriction(text, at: range) }
    return LinearRestriction(
      weights, equals: form.constant == 0 ? 0 : -form.constant, text: "\(left) = \(value)")
  }
}

extension RegressionSpecification {
  /// The coefficient that an expression in a restriction is.
  fileprivate func coefficientName(_ expression: Expression) -> String? {
    if !namesCoefficients, expression.node == .variable(name: Self.interceptName, shift: 0) {
      return equation.terms.first { $0.expression.isNumber }?.name
    }
    return expandedEquation.terms.first { term in
      namesCoefficients
        ? expression.node == .variable(name: term.name, shift: 0)
        : !term.expression.isNumber && expression == term.expression
    }?.name
  }
}

extension Diagnostic {
  fileprivate static func noRestriction(_ text: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "expected a restriction on coefficients, a2 + a3 = 1, found \"\(text)\"",
      zh: "应为系数的约束，如 a2 + a3 = 1，实际为“\(text)”")
  }

  fileprivate static func notLinear(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "a restriction is linear in the coefficients", zh: "约束对系数须是线性的")
  }

  fileprivate static func noCoefficient(_ expression: Expression) -> Diagnostic {
    .error(
      at: expression.range, en: "\"\(expression)\" is no coefficient of the equation",
      zh: "“\(expression)”不是方程的系数",
      hint: LocalizedText(
        en: "a named coefficient, or for regress: a term as it is written there (the constant: intercept)",
        zh: "请写系数名；regress 方程写其中的项（常数项写 intercept）"))
  }
}
