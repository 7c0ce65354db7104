import Archives
import LinearAlgebra
import Localization
import Scenarios
import SourceText

extension Project {
  /// Makes the run of a report folder again from the inputs it keeps, and holds it against the folder and against the project as
  /// it is now.
  ///
  /// - Parameters:
  ///   - folder: the report folder.
  ///   - project: the project to compare with; nil for none.
  /// - Throws: what keeps the folder from being read or its run from being made again.
  public static func verify(
    _ folder: String, fileSystem: any FileSystem, against project: Project?, threads: Int = 1
  ) throws -> Verification {
    guard fileSystem.kind(of: folder) != nil else { throw FileError.notFound(folder) }
    let archived = try ArchivedRun(folder: folder, fileSystem: fileSystem, threads: threads)
    return try Verifier(
      archived: archived, fileSystem: fileSystem, project: project, threads: threads
    ).verification()
  }
}

/// Makes an archived run again and compares.
struct Verifier {
  let archived: ArchivedRun
  let fileSystem: any FileSystem
  let project: Project?
  let threads: Int

  func verification() throws -> Verification {
    let again = try contents(of: archived.project.run(archived.request))
    return Verification(
      folder: archived.folder, otherProgram: otherProgram, files: files(against: again),
      kept: archived.kept, present: try present())
  }

  private func contents(of outcome: RunOutcome) throws -> FolderContents {
    try ReportFolder(outcome: outcome, options: archived.options).contents(keeping: archived.kept)
  }

  private var otherProgram: String? {
    let (then, now) = ("\(archived.version), \(archived.blas)", "\(qiluVersion), \(blasDescription())")
    return then == now ? nil : then
  }

  private func files(against again: FolderContents) -> [(path: String, state: Verification.FileState)] {
    let tables = archived.outputs.keys.sorted().map { ($0, state(of: $0, again)) }
    let agree = tables.allSatisfy { path, state in
      !path.hasSuffix(".csv") || state == .identical || state == .withinTolerance
    }
    // Words, pictures and archives are rounded from the numbers: where those agree, so do they.
    return tables.map { path, state in
      if agree, !path.hasSuffix(".csv"), case .different = state { return (path, .withinTolerance) }
      return (path, state)
    }
  }

  private func state(of path: String, _ again: FolderContents) -> Verification.FileState {
    let place = Project.join(archived.folder, path)
    guard fileSystem.exists(place), let bytes = try? fileSystem.read(place) else { return .missing }
    guard SHA256.hexDigest(of: bytes) == archived.outputs[path] else { return .edited }
    guard again.digest(of: path) != archived.outputs[path] else { return .identical }
    let new = again.files[path] ?? again.parted[path]?.bytes ?? []
    guard path.hasSuffix(".csv"), let change = TableChange(from: bytes, to: new, key: Self.key(of: path))
    else {
      return .different(nil)
    }
    return change.isNone ? .withinTolerance : .different(change)
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
    request.draws = 0
    let known = changes(in: project)
    do {
      let outcome = try withKeptScenarios(project).run(request)
      let new = outcome.inputs.keys.filter { archived.inputs[$0] == nil }.map {
        Verification.InputChange(path: $0, kind: Self.kind(of: $0), state: .new)
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
    for path in archived.inputs.keys where Self.kind(of: path) == .scenario {
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

  /// The inputs that are not as they were.
  private func changes(in project: Project) -> [Verification.InputChange] {
    archived.inputs.sorted { $0.key < $1.key }.compactMap { path, hash in
      let place = project.path(path)
      let kind = Self.kind(of: path)
      guard project.fileSystem.exists(place), let bytes = try? project.fileSystem.read(place) else {
        return Verification.InputChange(path: path, kind: kind, state: .moved)
      }
      guard SHA256.hexDigest(of: bytes) != hash else { return nil }
      return Verification.InputChange(path: path, kind: kind, state: .changed)
    }
  }

  /// What a file is about, by where it lies.
  private static func kind(of path: String) -> Verification.InputKind {
    if path == Project.settingsFile { return .settings }
    guard path.hasPrefix("scenarios/"), path.hasSuffix(".yaml") else { return .data }
    return path.hasPrefix("scenarios/models/") ? .model : .scenario
  }
}
