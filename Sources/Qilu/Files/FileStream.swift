import Synchronization

/// A file that is read from its start piece by piece, so that it need never be in memory whole.
public protocol FileStream: AnyObject, Sendable {
  /// Fills the start of `buffer` with the next bytes and gives their number; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// Room for what does not fit in memory: bytes are put at its end and read from any place. Nobody else sees it; it is gone
/// with its last reference.
public protocol ScratchFile: AnyObject, Sendable {
  /// Puts bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError)

  /// Fills `buffer` with the bytes from `offset` on; they must have been written.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError)
}

extension FileSystem {
  /// A file for reading piece by piece; by default it is read whole first.
  public func stream(_ path: String) throws(FileError) -> any FileStream {
    BytesStream(try read(path))
  }

  /// Room for what does not fit in memory; by default it is memory.
  public func scratchFile() throws(FileError) -> any ScratchFile { MemoryScratchFile() }
}

/// Bytes in memory as a stream.
final class BytesStream: FileStream {
  private let bytes: [UInt8]
  private let position = Mutex(0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    position.withLock { position in
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[position..<position + count])) }
      position += count
      return count
    }
  }
}

/// Memory as a scratch file.
final class MemoryScratchFile: ScratchFile {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: UnsafeRawBufferPointer) { bytes.withLock { $0.append(contentsOf: more) } }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    bytes.withLock { bytes in
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + buffer.count]))
      }
    }
  }
}
