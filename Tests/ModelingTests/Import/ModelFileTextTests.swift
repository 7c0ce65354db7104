import Expressions
import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

@Suite struct ModelFileTextTests {
  @Test func writesKleinsModel() throws {
    let text = try MDLText.translation(MDLText.fixture("klein.mdl")).text
    for line in [
      "model: m", "frequency: annual", "  cn: {role: endogenous}", "  time: {role: exogenous}",
      "    estimate: \"w1 = c1 + c2 * (y + t - w2) + c3 * (y[-1] + t[-1] - w2[-1]) + c4 * time\"",
      "    coefficients: [c1, c2, c3, c4]", "    sample: 1921..1941", "    is: \"d(kn) = i\"",
      "    why: \"Consumption out of profits and of all wages\"",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func writesEveryKey() throws {
    let text = try MDLText.translation(MDLText.fixture("quarterly.mdl"), frequency: nil).text
    for line in [
      "    restrict: [\"h2 + h3 = 0.8\", \"2 * h4 - h1 = 0.015\", \"h1 = 0\"]", "    errors: AR(2)",
      "    almon: {i2: {degree: 2, length: 8}, i3: {degree: 1, length: 3}}", "    method: 2sls",
      "    instruments: [\"gdp_real[-1]\", \"rate[-1]\", \"sum(spending, 4)\"]", "    sample: 1995Q2..2019Q4",
      "  hours_full: {role: exogenous}    # hours.full in the description",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
  }

  /// What is written is read as the equations that were meant, whatever stands in names and comments.
  @Test func identitiesAreReadAgain() throws {
    let source = """
      MODEL
      COMMENT> a "quoted" \\ back: {slash} # 100 % \u{7} é山
      IDENTITY> null
      EQ> TSDELTALOG(null, 4) = TSLAG(true, 1) + 工业 * -2 ^ 0.5
      IDENTITY> if
      IF> null > 0 & !(true < 1E-7)
      EQ> if = MOVAVG(null - TSLEAD(true), 3)
      END
      """
    let translation = try MDLText.translation(source)
    let text = translation.text.replacing("\nfrequency: annual\n", with: "\nfrequency: annual\nregion: 山东\n")
    let model = try Fixture.model(text)
    #expect(model.endogenous == ["null", "if_"] && model.exogenous == ["true", "工业"])
    #expect(model.equation(for: "null")?.why?.en == "a \"quoted\" \\ back: {slash} # 100 %   é山")
    let read = ["null", "if_"].map { name -> Equation? in
      guard case .identity(let equation)? = model.equation(for: name)?.kind else { return nil }
      return equation
    }
    #expect(read == translation.identities.map(\.equation))
  }

  /// Every key of an equation is one that model files have.
  @Test(arguments: ["klein.mdl", "quarterly.mdl"])
  func modelFilesAreRead(_ name: String) throws {
    let frequency: Frequency? = name == "klein.mdl" ? .annual : nil
    let translation = try MDLText.translation(MDLText.fixture(name), frequency: frequency)
    let text = translation.text.replacing("# data: FILE.csv ", with: "data: d.csv #")
    let model = try Fixture.model(text)
    #expect(
      Set(model.endogenous) == Set(translation.estimated.map(\.name) + translation.identities.map(\.name)))
    #expect(model.exogenous == translation.exogenous)
    for equation in translation.estimated {
      guard case .regression? = model.equation(for: equation.name)?.kind else {
        Issue.record("\(equation.name) is not estimated")
        continue
      }
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a-b.c/d", "a-b.c/d"), ("-a", "\"-a\""), ("Null", "\"Null\""), ("a b", "\"a b\""),
    ("", "\"\""),
    ("a: b", "\"a: b\""), ("2026", "2026"), ("工业", "工业"), ("../data.csv", "\"../data.csv\""),
  ])
  func quotesWhereNeeded(_ text: String, _ expected: String) {
    #expect(ModelFileText.scalar(text) == expected)
  }
}
