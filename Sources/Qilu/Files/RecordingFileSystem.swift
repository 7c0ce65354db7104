import Synchronization

/// A file system that remembers what was read, so that a run can name its inputs.
final class RecordingFileSystem: FileSystem {
  private let base: any FileSystem
  private let digests = Mutex<[String: String]>([:])

  init(_ base: any FileSystem) {
    self.base = base
  }

  /// The hash of every file read so far, by its path.
  var inputs: [String: String] { digests.withLock { $0 } }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }

  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    let bytes = try base.read(path, upTo: limit)
    let digest = SHA256.hexDigest(of: bytes)
    digests.withLock { $0[path] = digest }
    return bytes
  }

  func list(_ folder: String) throws(FileError) -> [String] { try base.list(folder) }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try base.write(bytes, to: path, replacing: replacing)
  }

  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    try base.write(contents, to: path, mark: mark, keepingOthers: keepingOthers)
  }
}
