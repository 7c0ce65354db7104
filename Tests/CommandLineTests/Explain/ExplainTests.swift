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
    #expect(try project.qilu("verify").status == 66)
    #expect(try project.qilu("run", "-q", "--draws", "20").status == 0)
    let first = try project.qilu("verify")
    #expect(first.status == 0 && first.output.contains("Identical"), "\(first.output)\(first.errors)")
    try project.write("x", to: "reports/comparison/report.txt")
    let second = try project.qilu("verify", "reports", "--format", "json")
    #expect(second.status == 65 && second.output.contains("\"comparison/report.txt\": \"edited\""))
  }
}
