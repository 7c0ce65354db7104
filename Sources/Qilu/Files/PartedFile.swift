import Archives
import Synchronization

/// A file that is made part by part and whose hash is known before it is written, so that a manifest can name it.
///
/// Parts are made twice: to count and hash them, and to write them. They must come out the same.
public struct PartedFile: Sendable {
  /// The parts.
  public let file: StreamedFile
  /// Number of bytes.
  public let byteCount: Int
  /// SHA-256 hash of the bytes.
  public let sha256: String

  /// A file of so many parts, each made by its index, on any thread.
  public init(count: Int, threads: Int = 1, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.init(StreamedFile(count: count, threads: threads, make))
  }

  /// A file of some parts.
  public init(_ file: StreamedFile) {
    self.file = file
    let state = Mutex((hash: RunningSHA256(), count: 0))
    file.forEachPart { part in
      state.withLock { state in
        part.withUnsafeBytes { state.hash.update($0) }
        state.count += part.count
      }
      return true
    }
    (sha256, byteCount) = state.withLock { ($0.hash.hexDigest, $0.count) }
  }

  /// Number of parts.
  public var count: Int { file.count }

  /// All bytes at once.
  public var bytes: [UInt8] { file.bytes }
}

extension PartedFile: Hashable {
  /// Whether the bytes are the same, by their hashes.
  public static func == (left: PartedFile, right: PartedFile) -> Bool {
    left.sha256 == right.sha256 && left.byteCount == right.byteCount
  }

  /// Feeds the hash of the bytes to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
