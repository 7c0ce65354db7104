import Foundation
import Localization
import Reporting
import SourceText
import TestSupport
import Testing

@testable import Qilu

struct VerificationTests {
  /// A written run in memory, with later changes of its project and of its folder.
  private func verify(
    changing files: [String: String] = [:], tampering reports: [String: String] = [:],
    removing gone: [String] = [],
    hasProject: Bool = true
  ) throws -> Verification {
    let memory = MemoryFileSystem(texts: SampleProject().texts)
    let project = try Project(folder: "p", fileSystem: memory)
    _ = try project.write(try project.run(RunRequest()), to: "out", options: OutputOptions())
    var all = memory.files
    for (path, text) in files { all["p/\(path)"] = Array(text.utf8) }
    for (path, text) in reports { all["out/\(path)"] = Array(text.utf8) }
    for path in gone { all[path] = nil }
    let later = MemoryFileSystem(all)
    return try Project.verify(
      "out", fileSystem: later, against: hasProject ? Project(folder: "p", fileSystem: later) : nil)
  }

  private func text(_ verification: Verification, _ language: Language = .en) -> String {
    TextReport().text(verification.report, in: language).split(whereSeparator: \.isNewline).map {
      $0.trimmingPrefix("│ ").trimmingCharacters(in: .init(charactersIn: "│ "))
    }.joined(separator: " ")
  }

  @Test func untouchedReportsHold() throws {
    let verification = try verify()
    #expect(verification.holds)
    #expect(verification.files.allSatisfy { $0.state == .identical } && verification.files.count > 5)
    #expect(text(verification).contains("byte by byte") && text(verification, .zh).contains("逐字节相同"))
  }

  /// A file that somebody changed, or took away, is named; the rest is still looked at.
  @Test func editedAndMissingFiles() throws {
    let verification = try verify(
      tampering: ["base/report.txt": "x"], removing: ["out/comparison/iamc.csv"])
    #expect(!verification.holds)
    let states = Dictionary(uniqueKeysWithValues: verification.files.map { ($0.path, $0.state) })
    #expect(states["base/report.txt"] == .edited(nil) && states["comparison/iamc.csv"] == .missing)
    #expect(states["push/projections.csv"] == .identical)
  }

  /// What changed in the project since is told by kind, with the figures that moved.
  @Test func changedInputs() throws {
    let push = try #require(SampleProject().texts["p/scenarios/push.yaml"])
    let verification = try verify(
      changing: ["scenarios/push.yaml": push.replacing("base + 2 pp", with: "base + 3 pp")])
    guard case .rerun(let changes, let figures) = verification.present else {
      Issue.record("not run again")
      return
    }
    #expect(changes.map(\.path) == ["scenarios/push.yaml"] && changes.map(\.kind) == [.scenario])
    #expect(figures["base"]?.isNone == true && figures["push"]?.isNone == false)
    #expect(!verification.holds && text(verification).contains("figures move"))
  }

  /// A comment changes a file and no figure.
  @Test func changesThatMoveNothing() throws {
    let model = try #require(SampleProject().texts["p/scenarios/models/small.yaml"])
    let verification = try verify(changing: ["scenarios/models/small.yaml": model + "\n# a remark\n"])
    #expect(verification.holds && text(verification).contains("no figure moves"))
  }

  /// A file that is read now and was not there then is a change, though every other is as it was.
  @Test func addedInputs() throws {
    let other = "scenario: other\nextends: base\nassumptions: {demand: {2024: 6.5 %}}\n"
    guard case .rerun(let changes, _) = try verify(changing: ["scenarios/other.yaml": other]).present else {
      Issue.record("not run again")
      return
    }
    #expect(changes.map(\.path) == ["scenarios/other.yaml"] && changes.map(\.state) == [.new])
  }

  /// A scenario that only the folder has, as those of edited sheets, is run from there.
  @Test func scenariosOfTheFolderAlone() throws {
    let verification = try verify(removing: ["p/scenarios/push.yaml"])
    guard case .rerun(let changes, let figures) = verification.present else {
      Issue.record("not run again")
      return
    }
    #expect(changes.map(\.state) == [.moved] && figures["push"]?.isNone != false)
  }

  /// Inputs that moved do not matter to the folder itself, which keeps its own; the project is told to be broken.
  @Test func movedInputs() throws {
    let verification = try verify(removing: ["p/scenarios/models/small.yaml"])
    #expect(verification.files.allSatisfy { $0.state == .identical })
    guard case .broken(let changes, _) = verification.present else {
      Issue.record("the project ran without its model")
      return
    }
    #expect(changes.map(\.state) == [.moved] && !verification.holds)
    #expect(try verify(removing: ["p/scenarios/models/small.yaml"], hasProject: false).holds)
  }

  /// A folder that qilu did not write, and one of a version that kept no inputs, say so.
  @Test func otherFolders() throws {
    let memory = MemoryFileSystem(texts: ["a/x.txt": "x", "b/manifest.json": #"{"program": "qilu"}"#])
    for folder in ["a", "b", "c"] {
      #expect(throws: (any Error).self) {
        try Project.verify(folder, fileSystem: memory, against: nil)
      }
    }
  }
}
