extension Expression {
  /// The summands of the expression with their signs; an expression that is no sum is its own only one.
  public var summands: [(term: Expression, sign: Double)] {
    switch node {
    case .binary(.add, let left, let right): left.summands + right.summands
    case .binary(.subtract, let left, let right): left.summands + right.negatedSummands
    case .negate(let operand): operand.negatedSummands
    default: [(self, 1)]
    }
  }

  private var negatedSummands: [(term: Expression, sign: Double)] {
    summands.map { ($0.term, -$0.sign) }
  }
}
