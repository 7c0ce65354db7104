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
    /// Lines handed out.
    var lineCount = 0
    var damagedLine: Int?
  }

  init(_ base: any FileStream) {
    self.base = base
  }

  /// The first line read so far that is not GB18030, from 1; nil where all are.
  var damagedLine: Int? { state.withLock(\.damagedLine) }

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
    decode(state.rest[..<end], &state)
    state.rest.removeSubrange(..<end)
  }

  private func decode(_ bytes: ArraySlice<UInt8>, _ state: inout State) {
    if let text = Self.text(bytes) {
      state.ready = Array(text.utf8)[...]
      state.lineCount += bytes.count { $0 == 0x0A }
      return
    }
    // What is no text is looked for line by line; the lines around it are read all the same.
    state.ready = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      state.lineCount += line.endIndex < bytes.endIndex ? 1 : 0
      let text = Self.text(line)
      if text == nil { state.damagedLine = state.damagedLine ?? state.lineCount }
      state.ready += Array((text ?? String(decoding: line, as: UTF8.self)).utf8)
      if line.endIndex < bytes.endIndex { state.ready.append(0x0A) }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}
