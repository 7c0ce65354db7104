import Expressions
import Modeling

/// Equations that determine each other within a period and are linear in each other: x = J x + c.
///
/// They are solved as x = (I − J)⁻¹ c, which is one Newton step from zero and exact.
struct LinearBlock {
  /// One row of x = J x + c.
  struct Row {
    /// What each variable of the block is multiplied by.
    var terms: [String: Expression]
    /// What is left with all of them at zero.
    var constant: Expression
  }

  /// The variables, in the order of rows and columns.
  let variables: [String]

  /// More equations would make the matrices longer than anyone reads, and slow to invert.
  static let mostEquations = 30

  /// The row of one variable's level; nil where it is not linear in the block's variables.
  func row(of level: Expression) -> Row? {
    let names = Set(variables)
    let marked = level.substituting { reference in
      reference.shift == 0 && names.contains(reference.name)
        ? .variable(LevelFormula.Symbol.solved(reference.name)) : nil
    }
    let symbols = Dictionary(
      variables.map { (LevelFormula.Symbol.solved($0), $0) }, uniquingKeysWith: { first, _ in first })
    guard let parts = try? LinearDecomposition(marked, coefficients: Set(symbols.keys)) else { return nil }
    var terms: [String: Expression] = [:]
    for (symbol, factor) in parts.terms { if let name = symbols[symbol] { terms[name] = factor } }
    return Row(terms: terms, constant: parts.offset ?? .number(0))
  }
}
