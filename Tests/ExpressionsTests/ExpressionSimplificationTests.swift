import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionSimplificationTests {
  @Test(arguments: [
    ("0 + x", "x"), ("x - 0", "x"), ("0 - x", "-x"), ("1 * x * 1", "x"), ("0 * x", "0"), ("x / 1", "x"),
    ("0 / x", "0"),
    ("x^1", "x"), ("x^0", "1"), ("2 * 3 + x", "6 + x"), ("x + -3", "x - 3"), ("x - -3", "x + 3"),
    ("x + -y", "x - y"),
    ("x - -y", "x + y"), ("-(-x)", "x"), ("-1 * x", "-x"), ("if(1 > 2, x, y)", "y"), ("1 / 0", "1 / 0"),
    ("log(1) + x", "x"), ("max(1, 2, 3)", "3"), ("x + y", "x + y"),
  ])
  func simplifies(_ text: String, _ simple: String) throws {
    #expect(try ExpressionParsingTests.parse(text).simplified().description == simple)
  }

  /// Simplifying keeps the value wherever there is one.
  @Test func keepsValues() {
    var source = RandomExpression(seed: 21)
    var compared = 0
    var failures: [String] = []
    for _ in 0..<1_500 {
      let tree = source.next(depth: 5)
      let lookup: (String, Int) -> Double? = { name, shift in name == "x" ? 1.5 + Double(shift) / 10 : 0.7 }
      guard let before = tree.evaluate(lookup) else { continue }
      compared += 1
      let after = tree.simplified().evaluate(lookup) ?? .infinity
      if abs(after - before) > 1e-9 * max(1, abs(before)) { failures.append(tree.description) }
    }
    #expect(failures.isEmpty)
    #expect(compared > 500)
  }
}
