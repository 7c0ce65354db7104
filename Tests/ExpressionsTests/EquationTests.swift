import Expressions
import Localization
import SourceText
import Testing

@Suite struct EquationTests {
  static func parse(_ text: String) throws -> Equation {
    try Equation.parse(text, at: SourceRange(file: "f", line: 1))
  }

  @Test(arguments: [
    ("y = a + b", "a + b"), ("d(y) = a", "y[-1] + a"), ("d(y, 4) = a", "y[-4] + a"),
    ("dlog(y) = a", "y[-1] * exp(a)"),
    ("log(y) = a", "exp(a)"), ("exp(y) = a", "log(a)"), ("pct(y) = a", "y[-1] * (1 + a / 100)"),
    ("logit(y) = a", "100 / (1 + exp(-a))"),
  ])
  func solvesForTheLevel(_ text: String, _ level: String) throws {
    let equation = try Self.parse(text)
    #expect(equation.left.variable == "y")
    #expect(equation.level.description == level)
    #expect(try Self.parse(equation.description) == equation)
  }

  /// The transform of the level gives back the right side.
  @Test(arguments: [
    "y = 42", "d(y) = 3", "dlog(y, 2) = 0.05", "log(y) = 3", "exp(y) = 5", "pct(y) = 5", "logit(y) = 0.4",
  ])
  func levelUndoesTheTransform(_ text: String) throws {
    let equation = try Self.parse(text)
    let level = try #require(equation.level.evaluate { _, _ in 80 })
    let back = equation.left.expression.evaluate { _, shift in shift == 0 ? level : 80 }
    let right = try #require(equation.right.evaluate { _, _ in nil })
    #expect(abs((back ?? .infinity) - right) < 1e-12)
  }

  /// An identity is an expression for its variable, or a whole equation.
  @Test(
    arguments: [
      ("a + b", "y = a + b"), ("y = a + b", "y = a + b"), ("d(y) = a", "d(y) = a"), ("a == b", "y = a == b"),
      ("if(a > 0, b, missing)", "y = if(a > 0, b, missing)"), ("log(z, ) = 1", nil), ("a = b = c", nil),
      ("missing = 1", nil),
    ] as [(String, String?)])
  func readsWhatDeterminesAVariable(_ text: String, _ equation: String?) throws {
    let range = SourceRange(file: "f", line: 1)
    guard let equation else {
      #expect(throws: Diagnostic.self) { try Equation.parse(text, determining: "y", at: range) }
      return
    }
    #expect(try Equation.parse(text, determining: "y", at: range) == Self.parse(equation))
  }

  @Test(arguments: [
    ("y", 2, "expected \"=\""), ("y ~ x", 3, "expected \"=\", found \"~\""),
    ("x + y = 3", 1, "the left side must be"),
    ("y[-1] = 3", 1, "the left side must be"), ("abs(y) = 3", 1, "the left side must be"),
    ("d(y[-1]) = 3", 1, "the left side must be"), ("y = ", 5, "found the end"),
    ("y = a = b", 7, "found \"=\""),
    ("3 = y", 1, "the left side must be"), ("ma(y, 3) = x", 1, "the left side must be"),
  ])
  func explains(_ text: String, _ column: Int, _ message: String) throws {
    let error = try #require(throws: Diagnostic.self) { try Self.parse(text) }
    #expect(error.range?.start.column == column)
    #expect(error.message.en.contains(message), "\(error.message.en)")
  }
}
