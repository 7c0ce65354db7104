import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionEvaluationTests {
  /// x: 0 before period 0, then 10, 11, 12 …; s is a share; missing is never known.
  static func value(_ text: String) throws -> Double? {
    try ExpressionParsingTests.parse(text).evaluate { name, shift in
      switch name {
      case "x": 20 + Double(shift)
      case "g": 1.05 * (shift == 0 ? 1 : 1 / 1.05)
      case "s": 32.2
      case "nan": .nan
      default: nil
      }
    }
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", 7.0), ("2^3^2", 512), ("-2^2", -4), ("7 / 2 - 1", 2.5), ("x[-1] + x[+1]", 40),
      ("d(x)", 1),
      ("d(x, 3)", 3),
      ("pct(x)", 100.0 / 19), ("ma(x, 3)", 19), ("sum(x, 3)", 57), ("d(ma(x, 2))", 1), ("pct(g)", 5),
      ("min(3, x, 1)", 1),
      ("max(3, x)", 20), ("if(x > 5, 1, missing)", 1), ("if(x < 5, missing, 2)", 2), ("x > 5 and x < 21", 1),
      ("not x", 0),
      ("x < 0 and missing", 0), ("x > 0 or missing", 1), ("x == 20", 1), ("x != 20", 0), ("x >= 20", 1),
      ("x <= 19", 0),
      ("abs(-3) + sqrt(4)", 5), ("exp(0)", 1), ("log(1)", 0), ("dlog(g)", 0.048_790_164_169_432),
      ("logit(s)", -0.744_595_742_395_987),
    ] as [(String, Double)])
  func computes(_ text: String, _ expected: Double) throws {
    let value = try #require(try Self.value(text))
    #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), "\(value)")
  }

  @Test(arguments: [
    "missing", "x + missing", "missing * 0", "log(-1)", "log(0)", "1 / 0", "0 / 0", "sqrt(-1)",
    "(-8)^(1 / 3)", "nan",
    "not missing", "x and missing", "if(missing, 1, 1)", "max(x, missing)", "exp(1000)", "d(missing)",
    "logit(100)",
  ])
  func missingIsNeverANumber(_ text: String) throws {
    #expect(try Self.value(text) == nil)
  }
}
