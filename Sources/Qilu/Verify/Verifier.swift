import Archives
import Localization
import Scenarios
import SourceText

extension Project {
  /// Makes the run of a report folder again from the inputs it keeps, and holds it against the folder and against the project as
  /// it is now. Where the inputs are not there or not whole, the hashes of the manifest are compared alone.
  ///
  /// - Parameters:
  ///   - folder: the report folder.
  ///   - shown: the folder as the user named it.
  ///   - project: the project to compare with; nil for none.
  /// - Throws: what keeps the folder from being read, or its run from being made again.
  public static func verify(
    _ folder: String, shownAs shown: String? = nil, fileSystem: any FileSystem, against project: Project?,
    threads: Int = 1
  ) throws -> Verification {
    let name = shown ?? folder
    let record = try ArchivedRun.record(folder: folder, shownAs: name, fileSystem: fileSystem)
    let hashes = FolderHashes(folder: folder, record: record, fileSystem: fileSystem)
    do {
      let archived = try ArchivedRun(
        folder: folder, shownAs: name, record: record, fileSystem: fileSystem, threads: threads)
      return try Verifier(archived: archived, hashes: hashes, project: project, threads: threads)
        .verification(named: name)
    } catch {
      let failure = Failure(error)
      guard failure.kind != .defect else { throw failure }
      return hashes.verification(named: name, against: project, obstacle: failure.diagnostics)
    }
  }
}

/// Makes an archived run again and compares.
struct Verifier {
  let archived: ArchivedRun
  let hashes: FolderHashes
  let project: Project?
  let threads: Int

  func verification(named name: String) throws -> Verification {
    let again = try contents(of: archived.project.run(archived.request))
    return Verification(
      folder: name, otherProgram: hashes.otherProgram, files: files(against: again), kept: archived.kept,
      present: try present(), obstacle: nil)
  }

  private func contents(of outcome: RunOutcome) throws -> FolderContents {
    try ReportFolder(outcome: outcome, options: archived.options).contents(keeping: archived.kept)
  }

  private func files(against again: FolderContents) -> [(path: String, state: Verification.FileState)] {
    let tables = archived.outputs.keys.sorted().map { ($0, state(of: $0, again)) }
    // A table that somebody changed agrees where what the run wrote comes out again.
    let agree = tables.allSatisfy { path, state in
      !path.hasSuffix(".csv") || state == .identical || state == .withinTolerance
        || again.digest(of: path) == archived.outputs[path]
    }
    // Words, pictures and archives are rounded from the numbers: where those agree, so do they.
    return tables.map { path, state in
      if agree, !path.hasSuffix(".csv"), case .different = state { return (path, .withinTolerance) }
      return (path, state)
    }
  }

  private func state(of path: String, _ again: FolderContents) -> Verification.FileState {
    guard let bytes = hashes.bytes(of: path) else { return .missing }
    let new = again.files[path] ?? again.parted[path]?.bytes
    guard SHA256.hexDigest(of: bytes) == archived.outputs[path] else {
      // Made again it is what the run wrote, so that the change somebody made shows.
      let isAsThen = again.digest(of: path) == archived.outputs[path]
      return .edited(isAsThen ? new.flatMap { change(path, from: $0, to: bytes) } : nil)
    }
    guard let new else { return .notWritten }
    guard again.digest(of: path) != archived.outputs[path] else { return .identical }
    guard let change = change(path, from: bytes, to: new) else { return .different(nil) }
    return change.isNone ? .withinTolerance : .different(change)
  }

  private func change(_ path: String, from old: [UInt8], to new: [UInt8]) -> TableChange? {
    path.hasSuffix(".csv") ? TableChange(from: old, to: new, key: Self.key(of: path)) : nil
  }

  /// The columns that tell the rows of a table apart.
  private static func key(of path: String) -> [String] {
    switch path.split(separator: "/").last {
    case "equations.csv": ["model", "equation", "kind", "term"]
    case "iamc.csv": ["model", "scenario", "region", "variable", "unit", "subannual"]
    case "comparison.csv": ["variable", "region", "unit", "period"]
    case "probabilities.csv": ["scenario", "statement"]
    case "paths.csv": ["scenario", "variable", "draw", "period"]
    case "bands.csv": ["scenario", "region", "variable", "period", "source"]
    default: ["scenario", "region", "variable", "period"]
    }
  }
}

extension Verifier {
  /// What the project gives now.
  private func present() throws -> Verification.Present {
    guard let project else { return .noProject }
    var request = archived.request
    (request.draws, request.attributes) = (0, false)
    let known = hashes.changes(in: project)
    do {
      let outcome = try withKeptScenarios(project).run(request)
      let new = outcome.inputs.keys.filter { archived.inputs[$0] == nil }.map {
        Verification.InputChange(path: $0, kind: Verification.InputKind(of: $0), state: .new)
      }
      let all = (known + new).sorted { $0.path < $1.path }
      return all.isEmpty ? .unchanged : .rerun(all, try figures(of: outcome, request))
    } catch {
      return .broken(known, Failure(error).diagnostics)
    }
  }

  /// The project with the scenarios that only the folder has: those of an edited sheet never stood in it.
  private func withKeptScenarios(_ project: Project) throws -> Project {
    var kept: [String: [UInt8]] = [:]
    for path in archived.inputs.keys where Verification.InputKind(of: path) == .scenario {
      let place = project.path(path)
      guard !project.fileSystem.exists(place) else { continue }
      kept[place] = try archived.project.fileSystem.read(archived.project.path(path))
    }
    guard !kept.isEmpty else { return project }
    return Project(project, fileSystem: OverlayFileSystem(base: project.fileSystem, files: kept))
  }

  /// The figures of each scenario then and now, on the paths without draws.
  private func figures(of outcome: RunOutcome, _ request: RunRequest) throws -> [String: TableChange] {
    let before = try archived.project.run(request)
    var changes: [String: TableChange] = [:]
    for result in outcome.groups.flatMap(\.results) {
      guard let old = before.groups.flatMap(\.results).first(where: { $0.name == result.name }) else {
        continue
      }
      changes[result.name] = TableChange(
        from: ProjectionsFile.bytes(old, options: archived.options),
        to: ProjectionsFile.bytes(result, options: archived.options),
        key: ["scenario", "region", "variable", "period"])
    }
    return changes
  }
}
