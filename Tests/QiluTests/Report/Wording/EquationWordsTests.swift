import Localization
import Modeling
import Scenarios
import Testing

@testable import Qilu

struct EquationWordsTests {
  private static func words() throws -> [String: LocalizedText] {
    let estimated = try #require(try SampleProject().run().groups.first).estimated
    let pairs = estimated.system.equations.map { equation in
      (equation.variable, EquationWords(equation: equation, model: estimated.model).text)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Names are titles, a lag is told, numbers and coefficients stay.
  @Test func variablesAreCalledByTheirTitles() throws {
    let words = try Self.words()
    #expect(
      words["saving"]
        == LocalizedText(
          en: "“Energy change” = -2 - 0.5 × (“Demand growth” - 6)", zh: "“能耗增减” = -2 - 0.5 × (“需求增速” - 6)"))
    #expect(
      words["index"]
        == LocalizedText(
          en: "“Output index” = “Output index” of the period before × (1 + “Output growth” / 100)",
          zh: "“产出指数” = “产出指数”（上期） × (1 + “产出增速” / 100)"))
  }

  /// A function and the power of ten of a number stay what they are where a variable has their name.
  @Test func functionsAreNoVariables() throws {
    var sample = SampleProject()
    let model = try #require(sample.texts["p/scenarios/models/small.yaml"])
    sample.texts["p/scenarios/models/small.yaml"] =
      model
      + "\n  e: {is: \"index\", unit: index, title: {en: Another, zh: 另一}}"
      + "\n  log: {is: \"log(index) + 1e-05 * e\", title: {en: Logarithm, zh: 对数}}\n"
    let estimated = try #require(try sample.run().groups.first).estimated
    let equation = try #require(estimated.equation(for: "log"))
    let text = EquationWords(equation: equation, model: estimated.model).text.en
    #expect(
      text.hasPrefix("“Logarithm” = log(“Output index”) + 1e-05") && text.hasSuffix("× “Another”"), "\(text)")
  }

  @Test func noNameOfAVariableIsLeft() throws {
    for (variable, text) in try Self.words() {
      for name in ["output", "saving", "demand", "index"] {
        #expect(text.zh.firstMatch(of: try Regex("\\b\(name)\\b")) == nil, "\(variable): \(text.zh)")
      }
    }
  }
}
