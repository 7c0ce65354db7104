import Foundation
import TestSupport
import Testing

/// `qilu why`, `qilu diff`, `qilu verify`.
@Suite struct ExplainTests {
  @Test func why() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("why", "investment_growth", "2025", "--scenario", "faster")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("scenarios/faster.yaml:"))
    let json = try project.qilu(
      "why", "investment_growth", "2025", "--scenario", "faster", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((value?["cells"] as? [Any])?.count == 1)
  }

  /// What does not exist: 65 for a variable or period of a scenario, 66 for a scenario, each with the nearest name.
  @Test func unknownCells() throws {
    let project = try TemporaryProject()
    let variable = try project.qilu("why", "investment_growt", "2025", "--scenario", "faster")
    #expect(variable.status == 65 && variable.errors.contains("investment_growth"))
    #expect(try project.qilu("why", "investment_growth", "1850").status == 65)
    let scenario = try project.qilu("why", "investment_growth", "2025", "--scenario", "fastr")
    #expect(scenario.status == 66 && scenario.errors.contains("faster"))
  }

  @Test func diff() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("diff", "baseline", "faster", "--lang", "zh")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("假设有何不同") && result.output.contains("scenarios/faster.yaml:"))
    #expect(try project.qilu("diff", "baseline", "fastr").status == 66)
  }

  /// The folder of a run holds; a file that is changed, or a scenario, ends that.
  @Test func verify() throws {
    let project = try TemporaryProject()
    let none = try project.qilu("verify")
    #expect(none.status == 66 && none.errors.contains("reports does not exist"), "\(none.errors)")
    #expect(try project.qilu("verify", "seeds").status == 65)
    #expect(try project.qilu("run", "-q", "--draws", "20").status == 0)
    let first = try project.qilu("verify")
    #expect(first.status == 0 && first.output.contains("Identical"), "\(first.output)\(first.errors)")
    try project.write("x", to: "reports/comparison/report.txt")
    let second = try project.qilu("verify", "reports", "--format", "json")
    #expect(second.status == 65 && second.output.contains("\"comparison/report.txt\": \"edited\""))
  }

  /// What is compared with is the project around the folder, or the one named; a wrong name is not taken for none.
  @Test func verifyAgainstAProject() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "-q", "--draws", "0").status == 0)
    #expect(try project.qilu("verify", "--project", "nowhere").status == 66)
    let other = try TemporaryProject()
    let folder = "\(project.path)/reports"
    try project.replace("base + 2 pp", in: "scenarios/faster.yaml", with: "base + 3 pp")
    // From another project, which would say that nothing changed.
    let around = try other.qilu("verify", folder)
    #expect(around.status == 65 && around.output.contains("scenario files changed"), "\(around.output)")
    let named = try other.qilu("verify", folder, "--project", ".")
    #expect(named.status == 0 && named.output.contains("are those of the project now"), "\(named.output)")
    try project.write("language: klingon\n", to: "qilu.yaml")
    let broken = try other.qilu("verify", folder)
    #expect(broken.status == 65 && broken.errors.contains("qilu.yaml:1"), "\(broken.output)\(broken.errors)")
  }

  /// A folder that lies in no project is looked at alone.
  @Test func verifyWithoutAProject() throws {
    let project = try TemporaryProject()
    let place = try TemporaryProject(["x.txt": "x"])
    #expect(try project.qilu("run", "-q", "--draws", "0", "--out", "\(place.path)/r").status == 0)
    let result = try place.qilu("verify", "r")
    #expect(result.status == 0 && result.output.contains("lies in no project"), "\(result.output)")
  }

  /// A report folder answers for its own figures, whatever became of the project.
  @Test func figuresOfAReportFolder() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "-q", "--draws", "0").status == 0)
    let before = try project.qilu("why", "va_growth", "2026", "--scenario", "faster")
    try project.replace("base + 2 pp", in: "scenarios/faster.yaml", with: "base + 20 pp")
    let now = try project.qilu("why", "va_growth", "2026", "--scenario", "faster")
    let then = try project.qilu("why", "va_growth", "2026", "--scenario", "faster", "--project", "reports")
    #expect(now.output != before.output && then.output == before.output, "\(then.errors)")
    let diff = try project.qilu(
      "diff", "baseline", "faster", "--project", "reports", "--variable", "va_index")
    #expect(diff.status == 0 && diff.output.contains("va_index"), "\(diff.errors)")
    try project.remove("reports/inputs.zip")
    let cut = try project.qilu("why", "va_growth", "2026", "--project", "reports")
    #expect(cut.status == 66 && cut.errors.contains("reports/inputs.zip is not there"), "\(cut.errors)")
  }

  /// A folder that is no project is not taken for an empty one.
  @Test(arguments: [["why", "x", "2026"], ["run"], ["diff", "a", "b"]]) func noProject(_ words: [String])
    throws
  {
    let place = try TemporaryProject(["empty/x.txt": "x"])
    let result = try place.qilu(words + ["--project", "empty"])
    #expect(
      result.status == 66 && result.errors.contains("neither scenarios/ nor seeds/"), "\(result.errors)")
    #expect(place.names(in: "empty") == ["x.txt"])
  }

  @Test func unknownVariables() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("diff", "baseline", "faster", "--variable", "va_grwth")
    #expect(result.status == 65 && result.errors.contains("va_growth"), "\(result.errors)")
    let picture = try project.qilu("plot", "va_grwth")
    #expect(picture.status == 65 && picture.errors.contains("va_growth"), "\(picture.errors)")
  }
}
