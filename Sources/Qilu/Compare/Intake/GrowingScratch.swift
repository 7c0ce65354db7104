/// Bytes that stay in memory while they are few and go to a scratch file when they are many.
final class GrowingScratch {
  /// Above this the bytes leave memory.
  static let memoryLimit = 16 << 20

  private let fileSystem: any FileSystem
  private let limit: Int
  private var memory: [UInt8] = []
  private var file: (any ScratchFile)?
  /// Bytes written.
  private(set) var count = 0

  init(_ fileSystem: any FileSystem, limit: Int = GrowingScratch.memoryLimit) {
    self.fileSystem = fileSystem
    self.limit = limit
  }

  /// Puts bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    count += bytes.count
    if let file { return try file.append(bytes) }
    guard memory.count + bytes.count > limit else { return memory.append(contentsOf: bytes) }
    let file = try fileSystem.scratchFile()
    try Self.append(memory, to: file)
    try file.append(bytes)
    self.file = file
    memory = []
  }

  /// Puts bytes at the end.
  func append(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// What has been written so far, for any thread to read.
  var contents: ScratchContents {
    if let file { .file(file) } else { .memory(memory) }
  }

  private static func append(_ bytes: [UInt8], to file: any ScratchFile) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try file.append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Written bytes that no longer change, in memory or in a scratch file.
enum ScratchContents: Sendable {
  case memory([UInt8])
  case file(any ScratchFile)

  /// Fills `buffer` with the bytes from `offset` on.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) {
    switch self {
    case .file(let file): try file.read(at: offset, into: buffer)
    case .memory(let bytes):
      bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + buffer.count])) }
    }
  }
}
