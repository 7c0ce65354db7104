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
    _ request: RunRequest = RunRequest(), before: [String: String] = [:],
    changing files: [String: String] = [:], tampering reports: [String: String] = [:],
    removing gone: [String] = [], hasProject: Bool = true
  ) throws -> Verification {
    var texts = SampleProject().texts
    for (path, text) in before { texts[path] = text }
    let memory = MemoryFileSystem(texts: texts)
    let project = try Project(folder: "p", fileSystem: memory)
    _ = try project.write(try project.run(request), to: "out", options: OutputOptions())
    var all = memory.files
    for (path, text) in files { all["p/\(path)"] = Array(text.utf8) }
    for (path, text) in reports { all["out/\(path)"] = Array(text.utf8) }
    for path in gone { all[path] = nil }
    let later = MemoryFileSystem(all)
    return try Project.verify(
      "out", fileSystem: later, against: hasProject ? Project(folder: "p", fileSystem: later) : nil)
  }

  /// What changed in the project and which tables moved.
  private func rerun(_ verification: Verification) throws -> (
    changes: [Verification.InputChange], figures: [String: TableChange]
  ) {
    guard case .rerun(let changes, let figures) = verification.present else {
      throw Unexpected(present: verification.present)
    }
    return (changes, figures)
  }

  private struct Unexpected: Error { var present: Verification.Present }

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
    let (changes, figures) = try rerun(verification)
    #expect(changes.map(\.path) == ["scenarios/push.yaml"] && changes.map(\.kind) == [.scenario])
    #expect(figures["base/projections.csv"] == nil && figures["push/projections.csv"]?.count ?? 0 > 0)
    #expect(!verification.holds && text(verification).contains("projected figures move"))
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
    let verification = try verify(changing: ["scenarios/other.yaml": other])
    let (changes, figures) = try rerun(verification)
    #expect(changes.map(\.path) == ["scenarios/other.yaml"] && changes.map(\.state) == [.new])
    // What the folder reports is as it was.
    #expect(verification.holds && figures.isEmpty)
  }

  /// A scenario that was deleted is a loss: the project no longer gives what the folder reports.
  @Test func deletedScenarios() throws {
    let verification = try verify(removing: ["p/scenarios/push.yaml"])
    let (changes, figures) = try rerun(verification)
    #expect(changes.map(\.state) == [.absent] && changes.map(\.kind) == [.scenario])
    let lost = try #require(figures["push/projections.csv"])
    #expect(lost.lost > 5 && lost.compared == 0 && figures["base/projections.csv"] == nil)
    #expect(!verification.holds && text(verification).contains("push is gone: it is no longer"))
    #expect(verification.verdict.zh.contains("情景 push 已不存在"))
    #expect(!text(verification).contains("0 of 0"))
  }

  /// A scenario that never stood in the project, as one made from an edited sheet, is run from the folder.
  @Test func editedScenarios() throws {
    let push = try #require(SampleProject().texts["p/scenarios/push.yaml"])
    let edited = "p/scenarios/push-edited.yaml"
    let verification = try verify(
      RunRequest(scenarios: ["push", "push-edited"]),
      before: [edited: push.replacing("scenario: push", with: "scenario: push-edited")], removing: [edited])
    let (changes, figures) = try rerun(verification)
    #expect(changes.map(\.state) == [.absent] && figures.isEmpty && verification.holds)
  }

  /// A scenario outside the project is one by what was asked, not by where it lies; it is run from the folder when it is gone.
  @Test func scenariosNamedByPath() throws {
    let plan = "scenario: plan\nextends: base\nassumptions: {demand: {2024: 6.5 %}}\n"
    let request = RunRequest(scenarios: ["/plans/plan.yaml"])
    let gone = try verify(request, before: ["/plans/plan.yaml": plan], removing: ["/plans/plan.yaml"])
    #expect(try rerun(gone).changes.map(\.kind) == [.scenario])
    #expect(try rerun(gone).changes.map(\.state) == [.absent])
    #expect(try rerun(gone).figures.isEmpty && gone.holds)
  }

  /// Bands and probabilities rest on draws: the run is made with those it had, and what moves is said.
  @Test func changedDraws() throws {
    let base = try #require(SampleProject().texts["p/scenarios/base.yaml"])
    let drawn = base.replacing(
      "{draws: 0}", with: "{draws: 40, seed: 1, probabilities: [saving > -2 in 2025]}")
    let before = ["p/scenarios/base.yaml": drawn]
    let other = ["scenarios/base.yaml": drawn.replacing("seed: 1", with: "seed: 2")]
    let verification = try verify(RunRequest(), before: before, changing: other)
    let (_, figures) = try rerun(verification)
    let bands = try #require(figures["base/projections.csv"])
    #expect(bands.movedColumns.contains("sd") && !bands.movedColumns.contains("value"))
    #expect(figures["base/probabilities.csv"] != nil && figures["comparison/comparison.csv"] == nil)
    #expect(!verification.holds && text(verification).contains("bands and probabilities move"))
    #expect(text(verification, .zh).replacing(" ", with: "").contains("区间和概率随之变动"))
    #expect(try verify(RunRequest(draws: 0), before: before, changing: other).holds)
  }

  /// A table that is no longer asked for is lost.
  @Test func lostTables() throws {
    let base = try #require(SampleProject().texts["p/scenarios/base.yaml"])
    let asking = base.replacing("{draws: 0}", with: "{draws: 8, probabilities: [output > 7.5 in 2025]}")
    let verification = try verify(
      before: ["p/scenarios/base.yaml": asking],
      changing: ["scenarios/base.yaml": base.replacing("{draws: 0}", with: "{draws: 8}")])
    let (_, figures) = try rerun(verification)
    #expect(figures["base/probabilities.csv"]?.lost == 1 && !verification.holds)
  }

  /// Inputs that moved do not matter to the folder itself, which keeps its own; the project is told to be broken.
  @Test func movedInputs() throws {
    let verification = try verify(removing: ["p/scenarios/models/small.yaml"])
    #expect(verification.files.allSatisfy { $0.state == .identical })
    guard case .broken(let changes, _) = verification.present else {
      Issue.record("the project ran without its model")
      return
    }
    #expect(changes.map(\.state) == [.absent] && !verification.holds)
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
