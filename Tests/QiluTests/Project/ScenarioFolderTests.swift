import Localization
import Scenarios
import SourceText
import TestSupport
import Testing

@testable import Qilu

@Suite struct ScenarioFolderTests {
  private func chain(_ name: String, _ changes: [String: String]) throws -> [String] {
    let folder = try smallProject(changes).scenarioFolder()
    return try folder.chain(to: name, in: folder.library).map(\.name.value)
  }

  @Test func aChainStartsAtItsRoot() throws {
    let changes = ["scenarios/next.yaml": "scenario: next\nextends: faster\n"]
    #expect(try chain("next", changes) == ["baseline", "faster", "next"])
  }

  @Test func aBrokenParentIsReportedByItsOwnErrors() throws {
    let error = #expect(throws: Diagnostics.self) {
      try chain("faster", ["scenarios/baseline.yaml": "scenario: baseline\nhorizn: 2025\n"])
    }
    #expect(error?.rendered(.en).hasPrefix("scenarios/baseline.yaml:2:1: error:") == true)
    // Others are not concerned.
    #expect(try chain("faster", ["scenarios/goal.yaml": "x"]) == ["baseline", "faster"])
  }

  @Test func aCircleEnds() throws {
    let changes = [
      "scenarios/a.yaml": "scenario: a\nextends: b\n", "scenarios/b.yaml": "scenario: b\nextends: a\n",
    ]
    #expect(throws: Diagnostics.self) { try chain("a", changes) }
  }

  @Test func aFileNamedByPathCountsBeforeTheProjectsOwn() throws {
    let project = try smallProject([
      "trial/faster.yaml": "scenario: faster\nextends: goal\n", "trial/goal.yaml": "x: y\n",
    ])
    let folder = try project.scenarioFolder(including: ["trial/faster.yaml"])
    #expect(folder.library.files["faster"]?.file == "trial/faster.yaml")
    let spoilt = try project.scenarioFolder(including: ["trial/goal.yaml"])
    #expect(spoilt.library.files["goal"] == nil)
    #expect(spoilt.problems.keys.sorted() == ["goal"])
    #expect(throws: FileError.notFound("trial/none.yaml")) {
      try project.scenarioFolder(including: ["trial/none.yaml"])
    }
  }
}
