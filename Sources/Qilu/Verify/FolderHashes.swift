import Archives
import LinearAlgebra
import Scenarios
import SourceText

/// What a manifest says of a report folder's files, held against the folder and a project without making the run again.
struct FolderHashes {
  let folder: String
  let record: RunRecord
  let fileSystem: any FileSystem

  /// The comparison of hashes alone, of a run that cannot be made again.
  func verification(named name: String, against project: Project?, obstacle: Diagnostics) -> Verification {
    let files = record.outputs.keys.sorted().map { path -> (path: String, state: Verification.FileState) in
      guard let bytes = bytes(of: path) else { return (path, .missing) }
      return (path, SHA256.hexDigest(of: bytes) == record.outputs[path] ? .asWritten : .edited(nil))
    }
    let present: Verification.Present =
      if let project {
        changes(in: project).isEmpty ? .unchanged : .changed(changes(in: project))
      } else {
        .noProject
      }
    return Verification(
      folder: name, otherProgram: otherProgram, files: files, kept: record.kept ?? [], present: present,
      obstacle: obstacle)
  }

  /// The bytes of a file of the folder; nil where it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    let place = Project.join(folder, path)
    return fileSystem.kind(of: place) == .file ? try? fileSystem.read(place) : nil
  }

  /// The version and linear algebra library that wrote the folder, where they are not those of now.
  var otherProgram: String? {
    let (then, now) = ("\(record.version), \(record.blas ?? "")", "\(qiluVersion), \(blasDescription())")
    return then == now ? nil : then
  }

  /// The inputs that are not as they were.
  func changes(in project: Project) -> [Verification.InputChange] {
    record.inputs.sorted { $0.key < $1.key }.compactMap { path, hash in
      let place = project.path(path)
      let kind = Verification.InputKind(of: path)
      guard project.fileSystem.exists(place), let bytes = try? project.fileSystem.read(place) else {
        return Verification.InputChange(path: path, kind: kind, state: .moved)
      }
      guard SHA256.hexDigest(of: bytes) != hash else { return nil }
      return Verification.InputChange(path: path, kind: kind, state: .changed)
    }
  }
}

extension Verification.InputKind {
  /// What a file is about, by where it lies.
  init(of path: String) {
    switch path {
    case Project.settingsFile: self = .settings
    case _ where !path.hasPrefix("scenarios/") || !path.hasSuffix(".yaml"): self = .data
    case _ where path.hasPrefix("scenarios/models/"): self = .model
    default: self = .scenario
    }
  }
}
