import Foundation
import Localization
import Reporting
import SourceText
import TestSupport
import Testing

@testable import Qilu

/// Folders that earlier versions wrote (`Tests/Fixtures/older-reports`), and folders that are no longer whole.
struct OlderReportsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/older-reports")

  /// The folders of earlier versions under `/r`, and the small project, with other files if need be.
  private func files(
    _ changes: [String: [UInt8]?] = [:]
  ) throws -> MemoryFileSystem {
    var files = Dictionary(
      uniqueKeysWithValues: SmallProject.files.map { ("/project/\($0.key)", Array($0.value.utf8)) })
    for name in FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap({ $0 as? String }) ?? []
    {
      let data = FileManager.default.contents(atPath: Self.folder.appending(path: name).path)
      if let data { files["/r/\(name)"] = Array(data) }
    }
    for (path, bytes) in changes { files[path] = bytes }
    return MemoryFileSystem(files)
  }

  private func verify(_ name: String, _ files: MemoryFileSystem) throws -> Verification {
    try Project.verify(
      "/r/\(name)", shownAs: name, fileSystem: files,
      against: try Project(folder: "/project", fileSystem: files))
  }

  private func text(_ verification: Verification, _ language: Language = .en) -> String {
    TextReport().text(verification.report, in: language).replacing("│", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Without inputs the hashes are held against the folder and the project, and what is missing is said.
  @Test func theFirstManifest() throws {
    let verification = try verify("first", files())
    #expect(verification.files.map(\.state) == [.asWritten, .asWritten, .asWritten])
    guard case .unchanged = verification.present else {
      Issue.record("the small project is that of the fixture")
      return
    }
    #expect(!verification.holds && verification.obstacle != nil)
    let english = text(verification)
    #expect(english.contains("Not run again") && english.contains("3 of 3 files are as the run wrote them"))
    #expect(english.contains("first/manifest.json:1:1: error: the manifest does not say what was asked"))
    #expect(text(verification, .zh).contains("清单没有记录运行时的选项"))
    #expect(JSONWriter().text(verification.json).contains("\"baseline/projections.csv\": \"as written\""))
  }

  /// The same where a file was edited and an input of the project is another one.
  @Test func theFirstManifestLater() throws {
    let scenario = Array("scenario: faster\nextends: baseline\n".utf8)
    let verification = try verify(
      "first", files(["/r/first/faster/projections.csv": [120], "/project/scenarios/faster.yaml": scenario]))
    #expect(verification.files.last?.state == .edited(nil))
    guard case .changed(let changes) = verification.present else {
      Issue.record("not changed")
      return
    }
    #expect(changes.map(\.path) == ["scenarios/faster.yaml"] && changes.map(\.kind) == [.scenario])
    #expect(text(verification).contains("Since the run, scenario files changed."))
  }

  /// With inputs the run is made again, and its figures are still those: at 1e-9 on any machine.
  @Test func theSecondManifest() throws {
    let verification = try verify("second", files())
    #expect(verification.obstacle == nil)
    #expect(verification.files.allSatisfy { $0.state == .identical || $0.state == .withinTolerance })
    #expect(verification.files.count == 3)
  }

  /// Figures are read from every one of them; columns that an earlier version did not write are named.
  @Test(arguments: ["first", "second"]) func figures(_ name: String) throws {
    let whole = try ScenarioDataset.reportFolder("/r/\(name)", label: name, files())
    #expect(whole.remarks.all.allSatisfy { $0.message.en.contains("is not there and is left out") })
    #expect(whole.series.contains { $0.key.variable == "va_growth" && $0.points.count > 10 })
    let path = "/r/\(name)/faster/projections.csv"
    let rows = String(decoding: try files().read(path), as: UTF8.self).split(separator: "\n")
    let narrow = rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",")
    }
    let fewer = try ScenarioDataset.reportFolder(
      "/r/\(name)", label: name, files([path: Array(narrow.joined(separator: "\n").utf8)]))
    #expect(fewer.remarks.rendered(.en).contains("without sd, q2.5"))
    #expect(fewer.series.count == whole.series.count)
  }

  /// A table of other columns, as written: the columns are told, not every row.
  @Test func otherColumns() throws {
    let path = "/r/second/faster/projections.csv"
    let text = String(decoding: try files().read(path), as: UTF8.self)
    let older = Array(text.replacing("q97.5", with: "q99").utf8)
    let manifest = String(decoding: try files().read("/r/second/manifest.json"), as: UTF8.self)
    let (was, now) = (digest(Array(text.utf8)), digest(older))
    #expect(manifest.contains(was))
    let changed = try files([
      path: older, "/r/second/manifest.json": Array(manifest.replacing(was, with: now).utf8),
    ])
    let verification = try verify("second", changed)
    guard
      case .different(let change?) = verification.files.first(where: { $0.path == "faster/projections.csv" })?
        .state
    else {
      Issue.record("not different")
      return
    }
    #expect(change.lostColumns == ["q99"] && change.gainedColumns == ["q97.5"] && change.count == 0)
    #expect(self.text(verification).contains("columns are gone: q99"))
  }

  /// Revisions need inputs: the first manifest is refused with the reason, the second taken.
  @Test func revisions() throws {
    let files = try files()
    let failure = #expect(throws: Failure.self) { try RevisionSource("/r/first", fileSystem: files) }
    #expect(failure?.diagnostics.rendered(.en).contains("does not say what was asked") == true)
    _ = try RevisionSource("/r/second", fileSystem: files)
  }

  private func digest(_ bytes: [UInt8]) -> String {
    var contents = FolderContents()
    contents.add(bytes, at: "x")
    return contents.digest(of: "x")
  }
}
