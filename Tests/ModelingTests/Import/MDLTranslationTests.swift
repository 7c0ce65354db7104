import Expressions
import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

@Suite struct MDLTranslationTests {
  /// Left sides of identities.
  @Test(arguments: [
    ("y = x", "x"), ("TSDELTA(y) = x", "d(y) = x"), ("TSDELTA(y, 4) = x", "d(y, 4) = x"),
    ("LOG(y) = x", "log(y) = x"),
    ("EXP(y) = x", "exp(y) = x"), ("TSDELTAP(y, 1) = x", "pct(y) = x"),
    ("TSDELTALOG(y, 2) = x", "dlog(y, 2) = x"),
    ("TSDELTA(LOG(y), 4) = x", "dlog(y, 4) = x"),
  ])
  func translatesLeftSides(_ equation: String, _ expected: String) throws {
    #expect(try MDLText.translated(MDLText.model("IDENTITY> y\nEQ> \(equation)")) == expected)
  }

  /// Conditional identities: the equation whose condition holds.
  @Test(arguments: [
    // Conditions that exclude each other need no third case.
    ("IDENTITY> y\nEQ> y = u\nIF> x > 0\nIDENTITY> y\nEQ> y = v\nIF> x <= 0", "if(x > 0, u, v)"),
    ("IDENTITY> y\nIF> x == 0\nEQ> y = u\nIDENTITY> y\nIF> x != 0\nEQ> y = v", "if(x == 0, u, v)"),
    (
      "IDENTITY> y\nIF> x > 0 & z < 1\nEQ> y = u\nIDENTITY> y\nIF> x <= 0 | z >= 1\nEQ> y = v",
      "if(x > 0 and z < 1, u, v)"
    ),
    ("IDENTITY> y\nIF> !(x > 0)\nEQ> y = u\nIDENTITY> y\nIF> x > 0\nEQ> y = v", "if(not x > 0, u, v)"),
    ("IDENTITY> y\nIF> x > 0\nEQ> y = u\nIF> x < 0\nEQ> y = v", "if(x > 0, u, if(x < 0, v, missing))"),
    ("IDENTITY> y\nEQ> y = u\nIF> x > 0\nEQ> y = v\nIF> x < 0", "if(x > 0, u, if(x < 0, v, missing))"),
    // One without a condition is for when none holds, wherever it stands.
    ("IDENTITY> y\nEQ> y = u\nIDENTITY> y\nEQ> y = v\nIF> x > 0", "if(x > 0, v, u)"),
    ("IDENTITY> y\nEQ> y = v\nIF> x > 0\nIDENTITY> y\nEQ> y = u", "if(x > 0, v, u)"),
    // The same left side is kept; different ones meet in the level.
    (
      "IDENTITY> y\nEQ> TSDELTA(y) = u\nIF> x > 0\nIDENTITY> y\nEQ> TSDELTA(y) = 0\nIF> x <= 0",
      "d(y) = if(x > 0, u, 0)"
    ),
    (
      "IDENTITY> y\nEQ> TSDELTA(y) = u\nIF> x > 0\nIDENTITY> y\nEQ> LOG(y) = v\nIF> x <= 0",
      "if(x > 0, y[-1] + u, exp(v))"
    ),
  ])
  func nestsConditions(_ statements: String, _ expected: String) throws {
    #expect(try MDLText.translated(MDLText.model(statements)) == expected)
  }

  @Test(arguments: [
    ("IDENTITY> y\nEQ> y = u\nIF> x > 0", "m.mdl:3:1: warning: y has one equation, under a condition"),
    (
      "IDENTITY> y\nEQ> y = u\nIDENTITY> y\nEQ> y = v\nIF> x > 0",
      "m.mdl:3:1: warning: this equation of y has no condition"
    ),
    ("BEHAVIORAL> y\nEQ> y = a\nCOEFF> a\nSTORE> coe(3)", "m.mdl:5:1: warning: STORE> is left out"),
    (
      "BEHAVIORAL> y\nEQ> y = a + b * x\nCOEFF> a b\nIV> z",
      "m.mdl:2:13: warning: the instruments of y hold no constant"
    ),
  ])
  func warns(_ statements: String, _ expected: String) throws {
    let warnings = try MDLText.translation(MDLText.model(statements)).warnings
    #expect(warnings.count == 1 && warnings[0].rendered(.en).hasPrefix(expected), "\(warnings)")
  }

  @Test func sortsVariables() throws {
    let klein = try MDLText.translation(MDLText.fixture("klein.mdl"))
    #expect(klein.counts == (estimated: 3, identities: 3, exogenous: 4))
    #expect(klein.exogenous == ["w2", "t", "time", "g"])
    #expect(klein.warnings.isEmpty)
  }

  /// The coefficients of a distributed lag have names of their own; its end points are restrictions.
  @Test(arguments: [
    ("PDL> b 2 4\nRESTRICT> LAG(b, 3) - 2 * b = 0; a = 1", ["b_lag3 - 2 * b_lag0 = 0", "a = 1"]),
    ("PDL> b 2 4 N", ["b_lag0 = 0"]), ("PDL> b 2 4 F", ["b_lag3 = 0"]),
    ("PDL> b 2 4 N F\na 0 2", ["b_lag0 = 0", "b_lag3 = 0"]),
    ("RESTRICT> a + b = 1", ["a + b = 1"]),
  ])
  func restrictsDistributedLags(_ rest: String, _ expected: [String]) throws {
    let equation = try MDLText.translation(MDLText.behavioral("y = a * z + b * x", rest)).estimated[0]
    #expect(equation.restrictions.map { "\($0.left) = \($0.right)" } == expected)
  }

  /// Names that qilu does not allow are changed; two that become one are an error.
  @Test func renames() throws {
    let text = MDLText.model("IDENTITY> y.1\nEQ> y.1 = TSLAG(x.a.b, 2) + missing + not * y.1")
    let translation = try MDLText.translation(text)
    #expect(translation.identities.map(\.name) == ["y_1"])
    #expect(translation.identities.map(\.text) == ["x_a_b[-2] + missing_ + not_ * y_1"])
    #expect(
      MDLText.findings(MDLText.identity("x.a + x_a")) == [
        """
        m.mdl:3:15: error: x_a and x.a would both be called x_a
            names of qilu have letters, digits and _; rename one of them
        """
      ])
  }

  @Test(
    arguments: [
      ("1990 1 1999 1", nil, nil), ("1990 2 1999 1", Frequency.quarterly, "1990Q2..1999Q1"),
      ("1990 1 1999 5", .monthly, "1990M01..1999M05"), ("1990 4 1999 4", .quarterly, "1990Q4..1999Q4"),
    ] as [(String, Frequency?, String?)])
  func tellsTheFrequency(_ range: String, _ frequency: Frequency?, _ sample: String?) throws {
    let text = MDLText.behavioral("y = a + b * x", "TSRANGE \(range)")
    guard let frequency else {
      #expect(
        findings { try MDLText.translation(text, frequency: nil) }.first?.contains("--frequency") == true)
      return
    }
    let translation = try MDLText.translation(text, frequency: nil)
    #expect(translation.frequency == frequency && translation.estimated[0].sample == sample)
  }

  static func table(_ text: String) throws -> CSVTable {
    try CSVTable.parse(SourceFile(name: "d.csv", text: text))
  }

  @Test(
    arguments: [
      ("year,y,x\n1990,1,2\n", Frequency.annual, []), ("t,x,y,z\n1990Q1,1,2,3\n", .quarterly, []),
      ("t,x,y\n1990M01,1,2\n", .monthly, []),
      ("t,y\n1990,1\n", nil, ["d.csv:1:1: error: the data lack 1 of the model's variables: x"]),
      (
        "t,Y,x\n1990,1,2\n", nil,
        ["d.csv:1:1: error: the data lack 1 of the model's variables: y\n    is y the column \"Y\"?"]
      ),
      ("t,y,x\nJan,1,2\n", nil, ["d.csv:2:1: error: expected a period in the first column, found \"Jan\""]),
      ("t,y,x\n", nil, ["d.csv:1:1: error: the data have no row"]),
    ] as [(String, Frequency?, [String])])
  func readsTheData(_ csv: String, _ frequency: Frequency?, _ expected: [String]) throws {
    let data = (path: "d.csv", table: try Self.table(csv))
    let text = MDLText.behavioral("y = a + b * x")
    let found = findings { try MDLText.translation(text, frequency: nil, data: data) }
    #expect(found.count == expected.count, "\(found)")
    for (finding, start) in zip(found, expected) { #expect(finding.hasPrefix(start), "\(finding)") }
    guard expected.isEmpty else { return }
    let translation = try MDLText.translation(text, frequency: nil, data: data)
    #expect(translation.frequency == frequency && translation.text.contains("\ndata: d.csv\n"))
  }

  @Test func comparesTheFrequencies() throws {
    let data = (path: "d.csv", table: try Self.table("t,y,x\n1990Q1,1,2\n"))
    let text = MDLText.behavioral("y = a + b * x")
    #expect(
      findings { try MDLText.translation(text, frequency: .annual, data: data) } == [
        "d.csv:2:1: error: the data are quarterly, not annual"
      ])
  }
}
