import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionParsingTests {
  static let here = SourceRange(file: "m.yaml", line: 3, column: 10)

  static func parse(_ text: String) throws -> Expression {
    try Expression.parse(text, at: here)
  }

  @Test(
    arguments: [
      // Precedence, made visible by parentheses.
      ("a + b * c", "a + (b * c)"), ("a - b - c", "(a - b) - c"), ("a / b * c", "(a / b) * c"),
      ("-x^2", "-(x^2)"), ("2^3^2", "2^(3^2)"), ("2^-x^2", "2^(-(x^2))"), ("-x * y", "(-x) * y"),
      ("not a == b", "not (a == b)"), ("not a and b", "(not a) and b"), ("a or b and c", "a or (b and c)"),
      ("a + b < c * d", "(a + b) < (c * d)"), ("a < b and b < c", "(a < b) and (b < c)"), ("+x", "x"),
      ("--x", "-(-x)"),
      // Chinese input methods.
      ("（工业投资＋１）＊２", "(工业投资 + 1) * 2"), ("if（x＞0，1，0）", "if(x > 0, 1, 0)"), ("x[－1]", "x[-1]"),
      // Blanks and lines do not matter; x[0] is x.
      ("a+b\n  +c", "a + b + c"), ("x[0]", "x"), ("x [ -1 ]", "x[-1]"),
      // A function's name is free where no parenthesis follows.
      ("log + d + sum", "log + (d) + sum"), ("1.5e3 * .5", "1500 * 0.5"), ("2e", nil), ("3 * e2", "3 * e2"),
      // A missing value is a word of the language.
      ("if(a, b, missing)", "if(a, b, (missing))"), ("missing[-1]", nil), ("missing(a)", nil),
    ] as [(String, String?)])
  func groups(_ text: String, _ same: String?) throws {
    guard let same else {
      #expect(throws: Diagnostic.self) { try Self.parse(text) }
      return
    }
    #expect(try Self.parse(text) == Self.parse(same))
  }

  @Test func differentTreesAreNotEqual() throws {
    #expect(try Self.parse("a - (b - c)") != Self.parse("a - b - c"))
    #expect(try Self.parse("(2^3)^2") != Self.parse("2^3^2"))
    #expect(try Self.parse("x[-1]") != Self.parse("x[+1]"))
  }

  @Test func readsNodes() throws {
    #expect(try Self.parse("-3").node == .number(-3))
    #expect(try Self.parse("x[+2]").node == .variable(name: "x", shift: 2))
    #expect(
      try Self.parse("if(c, a, b)").node
        == .call(.conditional, [.variable("c"), .variable("a"), .variable("b")]))
    #expect(try Self.parse("x <= 1").node == .binary(.lessOrEqual, .variable("x"), .number(1)))
  }

  @Test func knowsPlaces() throws {
    let expression = try Self.parse("aa + log(b[-1])")
    #expect(expression.range.start == SourcePosition(line: 3, column: 10))
    #expect(expression.range.end == SourcePosition(line: 3, column: 25))
    #expect(expression.children[1].range.start.column == 15)
    #expect(expression.children[1].children[0].range.start.column == 19)
    let second = try Self.parse("aa +\n  工业").children[1].range
    #expect(second.start == SourcePosition(line: 4, column: 12))
    #expect(second.end == SourcePosition(line: 4, column: 14))
  }

  @Test func limitsNestingAndLength() {
    for text in [
      String(repeating: "(", count: 50_000), String(repeating: "-", count: 15_000) + "x",
      String(repeating: "not ", count: 4_000) + "x", String(repeating: "abs(", count: 4_000),
      "x" + String(repeating: "^x", count: 900), "x" + String(repeating: " + x", count: 1_500),
      "sum(sum(sum(x, 100), 100), 100)",
      Array(repeating: "sum(sum(x, 60), 60)", count: 10).joined(separator: "+"),
    ] {
      #expect(throws: Diagnostic.self) { try Self.parse(text) }
    }
  }

  @Test func readsTheLongestAllowed() throws {
    let sum = try Self.parse("x" + String(repeating: " + x", count: 990))
    #expect(sum.evaluate { _, _ in 1 } == 991)
    #expect(sum.simplified() == sum)
    #expect(sum.derivative(withRespectTo: VariableReference(name: "x")) == .number(991))
    let product = try Self.parse("x" + String(repeating: " * x", count: 400))
    let slope = product.derivative(withRespectTo: VariableReference(name: "x"))
    #expect(slope.evaluate { _, _ in 1 } == 401)
  }
}
