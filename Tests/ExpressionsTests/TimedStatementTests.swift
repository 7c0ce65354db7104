import Localization
import SourceText
import Testing

@testable import Expressions

@Suite struct TimedStatementTests {
  private static let place = SourceRange(file: "s.yaml", line: 3, column: 10)

  private static func parse(_ text: String) throws -> TimedStatement {
    try TimedStatement.parse(text, at: place)
  }

  /// A statement in full parentheses, to show what belongs to what.
  private static func shown(_ statement: TimedStatement) -> String {
    switch statement {
    case .condition(let condition, let clause): "{\(condition) \(clause.kind.rawValue) \(clause.periods)}"
    case .all(let parts): "(" + parts.map(shown).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(shown).joined(separator: " or ") + ")"
    }
  }

  @Test(arguments: [
    ("va_growth > 5 in 2028", "{va_growth > 5 in 2028}"),
    ("energy <= -4 by 2030", "{energy <= -4 by 2030}"),
    ("P(energy <= -4) by 2030", "{energy <= -4 by 2030}"),
    ("x >= 120 in 2026..2030", "{x >= 120 in 2026..2030}"),
    ("x >= 120 in 2026 .. 2030", "{x >= 120 in 2026..2030}"),
    ("x>1 in 2026Q1..2027Q4", "{x > 1 in 2026Q1..2027Q4}"),
    ("x > 1 in 2026～2030", "{x > 1 in 2026~2030}"),
    ("x > 1 in 2023M01-M06", "{x > 1 in 2023M01-M06}"),
    ("x > 1 于 2028", "{x > 1 in 2028}"), ("x > 1 截至 2028", "{x > 1 by 2028}"),
    // The clause takes all that stands before it, back to the last one.
    ("a > 1 and b < 2 or c == 3 in 2028", "{a > 1 and b < 2 or c == 3 in 2028}"),
    ("a > 1 in 2028 and b < 2 by 2030", "({a > 1 in 2028} and {b < 2 by 2030})"),
    (
      "a > 1 in 2028 and b < 2 by 2030 or c > 3 in 2026",
      "(({a > 1 in 2028} and {b < 2 by 2030}) or {c > 3 in 2026})"
    ),
    ("not (a > 1) in 2028", "{not a > 1 in 2028}"),
    ("a - a[-1] > 2 * b in 2028", "{a - a[-1] > 2 * b in 2028}"),
    // The words are names elsewhere.
    ("in > 5 in 2028", "{in > 5 in 2028}"),
  ])
  func whatBelongsTogether(text: String, expected: String) throws {
    #expect(try Self.shown(Self.parse(text)) == expected)
  }

  @Test(arguments: [
    ("x > 5", "s.yaml:3:15: error: the statement does not say when"),
    ("x > 5 in", "s.yaml:3:18: error: expected a period, found the end of the formula"),
    ("x > 5 in y", "s.yaml:3:19: error: expected a period, found \"y\""),
    ("x + 5 in 2028", "s.yaml:3:10: error: a statement compares two values, found \"x + 5\""),
    ("x and y > 2 in 2028", "s.yaml:3:10: error: a statement compares two values, found \"x\""),
    ("x > 5 at 2028", "s.yaml:3:16: error: expected an operator, \"in\" or \"by\", found \"at\""),
    ("x > 5 in 2028 y", "s.yaml:3:24: error: expected an operator or the end, found \"y\""),
    (
      "x > 5 in 2028 and",
      "s.yaml:3:27: error: expected a number, a name or \"(\", found the end of the formula"
    ),
    ("1 < x < 5 in 2028", "s.yaml:3:16: error: comparisons cannot be chained"),
    ("x ≥ 5 in 2028", "s.yaml:3:12: error: \"≥\" has no meaning in a formula"),
    ("", "s.yaml:3:10: error: the formula is empty"),
  ])
  func whatIsWrong(text: String, message: String) {
    #expect {
      _ = try Self.parse(text)
    } throws: { error in
      guard let found = (error as? Diagnostic)?.rendered(.en) else { return false }
      if !found.hasPrefix(message) { Issue.record("\(found)") }
      return found.hasPrefix(message)
    }
  }

  /// Ordinary formulas keep their meaning: a name before a number is still an error there.
  @Test func formulasHaveNoTimes() {
    #expect(throws: Diagnostic.self) { try Expression.parse("x in 2028", at: Self.place) }
    #expect(throws: Diagnostic.self) { try Expression.parse("by 2", at: Self.place) }
  }
}
