import TestSupport
import Testing

/// `qilu new`, and what becomes of its file.
@Suite struct NewTests {
  @Test(arguments: ["mine", "我的", "null", "2026", "true", "a.b", "_x"])
  func whatItWritesRuns(_ name: String) throws {
    let project = try TemporaryProject()
    let result = try project.qilu("new", name)
    #expect(result.output == "wrote scenarios/\(name).yaml\n")
    #expect(try project.qilu("check").status == 0)
    let run = try project.qilu("run", name, "--draws", "0")
    #expect(run.status == 0, "\(run.errors)")
    #expect(project.names(in: "reports").contains(name))
  }

  @Test func itsExampleRunsWhenOpened() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("new", "mine", "--from", "faster").status == 0)
    let text = try project.text("scenarios/mine.yaml")
    let opened = text.replacing("# assumptions:", with: "assumptions:").replacing("\n#  ", with: "\n ")
    try project.write(opened, to: "scenarios/mine.yaml")
    let run = try project.qilu("run", "mine", "--draws", "0")
    #expect(run.status == 0, "\(run.errors)")
    let rows = try project.projections("mine").rows(["variable": "investment_growth", "period": "2025"])
    #expect(rows.first?["value"] == "10")
  }

  @Test(arguments: [
    (["new", "faster"], 73, "error: scenarios/faster.yaml exists already"),
    (["new", "x/y"], 65, "error: \"x/y\" cannot name a scenario"),
    (["new", "comparison"], 65, "error: \"comparison\" cannot name a scenario"),
    (["new", "manifest.json"], 65, "error: \"manifest.json\" cannot name a scenario"),
    (["new", ".."], 65, "error: \"..\" cannot name a scenario"),
    (["new", ""], 65, "error: \"\" cannot name"),
    (["new", "mine", "--from", "basline"], 66, "error: there is no scenario \"basline\""),
  ]) func whatCannotBeIsRefused(_ arguments: [String], _ status: Int, _ message: String) throws {
    let project = try TemporaryProject()
    let before = project.contents()
    let result = try project.qilu(arguments)
    #expect(result.status == status)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(project.contents() == before)
  }
}
