import Archives
import LinearAlgebra
import SourceText

/// What a manifest says of a report folder's files, held against the folder and a project without making the run again.
struct FolderHashes {
  let folder: String
  let manifest: ReportManifest
  let fileSystem: any FileSystem

  /// The comparison of hashes alone, of a run that cannot be made again.
  func verification(named name: String, against project: Project?, obstacle: Diagnostics) -> Verification {
    let files = manifest.outputs.keys.sorted().map { path -> (path: String, state: Verification.FileState) in
      guard let bytes = bytes(of: path) else { return (path, .missing) }
      return (path, SHA256.hexDigest(of: bytes) == manifest.outputs[path] ? .asWritten : .edited(nil))
    }
    let present: Verification.Present =
      if let project {
        changes(in: project).isEmpty ? .unchanged : .changed(changes(in: project))
      } else {
        .noProject
      }
    return Verification(
      folder: name, otherProgram: otherProgram, files: files, kept: manifest.kept, present: present,
      obstacle: obstacle)
  }

  /// The bytes of a file of the folder; nil where it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    let place = Project.join(folder, path)
    return fileSystem.kind(of: place) == .file ? try? fileSystem.read(place) : nil
  }

  /// The version and linear algebra library that wrote the folder, where they are not those of now.
  var otherProgram: String? {
    let (then, now) = ("\(manifest.writer), \(manifest.blas ?? "")", "\(qiluVersion), \(blasDescription())")
    return then == now ? nil : then
  }

  /// The inputs that are not as they were.
  func changes(in project: Project) -> [Verification.InputChange] {
    manifest.inputs.sorted { $0.key < $1.key }.compactMap { path, hash in
      let place = project.path(path)
      let kind = kind(of: path)
      guard project.fileSystem.exists(place), let bytes = try? project.fileSystem.read(place) else {
        return Verification.InputChange(path: path, kind: kind, state: .absent)
      }
      guard SHA256.hexDigest(of: bytes) != hash else { return nil }
      return Verification.InputChange(path: path, kind: kind, state: .changed)
    }
  }

  /// What an input is about: as the run used it, else by where it lies.
  ///
  /// - Parameter models: further files that are models.
  func kind(of path: String, models: [String] = []) -> Verification.InputKind {
    let isYAML = path.hasSuffix(".yaml")
    if path == Project.settingsFile { return .settings }
    if (manifest.scenarios.compactMap(\.model) + models).contains(path) { return .model }
    if manifest.request?.scenarios.contains(path) == true { return .scenario }
    if isYAML, path.hasPrefix("scenarios/models/") { return .model }
    return isYAML && path.hasPrefix("scenarios/") ? .scenario : .data
  }
}
