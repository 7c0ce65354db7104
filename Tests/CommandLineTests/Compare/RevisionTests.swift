import Foundation
import TestSupport
import Testing

/// What `qilu compare --revision` says, writes and refuses.
@Suite struct RevisionTests {
  /// A project whose scenario was changed after its reports were written.
  private func revisedProject() throws -> TemporaryProject {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "16", "-q").status == 0)
    try project.replace("base + 2 pp", in: "scenarios/faster.yaml", with: "base + 3 pp")
    return project
  }

  @Test func theReportsStandAgainstTheProjectAsItIs() throws {
    let project = try revisedProject()
    let result = try project.qilu("compare", "--revision", "reports", ".", "--out", "why")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("moved because of the assumptions alone"), "\(result.output)")
    #expect(result.output.contains("scenarios/faster.yaml:6"), "\(result.output)")
    let table = try TableFile(Data(project.text("why/revision.csv").utf8))
    #expect(table.header.last == "new")
    #expect(project.names(in: "why") == ["revision.csv"])
    let chinese = try project.qilu("compare", "--revision", "reports", ".", "--lang", "zh")
    #expect(chinese.output.contains("预测的变动全部来自假设改动"), "\(chinese.output)")
  }

  @Test func anEarlierRevisionIsReplacedOnlyWhereThatIsAskedFor() throws {
    let project = try revisedProject()
    try project.write("mine", to: "why/revision.csv")
    let arguments = ["compare", "--revision", "reports", ".", "--out", "why"]
    let refused = try project.qilu(arguments)
    #expect(refused.status == 73 && refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("error: why/revision.csv exists already"), "\(refused.errors)")
    #expect(refused.errors.contains("--force replaces it"))
    #expect(try project.text("why/revision.csv") == "mine")
    #expect(try project.qilu(arguments + ["--force", "-q"]).status == 0)
    #expect(try project.text("why/revision.csv").hasPrefix("scenario,variable,"))
  }

  @Test func theDataFormIsJSONAndOneScenarioMayBeNamed() throws {
    let project = try revisedProject()
    let result = try project.qilu(
      "compare", "--revision", "reports", ".", "--format", "json", "--scenario", "baseline")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let scenarios = object?["scenarios"] as? [[String: Any]]
    #expect(scenarios?.compactMap { $0["scenario"] as? String } == ["baseline"])
  }

  @Test(arguments: [
    (["reports"], 64, "two folders"), (["reports", "nowhere"], 66, "nowhere"),
    (["reports", ".@soon"], 65, "found soon"), (["reports", "seeds"], 66, "neither a report folder"),
    (["reports", ".", "--scenario", "fastr"], 66, "faster"),
    (["reports", ".", "--map", "x.yaml"], 64, "--map has no meaning"),
  ])
  func whatCannotBeRevisedIsSaid(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let project = try revisedProject()
    let result = try project.qilu(["compare", "--revision"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func reportsWithoutTheirInputsAreRefused() throws {
    let project = try revisedProject()
    try project.remove("reports/inputs.zip")
    let result = try project.qilu("compare", "--revision", "reports", ".")
    #expect(result.status == 66 && result.errors.contains("inputs.zip is not there"), "\(result.errors)")
  }
}
