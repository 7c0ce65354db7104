import Scenarios
import Localization
import SourceText
import TestSupport
import Testing

@testable import Qilu

@Suite struct RunPlanTests {
  private func names(_ scenarios: [String], _ changes: [String: String] = [:]) throws -> [String] {
    let project = try smallProject(changes)
    let plan = try RunPlanner(project: project, request: RunRequest(scenarios: scenarios)).plan()
    return plan.scenarios.map(\.scenario.name)
  }

  @Test(arguments: [
    ([], ["baseline", "faster", "goal", "slowdown", "city"]), (["faster"], ["baseline", "faster"]),
    (["city"], ["baseline", "city"]), (["baseline"], ["baseline"]),
    (["faster", "faster", "baseline"], ["baseline", "faster"]),
    (["scenarios/faster.yaml", "faster"], ["baseline", "faster"]),
    (["city", "goal"], ["baseline", "goal", "city"]),
  ]) func rootsAndDriversComeAlong(_ asked: [String], _ planned: [String]) throws {
    #expect(try names(asked) == planned)
  }

  /// A parent in the middle of a chain is no result of its own, unless asked for.
  @Test func aParentBetweenIsNotReported() throws {
    let changes = ["scenarios/next.yaml": "scenario: next\nextends: faster\n"]
    #expect(try names(["next"], changes) == ["baseline", "next"])
  }

  @Test func aDriverSpoiltIsTheFinding() throws {
    let error = #expect(throws: Diagnostics.self) {
      try names(["city"], ["scenarios/baseline.yaml": "scenario: baseline\nmodl: x\n"])
    }
    #expect(error?.rendered(.en).hasPrefix("scenarios/baseline.yaml:2:1: error:") == true)
  }

  @Test func aMissingModelHasItsPlace() throws {
    let baseline = try #require(SmallProject.files["scenarios/baseline.yaml"])
    let failure = #expect(throws: Failure.self) {
      try names(["baseline"], ["scenarios/baseline.yaml": baseline.replacing("province", with: "provence")])
    }
    #expect(failure?.kind == .missing)
    #expect(failure?.diagnostics.rendered(.en).hasPrefix("scenarios/baseline.yaml:3:8: error:") == true)
  }

  @Test func everyFileReadIsAnInput() throws {
    let outcome = try smallProject(["qilu.yaml": "language: zh\n"]).run(
      RunRequest(scenarios: ["faster"], draws: 0))
    // Every scenario is read, since one may extend another; models and path files only where they are used.
    let used = SmallProject.files.keys.filter { !$0.hasSuffix("city.yaml") || $0 == "scenarios/city.yaml" }
      .filter { !$0.hasSuffix(".csv") || $0.hasPrefix("seeds/") }
    #expect(Set(outcome.inputs.keys) == Set(used + ["qilu.yaml"]))
    #expect(outcome.requested == ["faster"])
  }
}
