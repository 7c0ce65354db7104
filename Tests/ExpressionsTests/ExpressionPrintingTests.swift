import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionPrintingTests {
  @Test(arguments: [
    ("a+(b*c)", "a + b * c"), ("(a+b)*c", "(a + b) * c"), ("a-(b-c)", "a - (b - c)"),
    ("(a-b)-c", "a - b - c"),
    ("a/(b*c)", "a / (b * c)"), ("(-x)^2", "(-x)^2"), ("-(x^2)", "-x^2"), ("(2^3)^2", "(2^3)^2"),
    ("2^(3^2)", "2^3^2"),
    ("x^(-2)", "x^-2"), ("(-3)^2", "(-3)^2"), ("a - (-b)", "a - -b"), ("not (a and b)", "not (a and b)"),
    ("(a<b)==c", "(a < b) == c"), ("if(a>0,d(x,2),x[+1])", "if(a > 0, d(x, 2), x[+1])"),
    ("(a and b) or c", "a and b or c"),
    ("a and (b or c)", "a and (b or c)"), ("100.0", "100"), ("0.10", "0.1"), ("1e20", "1e+20"),
    ("if( a,missing , - missing)", "if(a, missing, -missing)"),
  ])
  func usesFewParentheses(_ text: String, _ printed: String) throws {
    #expect(try ExpressionParsingTests.parse(text).description == printed)
  }

  /// Parsing what is printed gives the same tree, for random trees of every kind of node.
  @Test(arguments: [11, 12, 13] as [UInt64])
  func roundTrips(seed: UInt64) throws {
    var source = RandomExpression(seed: seed)
    var failures: [String] = []
    for _ in 0..<700 {
      let tree = source.next(depth: 5)
      if try ExpressionParsingTests.parse(tree.description) != tree { failures.append(tree.description) }
    }
    #expect(failures.isEmpty)
  }
}
