import Expressions

/// Writes expressions of the equation language as spreadsheet formulas, without the equals sign.
///
/// | language | formula |
/// |---|---|
/// | `a + b`, `a - b`, `a * b`, `a / b` | the same; what is not defined is an error value |
/// | `a ^ b` | `a^b`, from right to left by parentheses |
/// | `-a` | `-a`, in parentheses unless it comes first: a spreadsheet's minus binds before its `^` |
/// | `a < b` and the other comparisons | `IF(a<b,1,0)`; a bare condition inside `IF` |
/// | `a and b`, `a or b`, `not a` | nested `IF`, so that what need not be known is not read |
/// | `if(c, a, b)`, `min`, `max`, `abs`, `sqrt`, `exp`, `log` | `IF`, `MIN`, `MAX`, `ABS`, `SQRT`, `EXP`, `LN` |
/// | `logit(x)` | `LN(x/(100-x))` |
/// | `x[-1]`, `d`, `dlog`, `pct`, `ma`, `sum` | cells of other columns, written out |
/// | `missing` | `NA()` |
struct SpreadsheetFormula {
  /// Where a variable or coefficient stands: a cell, or a name; nil where it has none.
  let cell: (VariableReference) -> String?

  /// What keeps an expression from being a formula.
  enum Obstacle: Error, Hashable {
    /// A reference that has no cell.
    case noCell(VariableReference)
    /// More characters than a cell takes.
    case tooLong
    /// Functions or parentheses nested too deep.
    case tooDeep
  }

  /// What a cell takes: 8,192 characters and 64 levels, less some for what is put around a formula.
  static let mostCharacters = 8000
  static let mostLevels = 56

  /// The formula of an expression.
  func text(_ expression: Expression) throws(Obstacle) -> String {
    let piece = try piece(expression.expandingTimeOperators())
    guard piece.text.utf16.count <= Self.mostCharacters else { throw .tooLong }
    guard piece.depth <= Self.mostLevels else { throw .tooDeep }
    return piece.text
  }

  /// A number as a formula reads it back, to the last bit.
  static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)".uppercased()
  }

  func piece(_ expression: Expression) throws(Obstacle) -> FormulaPiece {
    switch expression.node {
    case .number(let value):
      return FormulaPiece(Self.number(value), value.sign == .minus ? .sum : .atom)
    case .missing: return FormulaPiece("NA()", .atom)
    case .variable(let name, let shift):
      let reference = VariableReference(name: name, shift: shift)
      guard let cell = cell(reference) else { throw .noCell(reference) }
      return FormulaPiece(cell, .atom)
    case .negate(let operand):
      let inner = try piece(operand).asAtLeast(.atom)
      return FormulaPiece("-" + inner.text, .sum, depth: inner.depth)
    case .not(let operand): return .choice(try condition(operand), "0", "1")
    case .binary(let binary, let left, let right): return try piece(binary, left, right)
    case .call(let function, let arguments): return try piece(function, arguments)
    }
  }

  private func piece(_ binary: BinaryOperator, _ left: Expression, _ right: Expression) throws(Obstacle)
    -> FormulaPiece
  {
    switch binary {
    case .and: return .choice(try condition(left), .choice(try condition(right), "1", "0"), "0")
    case .or: return .choice(try condition(left), "1", .choice(try condition(right), "1", "0"))
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      return .choice(try comparison(binary, left, right), "1", "0")
    case .add, .subtract: return try chain(binary.rawValue, .sum, left, right)
    case .multiply, .divide: return try chain(binary.rawValue, .product, left, right)
    case .power:
      let (base, exponent) = (try piece(left).asAtLeast(.atom), try piece(right).asAtLeast(.atom))
      return FormulaPiece(base.text + "^" + exponent.text, .power, depth: max(base.depth, exponent.depth))
    }
  }

  /// `a + b + c` without parentheses, which would nest too deep.
  private func chain(_ sign: String, _ rank: FormulaPiece.Rank, _ left: Expression, _ right: Expression)
    throws(Obstacle) -> FormulaPiece
  {
    let first = try piece(left).asAtLeast(rank)
    let second = try piece(right).asAtLeast(rank.next)
    return FormulaPiece(first.text + sign + second.text, rank, depth: max(first.depth, second.depth))
  }

  /// What stands first in an `IF`.
  func condition(_ expression: Expression) throws(Obstacle) -> FormulaPiece {
    if case .binary(let binary, let left, let right) = expression.node, binary.isLogical, binary != .and,
      binary != .or
    {
      return try comparison(binary, left, right)
    }
    let inner = try piece(expression).asAtLeast(.sum)
    return FormulaPiece(inner.text + "<>0", .comparison, depth: inner.depth)
  }

  private func comparison(_ binary: BinaryOperator, _ left: Expression, _ right: Expression)
    throws(Obstacle) -> FormulaPiece
  {
    let sign =
      switch binary {
      case .equal: "="
      case .notEqual: "<>"
      default: binary.rawValue
      }
    let (first, second) = (try piece(left).asAtLeast(.sum), try piece(right).asAtLeast(.sum))
    return FormulaPiece(first.text + sign + second.text, .comparison, depth: max(first.depth, second.depth))
  }
}
