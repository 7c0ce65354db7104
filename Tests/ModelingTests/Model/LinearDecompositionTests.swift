import Econometrics
import Expressions
import SourceText
import Testing

@testable import Modeling

@Suite struct LinearDecompositionTests {
  static func parts(_ text: String, _ names: Set<String> = ["a", "b", "c"]) throws -> LinearDecomposition {
    try LinearDecomposition(
      try Expression.parse(text, at: SourceRange(file: "m.yaml", line: 1)), coefficients: names)
  }

  @Test(
    arguments: [
      ("a + b * x", ["a": "1", "b": "x"], nil),
      ("a + b * (x + y) + c * log(z[-1])", ["a": "1", "b": "x + y", "c": "log(z[-1])"], nil),
      ("x + a", ["a": "1"], "x"),
      ("a * x - b * y - z", ["a": "x", "b": "-y"], "-z"),
      ("a * (x - b0) / y", ["a": "(x - b0) / y"], nil),
      ("2 * (a + b * x) / 4", ["a": "2 / 4", "b": "2 * x / 4"], nil),
      ("-(a - x)", ["a": "-1"], "--x"),
      ("a * x + a * y", ["a": "x + y"], nil),
      ("x * b * d(y)", ["b": "x * d(y)"], nil),
    ] as [(String, [String: String], String?)])
  func taken(_ text: String, apart expected: [String: String], offset: String?) throws {
    let parts = try Self.parts(text)
    #expect(parts.terms.mapValues(\.description) == expected)
    #expect(parts.offset?.description == offset)
  }

  /// The place is that of the smallest part which is not linear.
  @Test(arguments: [
    ("a + b * c * x", "1:5: error: the equation is not linear in b, c here"),
    ("a + x^b", "1:5: error: the equation is not linear in b here"),
    ("a + log(b * x)", "1:5: error: the equation is not linear in b here"),
    ("a + x / (1 + b)", "1:5: error: the equation is not linear in b here"),
    ("a + b * if(c > x, y, z)", "1:5: error: the equation is not linear in b, c here"),
    ("a[-1] + b * x", "1:1: error: the coefficient a takes no lag"),
  ])
  func refused(_ text: String, _ message: String) {
    let found = findings { try Self.parts(text) }
    #expect(found.first?.hasPrefix("m.yaml:" + message) == true, "\(found)")
  }
}
