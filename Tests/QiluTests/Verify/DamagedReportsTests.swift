import Localization
import SourceText
import TestSupport
import Testing

@testable import Qilu

/// Report folders that are not whole: every reader says what it found and what it wanted.
struct DamagedReportsTests {
  /// A run of the small project in memory.
  private func reports() throws -> [String: [UInt8]] {
    let project = try smallProject()
    _ = try project.write(try project.run(RunRequest(draws: 0)), to: "/r", options: OutputOptions())
    return (project.fileSystem as? MemoryFileSystem)?.files ?? [:]
  }

  /// What is done to a file of the folder.
  enum Damage: Sendable {
    case removed
    case cut(Int)
    case replaced(String, by: String)
    case written(String)

    func apply(to bytes: [UInt8]?) -> [UInt8]? {
      switch self {
      case .removed: nil
      case .cut(let count): bytes.map { Array($0.prefix(count)) }
      case .written(let text): Array(text.utf8)
      case .replaced(let old, let new):
        bytes.map { Array(String(decoding: $0, as: UTF8.self).replacing(old, with: new).utf8) }
      }
    }
  }

  /// Manifests: nothing can be read without one.
  @Test(arguments: [
    (Damage.removed, "it has no manifest.json"), (.cut(0), "found an empty file"), (.cut(300), "was cut off"),
    (.written("[1]"), "found something else"), (.written(#"{"program": "other"}"#), "found other"),
    (.written(#"{"program": "qilu", "sources": []}"#), "is a comparison of sources"),
    (.replaced("\"by_source\": false,", by: ""), "it has no \"request.by_source\""),
    (
      .replaced("\"allow_unmet\": false", by: "\"allow_unmet\": 7"),
      "\"request.allow_unmet\" is of another kind"
    ),
    (.replaced("\"version\": \"0.1.0\"", by: "\"version\": 3"), "\"version\" is of another kind"),
  ])
  func manifests(_ damage: Damage, _ finding: String) throws {
    var files = try reports()
    files["/r/manifest.json"] = damage.apply(to: files["/r/manifest.json"])
    let memory = MemoryFileSystem(files)
    let error = #expect(throws: (any Error).self) {
      try Project.verify("/r", shownAs: "plan/r", fileSystem: memory, against: nil)
    }
    let text = Failure(try #require(error)).diagnostics
    #expect(text.rendered(.en).contains(finding), "\(text.rendered(.en))")
    #expect(text.rendered(.en).contains("plan/r"))
    #expect(!text.rendered(.zh).isEmpty && text.rendered(.zh) != text.rendered(.en))
  }

  /// A version that this one does not know is named.
  @Test func newerVersions() throws {
    var files = try reports()
    for damage in [
      Damage.replaced("\"version\": \"\(qiluVersion)\"", by: "\"version\": \"9.1.0\""),
      .replaced("\"by_source\": false,", by: ""),
    ] { files["/r/manifest.json"] = damage.apply(to: files["/r/manifest.json"]) }
    let memory = MemoryFileSystem(files)
    let error = #expect(throws: (any Error).self) { try ArchivedRun(folder: "/r", fileSystem: memory) }
    let text = Failure(try #require(error)).diagnostics.rendered(.en)
    #expect(text.contains("not as qilu \(qiluVersion) writes it") && text.contains("qilu 9.1.0 wrote it"))
  }

  /// Archives of inputs: the files are still compared by their hashes.
  @Test(arguments: [
    (Damage.removed, "inputs.zip is not there"), (.cut(0), "is not a zip file, or was cut off"),
    (.cut(900), "is not a zip file, or was cut off"), (.written("hello"), "is not a zip file"),
  ])
  func inputs(_ damage: Damage, _ finding: String) throws {
    var files = try reports()
    files["/r/inputs.zip"] = damage.apply(to: files["/r/inputs.zip"])
    let memory = MemoryFileSystem(files)
    let verification = try Project.verify(
      "/r", shownAs: "r", fileSystem: memory, against: Project(folder: "/project", fileSystem: memory))
    let obstacle = try #require(verification.obstacle)
    #expect(obstacle.rendered(.en).contains(finding) && obstacle.rendered(.en).contains("expected the "))
    let touched = verification.files.filter { $0.state != .asWritten }.map(\.path)
    #expect(!verification.holds && touched == ["inputs.zip"])
    guard case .unchanged = verification.present else {
      Issue.record("the project is as it was")
      return
    }
  }

  /// A figure that somebody changed is found by making the run again.
  @Test func editedFigures() throws {
    var files = try reports()
    let path = "/r/faster/projections.csv"
    files[path] = Damage.replaced("2025,assumption,9,", by: "2025,assumption,9.9,").apply(to: files[path])
    let verification = try Project.verify(
      "/r", fileSystem: MemoryFileSystem(files), against: nil)
    guard
      case .edited(let change?) = verification.files.first(where: { $0.path == "faster/projections.csv" })?
        .state
    else {
      Issue.record("not edited")
      return
    }
    #expect(change.figures.map(\.before) == ["9"] && change.figures.map(\.after) == ["9.9"])
  }
}
