import Modeling
import Scenarios
import SourceText

/// A run of a report folder made in the project as it is now, with the draws that it had then.
struct PresentRun {
  let archived: ArchivedRun
  /// What the run gives from the inputs that the folder keeps.
  let again: FolderContents
  let hashes: FolderHashes
  let project: Project

  /// What the project gives now.
  func present() throws -> Verification.Present {
    let known = hashes.changes(in: project)
    do {
      let project = try withScenariosOfTheFolder()
      let all = (known + newInputs(of: try project.run(path))).sorted { $0.path < $1.path }
      guard !all.isEmpty else { return .unchanged }
      var request = archived.request
      request.attributes = false
      return .rerun(all, try figures(of: try project.run(request)))
    } catch {
      let failure = Failure(error)
      guard failure.kind != .defect else { throw failure }
      return .broken(known, failure.diagnostics)
    }
  }

  /// The run without draws, which reads the same files.
  private var path: RunRequest {
    var request = archived.request
    (request.draws, request.attributes) = (0, false)
    return request
  }

  /// What is read now and was not then.
  private func newInputs(of outcome: RunOutcome) -> [Verification.InputChange] {
    let models = outcome.groups.map(\.estimated.model.path)
    return outcome.inputs.keys.filter { archived.inputs[$0] == nil }.map {
      Verification.InputChange(path: $0, kind: hashes.kind(of: $0, models: models), state: .new)
    }
  }

  /// The project with the scenarios that never stood in it: those named by path, and those made from an edited sheet.
  private func withScenariosOfTheFolder() throws -> Project {
    let request = archived.request
    let named = RunPlanner(project: archived.project, request: request).requestedFiles.values
    let edited = request.scenarios.filter { $0.hasSuffix(EditedScenario.suffix) }.map {
      "scenarios/\($0).yaml"
    }
    var files: [String: [UInt8]] = [:]
    for path in Set(named).union(edited) where archived.inputs[path] != nil {
      let place = project.path(path)
      guard !project.fileSystem.exists(place) else { continue }
      files[place] = try archived.project.fileSystem.read(archived.project.path(path))
    }
    guard !files.isEmpty else { return project }
    return Project(project, fileSystem: OverlayFileSystem(base: project.fileSystem, files: files))
  }
}

extension PresentRun {
  /// The tables whose figures are others now, by path: those of the scenarios that the folder reports.
  private func figures(of outcome: RunOutcome) throws -> [String: TableChange] {
    let now = try ReportFolder(outcome: outcome.only(archived.scenarios), options: archived.options).figures()
    var changes: [String: TableChange] = [:]
    for path in Set(now.paths + again.paths) where path.hasSuffix(".csv") {
      guard now.digest(of: path) != again.digest(of: path) else { continue }
      let (before, after) = (again.bytes(of: path), now.bytes(of: path))
      let change = TableChange(
        ofReport: path, from: before ?? Self.head(of: after), to: after ?? Self.head(of: before))
      guard let change else { throw Failure(.defect, Diagnostics([.notComparable(path)])) }
      if !change.isNone { changes[path] = change }
    }
    return changes
  }

  /// A table without rows, in place of one that is not written.
  private static func head(of table: [UInt8]?) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    return (table ?? []).prefix { $0 != newline } + [newline]
  }
}

extension RunOutcome {
  /// The outcome without other scenarios than those named.
  fileprivate func only(_ names: [String]) -> RunOutcome {
    let groups = groups.compactMap { group -> ScenarioGroup? in
      let results = group.results.filter { names.contains($0.name) }
      return results.isEmpty ? nil : ScenarioGroup(estimated: group.estimated, results: results)
    }
    return RunOutcome(
      request: request, groups: groups, evaluations: evaluations, seeds: seeds, store: store,
      requested: requested, inputs: inputs)
  }
}

extension Diagnostic {
  fileprivate static func notComparable(_ path: String) -> Diagnostic {
    .error(at: nil, en: "\(path) cannot be compared", zh: "无法比较 \(path)")
  }
}
