import Econometrics
public import Expressions
import Localization
public import SourceText

/// A right side taken apart by its coefficients: what each multiplies, and the rest.
///
/// The shape of what is written stays: `a4 * (w1 + w2)` gives the term `w1 + w2`.
public struct LinearDecomposition {
  /// What stands without a coefficient.
  public private(set) var offset: Expression?
  /// What each coefficient multiplies.
  public private(set) var terms: [String: Expression] = [:]

  /// - Throws: where a coefficient does not enter linearly.
  public init(_ expression: Expression, coefficients: Set<String>) throws(Diagnostic) {
    let named = expression.coefficients(among: coefficients)
    guard !named.isEmpty else {
      offset = expression
      return
    }
    switch expression.node {
    case .variable(let name, let shift):
      guard shift == 0 else { throw .laggedCoefficient(name, at: expression.range) }
      terms = [name: .number(1)]
    case .negate(let operand):
      self = try LinearDecomposition(operand, coefficients: coefficients).mapping { -$0 }
    case .binary(.add, let left, let right):
      self = try LinearDecomposition(left, coefficients: coefficients)
        .adding(try LinearDecomposition(right, coefficients: coefficients)) { $0 + $1 }
    case .binary(.subtract, let left, let right):
      let subtracted = try LinearDecomposition(right, coefficients: coefficients)
      self = try LinearDecomposition(left, coefficients: coefficients)
        .adding(subtracted.mapping { -$0 }) { $0 + $1 }
    case .binary(.multiply, let left, let right)
    where left.coefficients(among: coefficients).isEmpty:
      self = try LinearDecomposition(right, coefficients: coefficients).mapping { left.times($0) }
    case .binary(.multiply, let left, let right)
    where right.coefficients(among: coefficients).isEmpty:
      self = try LinearDecomposition(left, coefficients: coefficients).mapping { $0.times(right) }
    case .binary(.divide, let left, let right) where right.coefficients(among: coefficients).isEmpty:
      self = try LinearDecomposition(left, coefficients: coefficients).mapping { $0 / right }
    default: throw .notLinear(named, at: expression.range)
    }
  }

  private func mapping(_ transform: (Expression) -> Expression) -> LinearDecomposition {
    var result = self
    result.offset = offset.map(transform)
    result.terms = terms.mapValues(transform)
    return result
  }

  private func adding(
    _ other: LinearDecomposition, _ sum: (Expression, Expression) -> Expression
  ) -> LinearDecomposition {
    var result = self
    result.terms.merge(other.terms, uniquingKeysWith: sum)
    result.offset = [offset, other.offset].compactMap { $0 }.reduce(nil) { total, part in
      total.map { sum($0, part) } ?? part
    }
    return result
  }
}

extension Expression {
  /// The coefficients it mentions, sorted.
  fileprivate func coefficients(among names: Set<String>) -> [String] {
    var found: Set<String> = []
    visitVariables { reference, _ in if names.contains(reference.name) { found.insert(reference.name) } }
    return found.sorted()
  }
}

extension Diagnostic {
  fileprivate static func notLinear(_ names: [String], at range: SourceRange) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return .error(
      at: range, en: "the equation is not linear in \(list) here", zh: "方程在此处对 \(list) 不是线性的",
      hint: LocalizedText(
        en: "a coefficient multiplies a term without coefficients: a1 + a2 * log(x)",
        zh: "系数只能乘以不含系数的项：a1 + a2 * log(x)"))
  }

  fileprivate static func laggedCoefficient(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the coefficient \(name) takes no lag", zh: "系数 \(name) 不能带滞后")
  }
}
