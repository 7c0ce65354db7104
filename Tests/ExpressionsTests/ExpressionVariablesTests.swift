import Expressions
import Localization
import SourceText
import Testing

@Suite struct ExpressionVariablesTests {
  @Test func findsEveryReferenceOnce() throws {
    let expression = try ExpressionParsingTests.parse("d(x) + x * y[-2] + if(z > 0, x[-1], 1)")
    #expect(
      expression.variables == [
        VariableReference(name: "x"), VariableReference(name: "x", shift: -1),
        VariableReference(name: "y", shift: -2),
        VariableReference(name: "z"),
      ])
    #expect(expression.variableNames == ["x", "y", "z"])
  }

  @Test func visitsReferencesAsWritten() throws {
    var columns: [Int] = []
    try ExpressionParsingTests.parse("d(x) + x").visitVariables { columns.append($1.range.start.column) }
    #expect(columns == [12, 17])
  }

  @Test func substitutes() throws {
    let expression = try ExpressionParsingTests.parse("x + y[-1]")
    let definition = try ExpressionParsingTests.parse("2 * x[-1] + z")
    #expect(expression.substituting("y", with: definition).description == "x + (2 * x[-2] + z[-1])")
    let renamed = expression.substituting { $0.shift == 0 ? .variable("w") : nil }
    #expect(renamed.description == "w + y[-1]")
  }
}
