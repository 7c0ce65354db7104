import Localization
import SourceText
import Testing

@testable import Qilu

@Suite struct ReportManifestTests {
  private func manifest(_ text: String) throws -> ReportManifest {
    try ReportManifest(Array(text.utf8), name: "r/manifest.json")
  }

  /// What an earlier version did not write is empty, and named to who needs it.
  @Test func earlierManifests() throws {
    let bare = try manifest(#"{"program": "qilu"}"#)
    #expect(bare.version == nil && bare.scenarios.isEmpty && bare.request == nil && bare.outputs.isEmpty)
    let failure = #expect(throws: Failure.self) { try bare.check(in: "r/manifest.json") }
    #expect(failure?.diagnostics.rendered(.en).contains("it has no \"version\"") == true)
    let first = try manifest(
      #"{"program": "qilu", "version": "0.1", "scenarios": [], "inputs": {}, "outputs": {}}"#)
    try first.check(in: "r/manifest.json")
    #expect(!first.isComparison && first.writer == "0.1")
  }

  /// A member of another kind leaves the rest readable, and is told with its place and the version.
  @Test(arguments: [
    (#""scenarios": [{"name": "a", "model": "m/x.yaml"}, {"name": 3}]"#, "name\" is of another kind"),
    (#""scenarios": [{"name": "a"}], "request": {"draws": true}"#, "request.scenarios"),
    (#""scenarios": [{"name": "a"}], "kept_from_earlier_runs": "x""#, "kept_from_earlier_runs"),
  ])
  func damagedMembers(_ members: String, _ finding: String) throws {
    let read = try manifest(
      #"{"program": "qilu", "version": "9.1", "inputs": {"x": "1"}, "outputs": {}, "# + members + "}")
    #expect(read.scenarios.map(\.name) == ["a"] && read.inputs == ["x": "1"] && read.request == nil)
    let failure = #expect(throws: Failure.self) { try read.check(in: "r/manifest.json") }
    let text = failure?.diagnostics.rendered(.en) ?? ""
    #expect(text.contains(finding) && text.contains("qilu 9.1 wrote it"), "\(text)")
  }

  /// A comparison's manifest gives its sources.
  @Test func comparisons() throws {
    let read = try manifest(#"{"program": "qilu", "sources": [{"label": "a", "path": "a.csv"}, {}]}"#)
    #expect(read.isComparison && read.sources?.map(\.path) == ["a.csv", nil])
  }

  /// A folder whose scenarios cannot be read says so, not that it holds no figures.
  @Test func damagedScenarios() throws {
    let files = MemoryFileSystem(
      texts: ["/r/manifest.json": #"{"program": "qilu", "version": "9.1", "scenarios": {"a": 1}}"#])
    let error = #expect(throws: (any Error).self) {
      try ScenarioDataset.reportFolder("/r", label: "r", shownAs: "r", files)
    }
    let text = error.map { Failure($0).diagnostics.rendered(.en) } ?? ""
    #expect(
      text.contains("\"scenarios\" is of another kind") && text.contains("r/manifest.json:1"), "\(text)")
  }
}
