import Dispatch
import Synchronization

/// Reads the next piece of a stream on another thread while the last one is looked at.
final class ReadAhead: Sendable {
  static let pieceSize = 1 << 20

  private let stream: any FileStream
  private let queue = DispatchQueue(label: "qilu.read-ahead")
  private let ready = DispatchSemaphore(value: 0)
  private let piece = Mutex<Result<[UInt8], FileError>>(.success([]))

  init(_ stream: any FileStream) {
    self.stream = stream
    fetch()
  }

  /// The next bytes; empty at the end of the stream, after which it is not asked again.
  func next() throws(FileError) -> [UInt8] {
    ready.wait()
    let bytes = try piece.withLock { $0 }.get()
    if !bytes.isEmpty { fetch() }
    return bytes
  }

  private func fetch() {
    queue.async { [self] in
      let result = Result { () throws(FileError) in try ReadAhead.piece(of: stream) }
      piece.withLock { $0 = result }
      ready.signal()
    }
  }

  /// As many bytes as fit in a piece; fewer only at the end.
  private static func piece(of stream: any FileStream) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        do throws(FileError) {
          let count = try stream.read(into: rest)
          if count == 0 { return }
          filled += count
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
