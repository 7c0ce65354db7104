import Localization
import SourceText
import Scenarios
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

@Suite struct ArchivedRunTests {
  /// Writes the reports of a request, runs them again from what they hold, and compares every byte.
  private func checkRepeats(_ request: RunRequest, changes: [String: String] = [:]) throws {
    let project = try smallProject(changes)
    let folder = project.path("reports")
    _ = try project.write(try project.run(request), to: folder, options: OutputOptions())
    let archived = try ArchivedRun(folder: folder, fileSystem: project.fileSystem)
    let again = try ReportFolder(
      outcome: archived.project.run(archived.request), options: OutputOptions()
    ).contents(keeping: [])
    let hashes = Dictionary(uniqueKeysWithValues: again.paths.map { ($0, again.digest(of: $0)) })
    #expect(hashes.filter { $0.key != "manifest.json" } == archived.outputs)
    #expect(archived.outputs.count > 5)
    #expect(again.files["manifest.json"] == (try project.fileSystem.read(folder + "/manifest.json")))
  }

  @Test func aRunOfEverythingRepeatsToTheByte() throws { try checkRepeats(RunRequest()) }

  @Test func whatWasAskedOnTheCommandLineIsKept() throws {
    var request = RunRequest(
      scenarios: ["goal"], draws: 32, seed: 5, asOf: try CalendarDate.parse("2025-01-01"), allowsUnmet: true)
    try request.ask(probabilities: ["va_growth > 5 in 2027"], paths: "va_growth, va_index", bySource: true)
    try checkRepeats(request)
    let run = try SampleRun(request)
    #expect(run.files["goal/bands.csv"] != nil && run.files["goal/probabilities.csv"] != nil)
  }

  @Test func scenariosOutsideTheProjectComeAlong() throws {
    let extra = """
      scenario: extra
      extends: baseline
      assumptions:
        investment_growth: {2025..2027: from ../common/path.csv}

      """
    try checkRepeats(
      RunRequest(scenarios: ["/elsewhere/plans/extra.yaml"], draws: 0),
      changes: [
        "../elsewhere/plans/extra.yaml": extra,
        "../elsewhere/common/path.csv": "period,value\n2025,4\n2026,3\n2027,3.5\n",
      ])
  }

  /// What a folder of such a run is asked by the scenario's name is answered.
  @Test func scenariosOutsideTheProjectAreExplained() throws {
    let mine = "scenario: mine\nextends: baseline\nassumptions: {investment_growth: {2026: 2 %}}\n"
    let slow = "scenario: slow\nextends: mine\nassumptions: {investment_growth: {2025: 1 %}}\n"
    let project = try smallProject(["../plans/mine.yaml": mine, "../plans/slow.yaml": slow])
    let request = RunRequest(scenarios: ["/plans/mine.yaml", "/plans/slow.yaml"], draws: 0)
    _ = try project.write(try project.run(request), to: "/r", options: OutputOptions())
    let run = try ArchivedRun(folder: "/r", fileSystem: project.fileSystem)
    let view = try run.project.why(
      WhyRequest("investment_growth", in: "2025", scenario: "slow"), of: run.request)
    #expect(view.cells.first?.value == 1)
    let gap = try run.project.difference(of: "slow", from: "mine", of: run.request)
    #expect(gap.changes.map(\.variable) == ["investment_growth"])
  }

  @Test func inputsThatWereChangedAreRefused() throws {
    let project = try smallProject()
    let folder = project.path("reports")
    _ = try project.write(try project.run(RunRequest(draws: 0)), to: folder, options: OutputOptions())
    var files = try InputArchive(
      unpacking: project.fileSystem.read(folder + "/inputs.zip"), paths: [:]
    ).files
    files["scenarios/baseline.yaml"]?.append(32)
    try project.fileSystem.write(
      InputArchive(files).encoded(), to: folder + "/inputs.zip", replacing: true)
    let failure = #expect(throws: Failure.self) {
      try ArchivedRun(folder: folder, fileSystem: project.fileSystem)
    }
    #expect(failure?.diagnostics.rendered(.en).contains("scenarios/baseline.yaml is not the file") == true)
    files["scenarios/baseline.yaml"] = nil
    try project.fileSystem.write(
      InputArchive(files).encoded(), to: folder + "/inputs.zip", replacing: true)
    let second = #expect(throws: Failure.self) {
      try ArchivedRun(folder: folder, fileSystem: project.fileSystem)
    }
    #expect(second?.diagnostics.rendered(.en).contains("lacks scenarios/baseline.yaml") == true)
  }

  @Test(arguments: [
    #"{"program": "qilu", "version": "0.1", "scenarios": [], "inputs": {}, "outputs": {}}"#, "qilu",
    #"{"program": "qilu", "version": "0.1", "scenarios": [], "inputs": {}, "outputs": {}, "request": {"scenarios": [], "draws": -1, "allow_unmet": false, "by_source": false, "probabilities": [], "paths": []}}"#,
    #"{"program": "qilu", "version": "0.1", "as_of": "soon", "scenarios": [], "inputs": {}, "outputs": {}, "request": {"scenarios": [], "allow_unmet": false, "by_source": false, "probabilities": [], "paths": []}}"#,
  ])
  func manifestsThatDoNotSayEnoughAreNamed(_ manifest: String) throws {
    let files = MemoryFileSystem(texts: ["/r/manifest.json": manifest])
    let failure = #expect(throws: (any Error).self) { try ArchivedRun(folder: "/r", fileSystem: files) }
    let text = Failure(try #require(failure)).diagnostics.rendered(.en)
    #expect(
      [
        "does not say what was asked", "expected the manifest of a run", "expected a date, found soon",
        "found -1",
      ]
      .contains { text.contains($0) })
  }
}
