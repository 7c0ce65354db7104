import Expressions
import TestSupport
import Testing

@testable import Modeling

@Suite struct MDLExpressionParserTests {
  /// What a right side becomes in qilu's equation language.
  @Test(arguments: [
    ("a + b * c ^ d", "a + b * c^d"), ("a ** 2", "a^2"), ("-a ^ 2", "-a^2"), ("(-a) ^ 2", "(-a)^2"),
    ("2 ^ -1", "2^-1"), ("a - (b - c)", "a - (b - c)"), ("a / b / c", "a / b / c"), ("+a", "a"),
    ("1.2E-3 * a + .5 + 1.", "0.0012 * a + 0.5 + 1"), ("a\n + b\n\n+c", "a + b + c"),
    ("TSLAG(a, 1)", "a[-1]"), ("TSLAG(a)", "a[-1]"), ("LAG(a,4)", "a[-4]"), ("TSLAG(a, 0)", "a"),
    ("TSLEAD(a, 2)", "a[+2]"), ("LEAD(a)", "a[+1]"), ("TSLAG(TSLEAD(a, 1), 3)", "a[-2]"),
    // A lag of an expression is the expression of lags.
    ("TSLAG(a * (b + TSLAG(c, 2)) - 1, 1)", "a[-1] * (b[-1] + c[-3]) - 1"),
    ("TSLAG(MOVAVG(LOG(a), 4), 2)", "ma(log(a[-2]), 4)"), ("TSLAG(TSDELTA(a, 3))", "d(a[-1], 3)"),
    ("TSDELTA(a)", "d(a)"), ("TSDELTA(a, 1)", "d(a)"), ("TSDELTA(a + b, 2)", "d(a + b, 2)"),
    ("TSDELTAP(a, 4)", "pct(a, 4)"), ("TSDELTALOG(a)", "dlog(a)"), ("TSDELTALOG(a, 2)", "dlog(a, 2)"),
    ("MOVAVG(a, 4) + MAVE(a, 2)", "ma(a, 4) + ma(a, 2)"),
    ("MOVSUM(a, 4) - MTOT(a, 2)", "sum(a, 4) - sum(a, 2)"),
    ("LOG(EXP(ABS(a)))", "log(exp(abs(a)))"), ("log(a) + Exp(b)", "log(a) + exp(b)"),
    // A function's name in small letters is free where no parenthesis follows.
    ("log + exp", "log + exp"), ("(a > b) * c", "(a > b) * c"),
  ])
  func translates(_ right: String, _ expected: String) throws {
    #expect(try MDLText.translated(MDLText.identity(right)) == expected)
  }

  /// Conditions with every operator, in the signs of R and in those between dots.
  @Test(arguments: [
    ("a > b", "a > b"), ("a >= b", "a >= b"), ("a < b", "a < b"), ("a <= b", "a <= b"), ("a == b", "a == b"),
    ("a != b", "a != b"), ("a > b & c < 1 | a == 2", "a > b and c < 1 or a == 2"),
    ("a > b && (c < 1 || a == 2)", "a > b and (c < 1 or a == 2)"), ("!(a > b)", "not a > b"),
    ("!a > b & c > 1", "not a > b and c > 1"), ("a.GT.b", "a > b"), ("LOG(a).GE.0", "log(a) >= 0"),
    ("a .LT. 1.5 .AND. .NOT. b .NE. 2.OR.c.LE.1", "a < 1.5 and not b != 2 or c <= 1"), ("a.EQ.1", "a == 1"),
    ("a >\n 0 &\nb>0", "a > 0 and b > 0"),
  ])
  func readsConditions(_ condition: String, _ expected: String) throws {
    let text = MDLText.model("IDENTITY> y\nIF> \(condition)\nEQ> y = x")
    #expect(try MDLText.translated(text) == "if(\(expected), x, missing)")
  }

  /// Line, column, words of the message and of the hint.
  @Test(arguments: [
    ("a +", 3, 12, "expected a number, a name or \"(\", found the end of the statement", ""),
    ("a b", 3, 11, "expected an operator or the end of the statement, found \"b\"", ""),
    ("(a", 3, 11, "expected \")\", found the end", "line 3, column 9"),
    ("a)", 3, 10, "found \")\"", "no parenthesis is open"),
    ("LOG(a", 3, 14, "expected \")\"", "column 12"),
    ("a = b", 3, 11, "found \"=\"", "=="), ("a EQ> b", 3, 11, "found \"EQ\"", "line of its own"),
    ("a @ b", 3, 11, "\"@\" has no meaning", ""), ("a[-1]", 3, 10, "\"[\" has no meaning", "TSLAG(x, 1)"),
    ("a $ note", 3, 11, "\"$\" has no meaning", "line of its own"),
    ("1.2.3", 3, 9, "\"1.2.3\" is not a number", ""),
    ("1e999", 3, 9, "is not a number", ""), ("2x", 3, 10, "found \"x\"", ""),
    ("TSLGA(a, 1)", 3, 9, "unknown function \"TSLGA\"", "\"TSLAG\""),
    ("a(-1)", 3, 9, "unknown function \"a\"", "TSLAG"),
    ("LOG + a", 3, 9, "LOG is a function", "LOG(x)"),
    ("TSLAG(a, 1.5)", 3, 18, "whole number of periods (0 to 120)", ""),
    ("TSLAG(a, -1)", 3, 18, "whole number of periods", ""),
    ("TSDELTA(a, 0)", 3, 20, "whole number of periods (1 to", ""),
    ("TSLAG(a, n)", 3, 18, "found \"n\"", ""), ("MOVAVG(a)", 3, 17, "number of periods", ""),
    ("TSDELTA(a, 1, 2)", 3, 21, "no further argument", "TSDELTA(x, n)"),
    ("LOG(a, 2)", 3, 14, "no further argument", "LOG(x)"),
    ("TSLAG(TSLAG(a, 100), 21)", 3, 15, "add up to more than 120", ""),
    ("a < b < c", 3, 15, "cannot be chained", "a < b & b < c"), ("", 3, 8, "found the end", ""),
    ("山 + ① ", 3, 13, "\"①\" has no meaning", ""),
  ])
  func explains(_ right: String, _ line: Int, _ column: Int, _ message: String, _ hint: String) throws {
    let findings = MDLText.findings(MDLText.identity(right))
    #expect(findings.count == 1)
    let first = try #require(findings.first)
    #expect(first.hasPrefix("m.mdl:\(line):\(column): error: "), "\(first)")
    #expect(first.contains(message) && first.contains(hint), "\(first)")
  }

  /// What is too deep or too long is refused, and what is read can be written and read again.
  @Test func limitsNestingAndLength() {
    for right in [
      String(repeating: "(", count: 50_000), String(repeating: "-", count: 20_000) + "x",
      String(repeating: "LOG(", count: 4_000), "x" + String(repeating: "^x", count: 900),
      "x" + String(repeating: " + x", count: 1_500), "MOVSUM(MOVSUM(MOVSUM(x, 100), 100), 100)",
      String(repeating: "(1 + 2 * ", count: 45) + "x" + String(repeating: ")", count: 45),
    ] {
      #expect(MDLText.findings(MDLText.identity(right)).count == 1)
    }
    #expect(MDLText.findings(MDLText.identity("x" + String(repeating: " + x", count: 900))).isEmpty)
  }
}
