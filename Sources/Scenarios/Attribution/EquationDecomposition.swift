public import Expressions
public import Modeling

/// What each term of one equation brings to the difference of its variable between two situations, summing exactly: a
/// scenario and its baseline in one period, or two periods of one path.
///
/// The right side is taken apart at its sums. A term with one variable brings what it changes; a term with several is shared
/// among them by their Shapley values. What the terms bring to the right side is carried through the left side: for `dlog`
/// and `log` by the logarithmic mean of the two levels, for `pct` and `d` by the means of its two factors, for `logit` by the
/// slope between the two. Sources: Shapley (1953), in Contributions to the Theory of Games II; for the logarithmic mean,
/// Y. O. Vartia, "Ideal log-change index numbers", Scandinavian Journal of Statistics 3 (1976), 121-126.
public struct EquationDecomposition: Sendable {
  /// What brings a part of the difference.
  public enum Source: Hashable, Sendable {
    /// A variable in a term of the right side, as it is written there.
    case term(Expression, VariableReference)
    /// The level from which the left side counts: `x[-1]` of `d(x)`, `dlog(x)` and `pct(x)`.
    case start(VariableReference)
    /// Add-factor, residual, and whatever else stands beside the equation: published and exogenized values keep it off.
    case beside
  }

  /// One part of the difference.
  public struct Part: Hashable, Sendable {
    /// What brings it.
    public var source: Source
    /// How much of the difference, in the variable's unit.
    public var amount: Double
  }

  /// A situation: the value of a variable so many periods from now; nil where it is not known.
  public typealias Situation = (String, Int) -> Double?

  /// The variable.
  public let variable: String
  /// The variable's values in the two situations.
  public let values: (from: Double, to: Double)
  /// The parts: those of the right side in its order, then the start, then what stands beside the equation.
  public let parts: [Part]

  /// Takes the difference of an equation's variable apart; nil where a value is missing or the left side is not defined.
  public init?(_ equation: FittedEquation, from: @escaping Situation, to: @escaping Situation) {
    let (first, second) = (equation.situation(from), equation.situation(to))
    guard let left = LeftSideChange(equation.left, from: first, to: second),
      let right = RightSideChange(equation, from: first, to: second)
    else { return nil }
    variable = equation.variable
    values = left.values
    var parts = right.parts.map { Part(source: $0.source, amount: left.weight * $0.change) }
    if let start = left.start { parts.append(Part(source: .start(start), amount: left.startAmount)) }
    // What stands beside the equation: the change of the left side that the right side does not bring.
    parts.append(Part(source: .beside, amount: left.weight * (left.change - right.change)))
    self.parts = parts
  }
}

extension FittedEquation {
  /// A situation that knows the equation's coefficients too.
  fileprivate func situation(_ lookup: @escaping EquationDecomposition.Situation)
    -> EquationDecomposition.Situation
  {
    let known = coefficientValues
    return { name, shift in known[name] ?? lookup(name, shift) }
  }
}
