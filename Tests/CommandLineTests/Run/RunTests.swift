import Foundation
import TestSupport
import Testing

/// What `qilu run` writes, keeps and says.
@Suite struct RunTests {
  private static let all =
    SmallProject.scenarioNames + ["comparison", "datapackage.json", "inputs.zip", "manifest.json"]

  @Test func withoutNamesItRunsEverything() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("run")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasSuffix("report: reports/comparison/report.txt\n"))
    #expect(project.names(in: "reports") == Self.all.sorted())
    #expect(project.names() == ["reports", "scenarios", "seeds"])
    for name in SmallProject.scenarioNames {
      #expect(project.names(in: "reports/\(name)") == ["projections.csv", "report.html", "report.txt"])
    }
  }

  @Test func aNameRunsWithItsBaseline() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("run", "faster")
    #expect(result.status == 0)
    #expect(!result.output.contains("kept"))
    #expect(
      project.names(in: "reports") == [
        "baseline", "comparison", "datapackage.json", "faster", "inputs.zip", "manifest.json",
      ])
  }

  @Test func aDrivenModelRunsWithItsDriver() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "city").status == 0)
    #expect(
      project.names(in: "reports") == [
        "baseline", "city", "comparison", "datapackage.json", "inputs.zip", "manifest.json",
      ])
  }

  @Test func aPartialRunKeepsTheOthersAndSaysSo() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run").status == 0)
    let before = project.contents(of: "reports")
    let result = try project.qilu("run", "faster", "--seed", "8")
    #expect(
      result.output.hasSuffix(
        "replaced: baseline, faster, comparison; kept from earlier runs: city, goal, slowdown\n"),
      "\(result.output)")
    let after = project.contents(of: "reports")
    for name in ["city", "goal", "slowdown"] {
      #expect(after["\(name)/projections.csv"] == before["\(name)/projections.csv"])
    }
    #expect(after["faster/projections.csv"] != before["faster/projections.csv"])
    let comparison = try TableFile(#require(after["comparison/comparison.csv"]))
    #expect(comparison.header.dropFirst(4) == ["baseline", "faster", "faster - baseline"])
    let manifest = try Manifest(#require(after["manifest.json"]))
    #expect(manifest.kept == ["city", "goal", "slowdown"])
    let chinese = try project.qilu("run", "faster", "--lang", "zh")
    #expect(chinese.output.contains("保留此前结果：city, goal, slowdown"), "\(chinese.output)")
  }

  @Test func aFullRunLeavesNothingOfEarlierOnes() throws {
    let project = try TemporaryProject()
    try project.write("scenario: extra\nextends: baseline\n", to: "scenarios/extra.yaml")
    #expect(try project.qilu("run", "--draws", "0").status == 0)
    try project.remove("scenarios/extra.yaml")
    #expect(try project.qilu("run", "--draws", "0").status == 0)
    #expect(project.names(in: "reports") == Self.all.sorted())
  }

  @Test func theReportsGoWhereTheyAreSent() throws {
    let project = try TemporaryProject()
    let result = try project.qilu(["run", "--draws", "0", "--out", "a/b"], in: "scenarios")
    #expect(result.output.hasSuffix("report: a/b/comparison/report.txt\n"))
    #expect(project.names(in: "scenarios/a/b") == Self.all.sorted())
    #expect(project.names() == ["scenarios", "seeds"])
  }

  @Test func theProjectIsFoundFromBelow() throws {
    let project = try TemporaryProject()
    let result = try project.qilu(["run", "--draws", "0"], in: "scenarios/models")
    #expect(result.status == 0)
    #expect(project.names() == ["reports", "scenarios", "seeds"])
    let elsewhere = try project.qilu(["check", "--project", ".."], in: "seeds")
    #expect(elsewhere.output == "checked 5 scenarios, 2 models, 44 observations: no errors\n")
  }

  @Test(arguments: [
    ("scenarios/faster.yaml", "."), ("./scenarios/faster.yaml", "."), ("faster.yaml", "scenarios"),
    ("../faster.yaml", "scenarios/models"), ("faster", "seeds"),
  ]) func aScenarioIsNamedOrAPathFromHere(_ name: String, _ folder: String) throws {
    let project = try TemporaryProject()
    let result = try project.qilu(["run", name, "--draws", "0"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(project.names(in: "reports").contains("faster"))
  }

  @Test func aPathElsewhereCountsBeforeTheProjectsOwn() throws {
    let project = try TemporaryProject()
    let text = try project.text(Sample.faster).replacing("9 %", with: "12 %")
    try project.write(text, to: "trial/faster.yaml")
    #expect(try project.qilu("run", "trial/faster.yaml", "--draws", "0").status == 0)
    let row = try project.projections("faster").rows(["variable": "investment_growth", "period": "2025"])
    #expect(row.first?["value"] == "12")
    let both = try project.qilu("run", "faster", "trial/faster.yaml")
    #expect(both.status == 65)
    #expect(
      both.firstError == "error: scenarios/faster.yaml and trial/faster.yaml are both called \"faster\"")
    try project.write(text + "x: 1\n", to: "trial/faster.yaml")
    #expect(
      try project.qilu("run", "trial/faster.yaml").firstError.hasPrefix("trial/faster.yaml:7:1: error:"))
  }
}
