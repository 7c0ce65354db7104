import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionDerivativeTests {
  @Test(arguments: [
    ("3", "0"), ("x", "1"), ("x[-1]", "0"), ("y", "0"), ("2 * x + y", "2"), ("x^2", "2 * x"),
    ("x^3", "3 * x^2"), ("x * y", "y"),
    ("log(x)", "1 / x"), ("exp(2 * x)", "exp(2 * x) * 2"), ("x / y", "1 / y"), ("y / x", "-(y / x) / x"),
    ("sqrt(x)", "1 / (2 * sqrt(x))"), ("2^x", "2^x * log(2)"), ("d(x)", "1"), ("pct(x)", "100 * (1 / x[-1])"),
    ("ma(x, 4)", "0.25"), ("if(y > 0, x^2, x)", "if(y > 0, 2 * x, 1)"), ("if(x > 0, y, 2)", "0"),
    ("x > 0", "0"),
    ("abs(x)", "if(x >= 0, 1, -1)"), ("max(x, y)", "if(x >= y, 1, 0)"), ("logit(x)", "100 / (x * (100 - x))"),
  ])
  func differentiates(_ text: String, _ slope: String) throws {
    let derivative = try ExpressionParsingTests.parse(text).derivative(
      withRespectTo: VariableReference(name: "x"))
    #expect(
      derivative.simplified().description
        == (try ExpressionParsingTests.parse(slope).simplified().description))
  }

  /// Agrees with the central difference on random smooth trees.
  @Test func agreesWithDifferences() {
    var source = RandomExpression(seed: 31)
    var compared = 0
    var failures: [String] = []
    for _ in 0..<1_500 {
      let tree = source.next(depth: 4, smooth: true)
      // Beside 1e20 a difference of x loses all its digits.
      guard !tree.description.contains("e+20") else { continue }
      let at: (Double) -> Double? = { x in
        tree.evaluate { name, shift in name == "x" && shift == 0 ? x : 0.83 + Double(shift) / 7 }
      }
      let slope = tree.derivative(withRespectTo: VariableReference(name: "x"))
        .evaluate { name, shift in name == "x" && shift == 0 ? 1.37 : 0.83 + Double(shift) / 7 }
      let (x, step) = (1.37, 1e-5)
      guard let slope, let up = at(x + step), let down = at(x - step), let middle = at(x),
        abs(middle) < 1e3, abs(slope) > 1e-3, abs(slope) < 1e4,
        abs(up + down - 2 * middle) < 1e-7 * abs(slope)
      else { continue }
      compared += 1
      if abs((up - down) / (2 * step) - slope) > 1e-4 * abs(slope) { failures.append(tree.description) }
    }
    #expect(failures.isEmpty)
    #expect(compared > 200)
  }
}
