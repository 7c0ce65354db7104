import Foundation
import Synchronization

/// A stream of GB18030 text as UTF-8, line by line: a line break is never part of a character of more bytes.
final class GB18030Stream: FileStream {
  private let base: any FileStream
  private let state = Mutex(State())

  private struct State {
    /// Bytes of a line whose end has not been read.
    var rest: [UInt8] = []
    /// Text that has not been handed out.
    var ready: ArraySlice<UInt8> = []
    var isAtEnd = false
  }

  init(_ base: any FileStream) {
    self.base = base
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    var failure: FileError?
    let count = state.withLock { state -> Int in
      do throws(FileError) {
        while state.ready.isEmpty, !state.isAtEnd { try fill(&state) }
      } catch {
        failure = error
      }
      let count = min(buffer.count, state.ready.count)
      buffer.copyBytes(from: state.ready.prefix(count))
      state.ready = state.ready.dropFirst(count)
      return count
    }
    if let failure { throw failure }
    return count
  }

  private func fill(_ state: inout State) throws(FileError) {
    var bytes = [UInt8](repeating: 0, count: ReadAhead.pieceSize)
    var result: Result<Int, FileError> = .success(0)
    bytes.withUnsafeMutableBytes { buffer in
      result = Result { () throws(FileError) in try base.read(into: buffer) }
    }
    let count = try result.get()
    state.isAtEnd = count == 0
    state.rest += bytes.prefix(count)
    let end = state.isAtEnd ? state.rest.count : (state.rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    state.ready = Self.decode(state.rest[..<end])[...]
    state.rest.removeSubrange(..<end)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return Array((String(bytes: bytes, encoding: encoding) ?? String(decoding: bytes, as: UTF8.self)).utf8)
  }
}
