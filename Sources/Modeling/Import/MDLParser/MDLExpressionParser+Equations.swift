import Expressions
import SourceText

extension MDLExpressionParser {
  /// `left = right`, the left side being the group's variable, perhaps inside a function.
  mutating func equation(of name: MDLName, _ statement: MDLStatement) throws(Diagnostic) -> MDLEquation {
    let left = try expression()
    guard accept(.assign) else {
      throw .mdlExpected("\"=\"", zh: "“=”", found: current, at: range(current))
    }
    let right = try expression()
    try expectEnd()
    let side = try leftSide(left)
    guard side.variable == name.text else {
      throw .mdlOtherVariable(side.variable, name, at: left.range)
    }
    return MDLEquation(left: side, right: right, range: statement.range)
  }

  /// The left side; a difference of a logarithm is a logarithmic difference.
  private func leftSide(_ expression: Expression) throws(Diagnostic) -> LeftSide {
    if case .call(.d, let arguments) = expression.node, case .call(.log, let inner)? = arguments.first?.node {
      return try leftSide(Expression(.call(.dlog, inner + arguments.dropFirst()), range: expression.range))
    }
    do throws(Diagnostic) {
      return try LeftSide(expression)
    } catch {
      throw .mdlLeftSide(at: expression.range)
    }
  }

  /// `combination = value`, the value ending with its line.
  mutating func restriction() throws(Diagnostic) -> MDLRestriction {
    let left = try expression()
    guard accept(.assign) else {
      throw .mdlExpected("\"=\"", zh: "“=”", found: current, at: range(current))
    }
    stopsAtLineEnd = true
    defer { stopsAtLineEnd = false }
    return MDLRestriction(left: left, right: try expression())
  }

  /// Several things, each on lines of its own or behind a semicolon.
  mutating func list(
    _ body: (inout MDLExpressionParser) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    repeat {
      try body(&self)
      guard isAtEnd || current.startsLine || current.isSymbol(.semicolon) else {
        throw .mdlUnexpected(current, at: range(current))
      }
      while accept(.semicolon) {}
    } while !isAtEnd
  }
}
