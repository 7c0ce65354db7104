import Expressions
import Localization
import SourceText
import Testing

@Suite struct FormulaTests {
  static func parse(_ text: String) throws -> Formula {
    try Formula.parse(text, at: SourceRange(file: "f", line: 1))
  }

  @Test(
    arguments: [
      ("y ~ x1 + x2[-1] + d(x3)", ["x1", "x2[-1]", "d(x3)"], true), ("y ~ x - 1", ["x"], false),
      ("y ~ 0 + x", ["x"], false),
      ("y ~ -1 + x", ["x"], false), ("y ~ 1 + x", ["x"], true), ("y ~ x - 0", ["x"], true),
      ("y ~ 1", [], true),
      ("y ~ 0", [], false), ("y～x＋z", ["x", "z"], true),
      ("d(y) ~ log(x) * z + x^2", ["log(x) * z", "x^2"], true),
      ("y ~ (a + b) + y[-1]", ["a + b", "y[-1]"], true), ("y ~ (-x)", ["-x"], true),
      ("y ~ (x > 3)", ["x > 3"], true),
    ] as [(String, [String], Bool)])
  func reads(_ text: String, _ terms: [String], _ hasIntercept: Bool) throws {
    let formula = try Self.parse(text)
    #expect(formula.terms.map(\.description) == terms)
    #expect(formula.hasIntercept == hasIntercept)
    #expect(try Self.parse(formula.description) == formula)
  }

  @Test func responseIsAnExpression() throws {
    #expect(try Self.parse("log(y / p) ~ x").response.description == "log(y / p)")
    #expect(try Self.parse("y ~ x - 1").description == "y ~ x - 1")
  }

  @Test(arguments: [
    ("y = x", 3, "expected \"~\", found \"=\"", "y ~ x1 + x2"), ("y", 2, "expected \"~\"", "y ~ x1 + x2"),
    ("y ~", 4, "found the end", ""), ("y ~ x - z", 9, "terms are listed with \"+\"", "+ z"),
    ("y ~ x + 2", 9, "can only be 1 or 0", "prior"), ("y ~ x + x", 9, "\"x\" is there twice", ""),
    ("y ~ y", 5, "would explain itself", "lag"), ("3 ~ x", 1, "holds no variable", ""),
    ("y ~ log(3)", 5, "holds no variable", ""), ("y ~ x:z", 6, "\":\" has no meaning", "\"*\""),
    ("y ~ x | z", 7, "\"|\" has no meaning", ""), ("y ~ I(x)", 5, "unknown function \"I\"", "without I"),
    ("y ~ x ~ z", 7, "found \"~\"", ""), ("", 1, "empty", ""),
  ])
  func explains(_ text: String, _ column: Int, _ message: String, _ hint: String) throws {
    let error = try #require(throws: Diagnostic.self) { try Self.parse(text) }
    #expect(error.range?.start.column == column)
    #expect(error.message.en.contains(message), "\(error.message.en)")
    #expect(hint.isEmpty || error.hint?.en.contains(hint) == true, "\(error.hint?.en ?? "")")
  }
}
