public import Expressions
public import Modeling
import TimeSeries

/// One equation in one period of a solved path, term by term, so that the value it gave can be computed again:
/// left side = (Σ terms) · (1 + percentage / 100) + add-factor + rest.
///
/// Everything is in units of the equation's left side, which may be a difference or a logarithm of the variable.
public struct EquationBreakdown: Sendable {
  /// A summand of the right side, its sign included.
  public struct Term: Sendable {
    /// The summand as it stands in the equation, without the sign before it.
    public var expression: Expression
    /// Whether it is subtracted.
    public var isSubtracted: Bool
    /// What it comes to.
    public var value: Double
    /// What it reads, coefficients aside, in the order of writing.
    public var inputs: [Input]
  }

  /// A variable that a term reads.
  public struct Input: Hashable, Sendable {
    /// The variable and how many periods from now.
    public var reference: VariableReference
    /// Its value there.
    public var value: Double
  }

  /// The equation.
  public let equation: FittedEquation
  /// The value of the left side.
  public let left: Double
  /// What the left side counts from, of a growth or a difference; nil where it reads the present alone.
  public let start: Input?
  /// The summands of the right side in its order.
  public let terms: [Term]
  /// Per cent of the right side that an add-factor brings.
  public let percentage: Double
  /// What an add-factor brings beside.
  public let addFactor: Double
  /// The left side less all of these: a residual held from the data, else rounding.
  public let rest: Double

  /// The sum of the terms.
  public var right: Double { terms.reduce(0) { $0 + $1.value } }

  /// Takes an equation apart; nil where a value it needs is not known.
  init?(
    _ equation: FittedEquation, percentage: Double, addFactor: Double,
    reading situation: @escaping EquationDecomposition.Situation
  ) {
    let coefficients = equation.coefficientValues
    let lookup: EquationDecomposition.Situation = { coefficients[$0] ?? situation($0, $1) }
    var terms: [Term] = []
    for (expression, sign) in equation.right.summands {
      guard let value = expression.evaluate(lookup) else { return nil }
      let inputs = expression.variables.filter { coefficients[$0.name] == nil }.compactMap { reference in
        situation(reference.name, reference.shift).map { Input(reference: reference, value: $0) }
      }
      terms.append(
        Term(expression: expression, isSubtracted: sign < 0, value: sign * value, inputs: inputs))
    }
    guard let left = equation.left.expression.evaluate(lookup) else { return nil }
    self.equation = equation
    self.left = left
    self.terms = terms
    self.percentage = percentage
    self.addFactor = addFactor
    let reference = equation.left.start
    start = reference.flatMap { reference in
      situation(reference.name, reference.shift).map { Input(reference: reference, value: $0) }
    }
    rest = left - terms.reduce(0) { $0 + $1.value } * (1 + percentage / 100) - addFactor
  }

  /// The variable's level that the parts give: the value of the cell again.
  public func level(reading situation: EquationDecomposition.Situation) -> Double? {
    let side = right * (1 + percentage / 100) + addFactor + rest
    return equation.left.level(from: .number(side)).evaluate(situation)
  }
}

extension LeftSide {
  /// The earlier level that a growth or a difference counts from.
  fileprivate var start: VariableReference? {
    [.d, .dlog, .pct].contains(transform) ? VariableReference(name: variable, shift: -periods) : nil
  }
}
