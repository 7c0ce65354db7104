import Expressions
import SourceText
import Testing

@testable import Qilu

@Suite struct SpreadsheetFormulaTests {
  /// The formula of a text, `x` at shift 0 standing in `x_0`.
  private func formula(_ text: String) throws -> String {
    try SpreadsheetFormula { $0.name == "gone" ? nil : "\($0.name)_\($0.shift)" }
      .text(Expression.parse(text, at: .none))
  }

  @Test(arguments: [
    ("a + b - c", "a_0+b_0-c_0"), ("a - (b - c)", "a_0-(b_0-c_0)"), ("a * (b + c) / d", "a_0*(b_0+c_0)/d_0"),
    ("a / (b * c)", "a_0/(b_0*c_0)"), ("a * -b", "a_0*(-b_0)"), ("a - -3", "a_0-(-3)"),
    // A spreadsheet's minus binds before its power, and its powers go from left to right.
    ("-a^2", "-(a_0^2)"), ("2^a^b", "2^(a_0^b_0)"), ("(a + b)^-1", "(a_0+b_0)^(-1)"),
    ("0.00001 * a", "1E-05*a_0"), ("a[-1]", "a_-1"),
    ("a < b", "IF(a_0<b_0,1,0)"), ("a == b", "IF(a_0=b_0,1,0)"), ("a != 2", "IF(a_0<>2,1,0)"),
    ("not a > 1", "IF(a_0>1,0,1)"), ("a > 1 and b", "IF(a_0>1,IF(b_0<>0,1,0),0)"),
    ("a or b >= 2", "IF(a_0<>0,1,IF(b_0>=2,1,0))"),
    ("if(a > 1, b, missing)", "IF(a_0>1,b_0,NA())"), ("if(a, b, c)", "IF(a_0<>0,b_0,c_0)"),
    ("log(a) + exp(b) + sqrt(c)", "LN(a_0)+EXP(b_0)+SQRT(c_0)"), ("min(a, b, 3)", "MIN(a_0,b_0,3)"),
    ("abs(a - b)", "ABS(a_0-b_0)"), ("logit(a + 1)", "LN((a_0+1)/(100-(a_0+1)))"),
    ("d(a)", "a_0-a_-1"), ("d(a, 4)", "a_0-a_-4"), ("dlog(a)", "LN(a_0)-LN(a_-1)"),
    ("pct(a)", "100*(a_0/a_-1-1)"), ("ma(a, 2)", "(a_0+a_-1)/2"), ("sum(a, 3)", "a_0+a_-1+a_-2"),
  ])
  func everyPartOfTheLanguageHasItsFormula(_ text: String, _ expected: String) throws {
    #expect(try formula(text) == expected)
  }

  @Test func aReferenceWithoutACellIsNamed() {
    #expect(throws: SpreadsheetFormula.Obstacle.noCell(VariableReference(name: "gone", shift: -2))) {
      try formula("1 + gone[-2]")
    }
  }

  @Test func longAndDeepFormulasAreRefused() {
    let long = Array(repeating: "variable", count: 900).joined(separator: " + ")
    #expect(throws: SpreadsheetFormula.Obstacle.tooLong) { try formula(long) }
    let deep = (0..<60).reduce("x") { text, _ in "log(\(text))" }
    #expect(throws: SpreadsheetFormula.Obstacle.tooDeep) { try formula(deep) }
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e-7, "1E-07"), (-2, "-2"), (1e20, "1E+20"), (1.0 / 3, "0.3333333333333333"),
  ])
  func numbersAreReadBackToTheLastBit(_ value: Double, _ text: String) {
    #expect(SpreadsheetFormula.number(value) == text)
    #expect(Double(SpreadsheetFormula.number(value)) == value)
  }
}
