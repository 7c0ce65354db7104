import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionTimeOperatorsTests {
  @Test(arguments: [
    ("d(x)", "x - x[-1]"), ("d(x, 4)", "x - x[-4]"), ("dlog(x)", "log(x) - log(x[-1])"),
    ("pct(x)", "100 * (x / x[-1] - 1)"), ("ma(x, 2)", "(x + x[-1]) / 2"), ("sum(x, 3)", "x + x[-1] + x[-2]"),
    ("ma(x, 1)", "x / 1"), ("d(log(x * y))", "log(x * y) - log(x[-1] * y[-1])"),
    ("d(d(x))", "x - x[-1] - (x[-1] - x[-2])"), ("d(x[-1])", "x[-1] - x[-2]"),
    ("1 + d(x)", "1 + (x - x[-1])"),
  ])
  func writesOut(_ text: String, _ plain: String) throws {
    #expect(
      try ExpressionParsingTests.parse(text).expandingTimeOperators() == ExpressionParsingTests.parse(plain))
  }

  @Test func shifts() throws {
    let expression = try ExpressionParsingTests.parse("x[-1] + log(y)")
    #expect(expression.shifted(by: 2).description == "x[+1] + log(y[+2])")
    #expect(expression.shifted(by: 0) == expression)
  }
}
