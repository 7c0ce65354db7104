public import Expressions

/// An equation linear in its coefficients: response − offset = Σ βⱼ termⱼ + u.
public struct LinearEquation: Hashable, Sendable {
  /// What a coefficient multiplies; the number 1 for a constant.
  public struct Term: Hashable, Sendable {
    /// The coefficient's name.
    public var name: String
    /// What it multiplies.
    public var expression: Expression

    /// A coefficient and its term.
    public init(_ name: String, _ expression: Expression) {
      self.name = name
      self.expression = expression
    }
  }

  /// The left side.
  public var response: Expression
  /// What stands on the right side without a coefficient.
  public var offset: Expression?
  /// The terms in order.
  public var terms: [Term]

  /// An equation.
  public init(response: Expression, offset: Expression? = nil, terms: [Term]) {
    self.response = response
    self.offset = offset
    self.terms = terms
  }

  /// A formula, its coefficients called by their terms.
  public init(_ formula: Formula) {
    let constant = formula.hasIntercept ? [Term(DesignMatrix.interceptName, .number(1))] : []
    self.init(
      response: formula.response, terms: constant + formula.terms.map { Term($0.description, $0) })
  }

  /// The response less the offset.
  var adjustedResponse: Expression { offset.map { response - $0 } ?? response }
}
