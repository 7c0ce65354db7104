import Foundation
import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct ScenarioDifferenceTests {
  private func difference(
    _ first: String, _ second: String, changes: [String: String] = [:]
  ) throws -> ScenarioDifference {
    var sample = SampleProject()
    for (file, text) in changes { sample.texts["p/\(file)"] = text }
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts))
    return try project.difference(of: second, from: first)
  }

  /// Neither of the two is a root: what the inputs bring still adds up to the gap, at 1e-10.
  @Test func causesSumToTheGap() throws {
    let slump = """
      scenario: slump
      extends: base
      assumptions: {demand: {2024..2025: 3 %}}
      add_factors: {saving: {2025: -0.5 pp}}
      """
    let gap = try difference("push", "slump", changes: ["scenarios/slump.yaml": slump])
    let attribution = try #require(gap.attribution)
    #expect(gap.changes.map(\.variable) == ["demand", "saving"])
    for (cell, shares) in attribution.contributions {
      let whole = try #require(gap.difference(cell.variable, cell.period))
      #expect(abs(shares.reduce(0, +) - whole) < 1e-10)
    }
    // By hand: saving = -2 - 0.5 (demand - 6), with demand 3 against 8 in 2025, and the add-factor.
    let cell = Attribution.Cell(variable: "saving", period: Period(year: 2025))
    let shares = try #require(attribution.contributions[cell])
    #expect(isClose(shares[0], 2.5, relative: 1e-12) && isClose(shares[1], -0.5, relative: 1e-12))
  }

  /// Lines of both scenarios are told, each with its file.
  @Test func assumptionsInWords() throws {
    let text = TextReport().text(try difference("base", "push").report, in: .en)
    #expect(text.contains("Baseline: by the model's rule"))
    #expect(text.contains("scenarios/push.yaml:8"))
    #expect(text.contains("difference"))
  }

  /// A scenario is no different from itself, and what a target found is named.
  @Test func sameAndSearched() throws {
    let same = TextReport().text(try difference("push", "push").report, in: .en)
    #expect(same.contains("every input is the same"))
    let goal = TextReport().text(try difference("base", "goal").report, in: .zh)
    #expect(goal.filter { !$0.isWhitespace }.contains("目标见"))
  }

  /// Where horizons differ, shared periods are compared and nothing is shared out.
  @Test func otherHorizons() throws {
    let longer = "scenario: longer\nmodel: models/small.yaml\nhorizon: 2025..2027\nuncertainty: {draws: 0}\n"
    let gap = try difference("push", "longer", changes: ["scenarios/longer.yaml": longer])
    #expect(gap.attribution == nil)
    #expect(gap.horizon.map { "\($0)" } == "2025..2026")
    #expect(TextReport().text(gap.report, in: .en).contains("is not shared out"))
  }

  /// What holds where no line says anything is told as what it is.
  @Test func untouchedInputs() throws {
    let project = try ExplainedProjects.klein()
    let text = TextReport().text(try project.difference(of: "spending", from: "history").report, in: .en)
    #expect(text.contains("History: as in the data"))
    let shocked = TextReport().text(try project.difference(of: "shocked", from: "dynamic").report, in: .zh)
    #expect(shocked.contains("dynamic：由方程求解") && shocked.contains("dynamic：无"))
  }

  /// A variable that is asked for has every period and its causes, a main one or not.
  @Test func oneVariable() throws {
    let project = try ExplainedProjects.klein()
    let gap = try project.difference(of: "shocked", from: "dynamic", variables: ["kn"])
    let text = TextReport().text(gap.report, in: .en)
    let causes = try #require(text.split(separator: "Which caused which").last)
    #expect(causes.contains("1931") && causes.contains("kn\n"))
    #expect(!text.contains("Consumption\n"))
    let error = #expect(throws: Diagnostics.self) {
      try project.difference(of: "shocked", from: "dynamic", variables: ["knn"])
    }
    #expect(error?.rendered(.en).contains("\"kn\"") == true)
  }

  /// A variable that does not differ, beside others that do, is not taken for two paths that are the same.
  @Test func variablesThatDoNotDiffer() throws {
    let project = try ExplainedProjects.klein()
    func page(_ variables: [String]) throws -> String {
      let gap = try project.difference(of: "shocked", from: "dynamic", variables: variables)
      return TextReport().text(gap.report, in: .en).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
    let none = try page(["w2"])
    #expect(
      none.contains("w2 does not differ between the two") && !none.contains("the two paths are the same"))
    let some = try page(["cn", "w2"])
    #expect(some.contains("w2 does not differ between the two") && !some.contains("cn does not"))
    #expect(try !page(["cn"]).contains("not differ between"))
  }

  /// A variable that is asked for and stands in one model alone is named, whichever of the two has it.
  @Test(arguments: [("base", "other"), ("other", "base")]) func variablesOfOneSide(
    _ first: String, _ second: String
  ) throws {
    var sample = SampleProject()
    let model = try #require(sample.texts["p/scenarios/models/small.yaml"])
    sample.texts["p/scenarios/models/other.yaml"] = model.replacing("model: small", with: "model: other")
      .replacing("  index: {is: \"index[-1]", with: "  height: {is: \"height[-1]")
    sample.texts["p/scenarios/other.yaml"] =
      "scenario: other\nmodel: models/other.yaml\nhorizon: 2024..2026\nuncertainty: {draws: 0}\n"
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts))
    let gap = try project.difference(of: second, from: first, variables: ["output", "index"])
    let text = TextReport().text(gap.report, in: .en).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(text.contains("index is not compared: only base has it"), "\(text)")
    #expect(text.contains("output does not differ"))
  }

  /// A model without a region has its variables in common with another one.
  @Test func modelsWithoutRegion() throws {
    let project = try ExplainedProjects.klein()
    let other =
      "scenario: other\nmodel: ../models/advanced.yaml\nhorizon: 1930..1941\nsolve: {mode: dynamic}\nuncertainty: {draws: 0}\n"
    let memory = OverlayFileSystem(
      base: project.fileSystem, files: ["/p/scenarios/other.yaml": Array(other.utf8)])
    let gap = try Project(project, fileSystem: memory).difference(of: "other", from: "dynamic")
    #expect(gap.shared.map(\.name).contains("cn") && gap.attribution == nil)
    #expect(TextReport().text(gap.report, in: .en).contains("rest on different models"))
  }

  @Test func json() throws {
    let text = JSONWriter().text(try difference("base", "push").json)
    #expect(text.contains("\"second\": \"push\"") && text.contains("\"share\""))
    #expect(text.contains("\"place\": \"scenarios/push.yaml:8\"") && text.contains("\"method\": \"shapley\""))
  }
}
