import Archives
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
    let manifest = try ArchivedRun.manifest(folder: folder, shownAs: name, fileSystem: fileSystem)
    let hashes = FolderHashes(folder: folder, manifest: manifest, fileSystem: fileSystem)
    do {
      let archived = try ArchivedRun(
        folder: folder, shownAs: name, manifest: manifest, fileSystem: fileSystem, threads: threads)
      return try Verifier(archived: archived, hashes: hashes, project: project).verification(named: name)
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

  func verification(named name: String) throws -> Verification {
    let outcome = try archived.project.run(archived.request)
    let again = try ReportFolder(outcome: outcome, options: archived.options)
      .contents(keeping: archived.kept)
    let present = try project.map { project in
      try PresentRun(archived: archived, again: again, hashes: hashes, project: project).present()
    }
    return Verification(
      folder: name, otherProgram: hashes.otherProgram, files: files(against: again), kept: archived.kept,
      present: present ?? .noProject, obstacle: nil)
  }

  private func files(against again: FolderContents) -> [(path: String, state: Verification.FileState)] {
    let states = archived.outputs.keys.sorted().map { ($0, state(of: $0, again)) }
    // A table that somebody changed agrees where what the run wrote comes out again.
    let agree = states.allSatisfy { path, state in
      !path.hasSuffix(".csv") || state == .identical || state == .withinTolerance
        || again.digest(of: path) == archived.outputs[path]
    }
    // Words, pictures and archives are rounded from the numbers: where those agree, so do they.
    return states.map { path, state in
      if agree, !path.hasSuffix(".csv"), case .different = state { return (path, .withinTolerance) }
      return (path, state)
    }
  }

  private func state(of path: String, _ again: FolderContents) -> Verification.FileState {
    guard let bytes = hashes.bytes(of: path) else { return .missing }
    let new = again.bytes(of: path)
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
    path.hasSuffix(".csv") ? TableChange(ofReport: path, from: old, to: new) : nil
  }
}
