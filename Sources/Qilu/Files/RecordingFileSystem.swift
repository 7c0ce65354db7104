import Archives
import Synchronization

/// A file system that remembers what was read, so that a run can name its inputs and keep them.
final class RecordingFileSystem: FileSystem {
  private let base: any FileSystem
  private let files = Mutex<[String: [UInt8]]>([:])
  /// The hashes of files read piece by piece, which are not kept.
  private let digests = Mutex<[String: String]>([:])

  init(_ base: any FileSystem) {
    self.base = base
  }

  /// The hash of every file read so far, by its path.
  var inputs: [String: String] {
    contents.mapValues { SHA256.hexDigest(of: $0) }.merging(digests.withLock { $0 }) { whole, _ in whole }
  }

  /// The bytes of every file read as a whole so far, by its path.
  var contents: [String: [UInt8]] { files.withLock { $0 } }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }

  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    let bytes = try base.read(path, upTo: limit)
    files.withLock { $0[path] = bytes }
    return bytes
  }

  func stream(_ path: String) throws(FileError) -> any FileStream {
    RecordingStream(try base.stream(path)) { digest in self.digests.withLock { $0[path] = digest } }
  }

  func scratchFile() throws(FileError) -> any ScratchFile { try base.scratchFile() }

  func list(_ folder: String) throws(FileError) -> [String] { try base.list(folder) }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try base.write(bytes, to: path, replacing: replacing)
  }

  func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError) {
    try base.write(file, to: path, replacing: replacing)
  }

  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    try base.write(contents, to: path, mark: mark, keepingOthers: keepingOthers)
  }
}

/// A stream that tells the hash of its bytes when its end is reached.
private final class RecordingStream: FileStream {
  private let base: any FileStream
  private let hash = Mutex(RunningSHA256())
  private let finish: @Sendable (String) -> Void

  init(_ base: any FileStream, finish: @escaping @Sendable (String) -> Void) {
    self.base = base
    self.finish = finish
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try base.read(into: buffer)
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    hash.withLock { $0.update(bytes) }
    if count == 0 { finish(hash.withLock { $0.hexDigest }) }
    return count
  }
}
