import Localization
public import SourceText

/// `left = right`: one variable determined by others.
public struct Equation: Hashable, Sendable {
  /// What is determined.
  public var left: LeftSide
  /// By what.
  public var right: Expression

  /// An equation.
  public init(left: LeftSide, right: Expression) {
    self.left = left
    self.right = right
  }

  /// Reads `left = right`; `range` is where the text stands.
  public static func parse(_ text: String, at range: SourceRange) throws(Diagnostic) -> Equation {
    var parser = try Parser(text, at: range)
    let left = try parser.side(atLeast: Precedence.sum)
    try parser.expect("=", hint: LocalizedText(en: "an equation is written y = a + b", zh: "方程写作 y = a + b"))
    let side = try LeftSide(left)
    let right = try parser.side(atLeast: Precedence.or)
    try parser.expectEnd()
    return Equation(left: side, right: right)
  }

  /// Reads what determines `variable`: an expression for it, or a whole equation `left = right`.
  public static func parse(
    _ text: String, determining variable: String, at range: SourceRange
  ) throws(Diagnostic) -> Equation {
    var parser = try Parser(text, at: range)
    let first = try parser.side(atLeast: Precedence.or)
    guard parser.accept("=") else {
      try parser.expectEnd()
      return Equation(left: LeftSide(of: variable), right: first)
    }
    let left = try LeftSide(first)
    let right = try parser.side(atLeast: Precedence.or)
    try parser.expectEnd()
    return Equation(left: left, right: right)
  }

  /// The level of the variable as a function of everything else.
  public var level: Expression { left.level(from: right) }
}

extension Equation: CustomStringConvertible {
  /// The equation as it is written.
  public var description: String { "\(left) = \(right)" }
}
