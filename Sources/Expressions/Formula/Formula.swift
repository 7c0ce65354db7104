/// A regression in one line: `y ~ x1 + x2[-1] + d(x3) - 1`.
///
/// Terms are expressions: `x * z` is the product of two variables, not, as in R, an interaction with its main effects.
public struct Formula: Hashable, Sendable {
  /// What is explained.
  public var response: Expression
  /// What explains it, without the constant.
  public var terms: [Expression]
  /// Whether a constant is estimated; `0 +` or `- 1` removes it.
  public var hasIntercept: Bool

  /// A regression of `response` on `terms`.
  public init(response: Expression, terms: [Expression], hasIntercept: Bool = true) {
    self.response = response
    self.terms = terms
    self.hasIntercept = hasIntercept
  }
}

extension Formula: CustomStringConvertible {
  /// The formula as it is written; parsing it gives the same formula.
  public var description: String {
    let names = terms.map { term in
      // A sum is one term only in parentheses, and a minus would be read as taking the term away.
      let isPlain = term.precedence >= Precedence.product && !term.description.hasPrefix("-")
      return term.inParentheses(unless: isPlain)
    }
    let left = response.inParentheses(unless: response.precedence >= Precedence.sum)
    guard !names.isEmpty else { return "\(left) ~ \(hasIntercept ? "1" : "0")" }
    return "\(left) ~ " + names.joined(separator: " + ") + (hasIntercept ? "" : " - 1")
  }
}
