import Expressions
import SourceText
import TestSupport
import Testing

@testable import Modeling

@Suite struct MDLParserTests {
  @Test func readsEveryPartOfABehavioralEquation() throws {
    let model = try MDLModel.parse(
      SourceFile(name: "quarterly.mdl", text: MDLText.fixture("quarterly.mdl")))
    #expect(model.behaviorals.map(\.name.text) == ["hours", "invest", "price"])
    let hours = model.behaviorals[0]
    #expect(hours.name.range.start == SourcePosition(line: 8, column: 13))
    #expect(hours.coefficients.map(\.text) == ["h1", "h2", "h3", "h4"])
    #expect(
      hours.restrictions.map { "\($0.left) = \($0.right)" } == [
        "h2 + h3 = 0.8", "2 * h4 - h1 = 0.015", "h1 = 0",
      ])
    #expect(hours.errorOrder == 2)
    #expect(
      hours.sample.map { [$0.firstYear, $0.firstPeriod, $0.lastYear, $0.lastPeriod] } == [1995, 2, 2019, 4])
    let invest = model.behaviorals[1]
    #expect(invest.sample?.lastYear == 2019)
    #expect(
      invest.distributedLags.map { "\($0.coefficient.text) \($0.degree) \($0.length)" } == [
        "i2 2 8", "i3 1 3",
      ])
    #expect(invest.instruments.map(\.description) == ["gdp.real[-1]", "rate[-1]", "sum(spending, 4)", "1"])
    #expect(
      model.identities.map(\.name.text) == ["gdp.real", "consumption", "rate", "rule", "stance", "expected"])
    #expect(model.identities[4].branches.count == 3)
  }

  /// Keywords in any letter case, with blanks before and behind, on Windows' lines.
  @Test(arguments: [
    "model\nidentity> y\neq> y = x\nend", "  MODEL  \r\n\tIDENTITY>y\r\n EQ>y=x\r\n END\r\n",
    "$ a\nMODEL\n$b\nIDENTITY > y\n$ c\nEQ > y\n$ in between\n = x\n\n$\nEND\n$ d\nCOMMENT> e",
    "\u{FEFF}MODEL\rIDENTITY> y\rEQ> y = x\rEND",
  ])
  func readsLeniently(_ text: String) throws {
    #expect(try MDLText.translated(text) == "x")
  }

  /// Comments go to the equation they stand before, or to the model.
  @Test func sortsComments() throws {
    let text = """
      COMMENT> one
      COMMENT> two
      MODEL

      $ three
      $ -----
      COMMENT>    four  words

      COMMENT> of y
      $ too
      IDENTITY> y
      EQ> y = x

      COMMENT> of z

      IDENTITY> z
      EQ> z = y
      COMMENT> last
      END
      """
    let model = try MDLModel.parse(SourceFile(name: "m.mdl", text: text))
    #expect(model.notes == ["one two", "three four words", "last"])
    #expect(model.identities.map(\.comments) == [["of y", "too"], ["of z"]])
  }

  @Test(arguments: [
    ("IDENTITY> y\nEQ> y = x\nEND", ["m.mdl:1:1: error: a model description begins with a line MODEL"]),
    ("y = x", ["m.mdl:1:1: error: expected MODEL"]),
    ("MODEL klein\nIDENTITY> y\nEQ> y = x\nEND", ["m.mdl:1:1: error: expected MODEL"]),
    ("MODEL\nIDENTITY> y\nEQ> y = x\n", ["m.mdl:3:1: error: a line END is missing"]),
    (
      "MODEL\nIDENTITY> y\nEQ> y = x\nEND\nIDENTITY> z\nEQ> z = x",
      ["m.mdl:5:1: error: nothing but comments may follow END"]
    ),
    ("MODEL\nIDENTITY> y\nEQ> y = x\nEND\nmore", ["m.mdl:5:1: error: nothing but comments may follow END"]),
    ("MODEL\nEND", ["m.mdl:1:1: error: the model has no equation"]),
    ("MODEL\nMODEL\nIDENTITY> y\nEQ> y = x\nEND", ["m.mdl:2:1: error: MODEL stands here a second time"]),
    ("MODEL\nEQ> y = x\nEND", ["m.mdl:2:1: error: EQ> must follow BEHAVIORAL> or IDENTITY>"]),
    (
      "MODEL\nCOMMENT> a\nb\nIDENTITY> y\nEQ> y = x\nEND",
      ["m.mdl:3:1: error: expected a keyword after the comment"]
    ),
    (
      "MODEL\nIDENTTY> y\nEQ> y = x\nEND",
      ["m.mdl:2:1: error: unknown keyword \"IDENTTY>\"\n    did you mean \"IDENTITY>\"?"]
    ),
    ("MODEL\nIDENTITY> y\nVALUE> 3\nEQ> y = x\nEND", ["m.mdl:3:1: error: unknown keyword \"VALUE>\""]),
    (
      "MODEL\nIDENTITY>\nEQ> y = x\nEND",
      ["m.mdl:2:10: error: expected the name of a variable, found the end"]
    ),
    ("MODEL\nIDENTITY> LOG\nEQ> y = x\nEND", ["m.mdl:2:11: error: LOG is a function and cannot be a name"]),
    ("MODEL\nIDENTITY> y EQ> y = x\nEND", ["m.mdl:2:13: error: expected an operator or the end"]),
    ("MODEL\nIDENTITY> y\nEND", ["m.mdl:2:11: error: the equation of y lacks its EQ>"]),
    (
      "MODEL\nIDENTITY> y\nIF> x > 0\nEND",
      [
        "m.mdl:3:5: error: this condition belongs to no equation",
        "m.mdl:2:11: error: the equation of y lacks",
      ]
    ),
    (
      "MODEL\nIDENTITY> y\nEQ> y = x\nIF> x > 0\nIF> x > 1\nEND",
      ["m.mdl:5:5: error: this condition belongs to no equation"]
    ),
    ("MODEL\nIDENTITY> y\nEQ> y = x\nCOEFF> a\nEND", ["m.mdl:4:1: error: COEFF> belongs to a BEHAVIORAL>"]),
    ("MODEL\nIDENTITY> y\nEQ> z = x\nEND", ["m.mdl:3:5: error: the equation of y determines z"]),
    (
      "MODEL\nIDENTITY> y\nEQ> y + z = x\nEND",
      ["m.mdl:3:5: error: the left side cannot be solved for one variable"]
    ),
    ("MODEL\nIDENTITY> y\nEQ> TSLAG(y, 1) = x\nEND", ["m.mdl:3:5: error: the left side cannot be solved"]),
    ("MODEL\nIDENTITY> y\nEQ> ABS(y) = x\nEND", ["m.mdl:3:5: error: the left side cannot be solved"]),
    ("MODEL\nIDENTITY> y\nEQ> y\nEND", ["m.mdl:3:6: error: expected \"=\", found the end"]),
    (
      "MODEL\nIDENTITY> y\nEQ> y = x\nBEHAVIORAL> y\nEQ> y = a\nCOEFF> a\nEND",
      ["m.mdl:4:13: error: y has two equations; the other is at m.mdl:2:11"]
    ),
    (
      "MODEL\nIDENTITY> y\nEQ> y = x\nIDENTITY> y\nEQ> y = z\nEND",
      ["m.mdl:5:1: error: y has a second equation without a condition; the other is at m.mdl:3:1"]
    ),
  ])
  func explainsStructure(_ text: String, _ expected: [String]) {
    expect(MDLText.findings(text), begin: expected)
  }

  /// What is wrong with a behavioural equation of `y`, from line 5 on.
  @Test(arguments: [
    ("y = a + b * x", "a b", "IF> x > 0", ["m.mdl:5:1: error: IF> belongs to an IDENTITY>"]),
    ("y = a + b * x", "a b", "TSRANGE 1990 1 1980 1", ["m.mdl:5:1: error: the range ends before it begins"]),
    (
      "y = a + b * x", "a b", "TSRANGE 1990 1 1999",
      ["m.mdl:5:20: error: expected a period of the year (1 to 12), found the end"]
    ),
    (
      "y = a + b * x", "a b", "TSRANGE 1990 0 1999 1",
      ["m.mdl:5:14: error: expected a period of the year (1 to 12), found \"0\""]
    ),
    ("y = a + b * x", "a b", "TSRANGE 1990 5 1999 1", ["m.mdl:5:1: error: the range names a period above 1"]),
    ("y = a + b * x", "a b", "ERROR> MA(1)", ["m.mdl:5:8: error: expected AUTO(n), found \"MA\""]),
    (
      "y = a + b * x", "a b", "ERROR> AUTO(0)",
      ["m.mdl:5:13: error: expected the order of the autoregression (1 to 12), found \"0\""]
    ),
    (
      "y = a + b * x", "a b", "ERROR> AUTO(1)\nERROR> AUTO(2)",
      ["m.mdl:6:1: error: ERROR> stands twice in this equation; the other is at m.mdl:5:1"]
    ),
    (
      "y = a + b * x", "a b", "RESTRICT> a + c = 1",
      ["m.mdl:5:15: error: the equation of y has no coefficient \"c\""]
    ),
    (
      "y = a + b * x", "a b", "RESTRICT> a = b",
      ["m.mdl:5:15: error: the right side of a restriction is a number"]
    ),
    (
      "y = a + b * x", "a b", "RESTRICT> a * b = 1",
      ["m.mdl:5:15: error: the equation is not linear in the coefficient b"]
    ),
    ("y = a + b * x", "a b", "RESTRICT> 1 = 1", ["m.mdl:5:11: error: the restriction names no coefficient"]),
    ("y = a + b * x", "a b", "RESTRICT> a = 1 b = 2", ["m.mdl:5:17: error: expected an operator or the end"]),
    (
      "y = a + b * x", "a b", "PDL> b 1 3\nRESTRICT> LAG(b, 3) = 0",
      ["m.mdl:6:11: error: the distributed lag of b has lags 0 to 2, found 3"]
    ),
    (
      "y = a + b * x", "a b", "RESTRICT> LAG(b, 1) = 0",
      ["m.mdl:5:11: error: b has no distributed lag whose lag 1 could be restricted"]
    ),
    ("y = a + b * x", "a b", "PDL> c 1 3", ["m.mdl:5:6: error: the equation of y has no coefficient \"c\""]),
    (
      "y = a + b * x", "a b", "PDL> b 3 3",
      ["m.mdl:5:6: error: a polynomial of degree 3 needs more than 3 lags, found 3"]
    ),
    ("y = a + b * x", "a b", "PDL> b 1 3 M", ["m.mdl:5:12: error: expected an operator or the end"]),
    ("y = a + b * x", "a b", "PDL> b 1 3\nPDL> b 1 4", ["m.mdl:6:6: error: b has two distributed lags"]),
    ("y = a + b * x", "a b", "IV> x z", ["m.mdl:5:7: error: expected an operator or the end"]),
    ("y = a + b * x", "a b c", "", ["m.mdl:4:12: error: the equation of y does not use the coefficient c"]),
    ("y = a + b * x", "a", "", ["m.mdl:3:13: error: this term of the equation of y has no coefficient"]),
    ("y = a + b * x", "a b a", "", ["m.mdl:4:12: error: the coefficient a is declared twice"]),
    ("y = a + b * x", "", "", ["m.mdl:4:7: error: expected the name of a coefficient, found the end"]),
    ("y = a + x ^ b", "a b", "", ["m.mdl:3:17: error: the equation is not linear in the coefficient b"]),
    (
      "y = a + TSLAG(b * x, 1)", "a b", "",
      ["m.mdl:3:19: error: the equation is not linear in the coefficient b"]
    ),
    ("y = a + x / b", "a b", "", ["m.mdl:3:17: error: the equation is not linear in the coefficient b"]),
    (
      "y = a + b * x", "a b", "IDENTITY> x\nEQ> x = a",
      ["m.mdl:4:8: error: a is a coefficient of y and a variable at m.mdl:6:9"]
    ),
  ])
  func explainsBehaviorals(_ equation: String, _ coefficients: String, _ rest: String, _ expected: [String]) {
    let findings = MDLText.findings(MDLText.behavioral(equation, coefficients: coefficients, rest))
    expect(findings, begin: expected)
  }

  @Test func acceptsWhatIsLinear() {
    for equation in [
      "y = a * (x + z) - b", "y = -(a - x * b / z)", "y = 2 * (a + b * x)", "LOG(y) = a + b * b.x",
    ] {
      #expect(MDLText.findings(MDLText.behavioral(equation)).isEmpty, "\(equation)")
    }
  }

  /// A model of which every statement is wrong says so for each.
  @Test func reportsEveryError() {
    let text = "MODEL\nIDENTITY> y\nEQ> y = (x\nIDENTITY> z\nEQ> z = @\nIDENTITY> w\nEQ> w = lgo(x)\nEND"
    #expect(MDLText.findings(text).map { $0.prefix(9) } == ["m.mdl:5:9", "m.mdl:3:1", "m.mdl:7:9"])
  }

  private func expect(_ findings: [String], begin expected: [String]) {
    #expect(findings.count == expected.count, "\(findings)")
    for (finding, start) in zip(findings, expected) { #expect(finding.hasPrefix(start), "\(finding)") }
  }
}
