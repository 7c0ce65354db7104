import Expressions
import Localization
import SourceText
import Testing

@Suite struct ParserDiagnosticsTests {
  static let mistakes = [
    // text, column, words of the message, words of the hint ("" if there is none)
    ("", 1, "the formula is empty", ""),
    ("  ", 1, "the formula is empty", ""),
    ("a +", 4, "expected a number, a name or \"(\", found the end of the formula", ""),
    ("a b", 3, "expected an operator or the end, found \"b\"", "a_b"),
    ("2x", 2, "expected an operator or the end, found \"x\"", "2 * x"),
    ("2(x)", 2, "found \"(\"", "2 * ("),
    ("(a)(b)", 4, "found \"(\"", "\"*\""),
    ("(a", 3, "expected \")\", found the end of the formula", "\"(\" in column 1"),
    ("log(a", 6, "expected \")\"", "\"(\" in column 4"),
    ("a)", 2, "found \")\"", "nothing is open"),
    ("a = b", 3, "found \"=\"", "\"==\""),
    ("a ~ b", 3, "found \"~\"", "regression"),
    ("1,000", 2, "found \",\"", "1234.5"),
    ("1.2.3", 1, "\"1.2.3\" is not a number", "1.2e-3"),
    ("1e999", 1, "\"1e999\" is not a number", ""),
    ("5 %", 3, "\"%\" has no meaning", "no unit"),
    ("a ** b", 3, "\"**\" has no meaning", "\"^\""),
    ("a && b", 3, "\"&&\" has no meaning", "\"and\""),
    ("!a", 1, "\"!\" has no meaning", "\"not\""),
    ("a ≤ b", 3, "\"≤\" has no meaning", "\"<=\""),
    ("a <> b", 3, "\"<>\" has no meaning", "\"!=\""),
    ("a × b", 3, "\"×\" has no meaning", "\"*\""),
    ("a·b", 2, "\"·\" has no meaning", "\"*\""),
    ("a @ b", 3, "\"@\" has no meaning", ""),
    ("a < b < c", 7, "cannot be chained", "a < b and b < c"),
    ("a AND b", 3, "found \"AND\"", "lower case"),
    ("a * and", 5, "found \"and\"", "word of the language"),
    ("if", 3, "expected \"(\"", "if(condition, a, b)"),
    ("lgo(x)", 1, "unknown function \"lgo\"", "\"log\""),
    ("ln(x)", 1, "unknown function \"ln\"", "log(x)"),
    ("LAG(x, 1)", 1, "unknown function \"LAG\"", "x[-1]"),
    ("x(-1)", 1, "\"x\" is no function", "x[-1]"),
    ("zzzzzz(x)", 1, "unknown function \"zzzzzz\"", "expected one of: if, log"),
    ("log()", 1, "log takes 1 argument, found 0", "log(x)"),
    ("if(a, b)", 1, "if takes 3 arguments, found 2", "if(condition, a, b)"),
    ("max(a)", 1, "max takes 2 to 50 arguments, found 1", "max(a, b)"),
    ("d(a, 1, 2)", 1, "d takes 1 or 2 arguments, found 3", "d(x)"),
    ("d(a, b)", 6, "whole number of periods from 1 to 120, found \"b\"", "d(x"),
    ("ma(a, 0)", 7, "found \"0\"", "ma(x, n)"),
    ("sum(a, 1.5)", 8, "found \"1.5\"", "sum(x, n)"),
    ("x[1]", 2, "expected a lag or lead", "x[-1]"),
    ("x[t-1]", 2, "expected a lag or lead", "x[-1]"),
    ("x[-121]", 2, "at most 120 periods", "x[-1]"),
    ("x[-1", 5, "expected \"]\"", "\"[\" in column 2"),
    ("(x + y)[-1]", 8, "found \"[\"", "follows a name"),
  ]

  @Test(arguments: mistakes)
  func explains(_ text: String, _ column: Int, _ message: String, _ hint: String) throws {
    let error = try #require(throws: Diagnostic.self) {
      try Expression.parse(text, at: SourceRange(file: "f", line: 1))
    }
    #expect(error.range?.start.column == column)
    #expect(error.message.en.contains(message), "\(error.message.en)")
    #expect(hint.isEmpty || error.hint?.en.contains(hint) == true, "\(error.hint?.en ?? "")")
    #expect(error.message.zh.unicodeScalars.contains { $0.value > 0x4E00 })
  }
}
