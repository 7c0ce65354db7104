import Expressions
import Modeling
import Scenarios

/// An equation solved for its variable, with what a scenario adds to it, as one expression.
///
/// The level is the inverse of the left side at `right × (1 + per cent) + add-factor + held residual`.
struct LevelFormula {
  /// What stands for the cells that a scenario adds; no variable and no coefficient can have such a name.
  enum Symbol {
    static let addFactor = "··add-factor"
    static let heldResidual = "··held residual"
    /// What stands for a variable of the same period that is solved with this one.
    static func solved(_ name: String) -> String { "··solved \(name)" }
  }

  /// What an add-factor cell of a period is.
  enum AddFactor: Hashable {
    /// An amount, this many units of the left side to one.
    case amount(scale: Double)
    /// Per cent of the right side, beside a fixed amount in units of the left side.
    case percentage(amount: Double)
  }

  /// The variable's level, time operators written out.
  let expression: Expression

  init(_ equation: FittedEquation, addFactor: AddFactor? = nil, holdsResidual: Bool = false) {
    var right = equation.right
    let cell = Expression.variable(Symbol.addFactor)
    switch addFactor {
    case .amount(let scale): right = right + (scale == 1 ? cell : cell * .number(scale))
    case .percentage(let amount):
      right = right * (.number(1) + cell / .number(100))
      if amount != 0 { right = right + .number(amount) }
    case nil: break
    }
    if holdsResidual { right = right + .variable(Symbol.heldResidual) }
    expression = equation.left.level(from: right).expandingTimeOperators()
  }
}
