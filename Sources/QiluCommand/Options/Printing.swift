import Foundation
import Localization
import Qilu
import SourceText

/// Writes a line to standard error; there is no one to tell where that fails.
func printError(_ text: String) {
  _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
}

/// Writes a text to standard output; a reader that has gone away is no error.
///
/// - Throws: a `Failure` when it cannot be written, on a full disk for one.
func printOut(_ text: String) throws { try printOut(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

/// Writes bytes as they are to standard output; otherwise as for a text.
func printOut(_ bytes: [UInt8]) throws {
  let code = write(bytes, to: STDOUT_FILENO)
  guard code != 0, code != EPIPE else { return }
  let reason = String(cString: strerror(code))
  throw Failure(
    .inputOutput,
    Diagnostics([
      .error(at: nil, en: "cannot write to standard output: \(reason)", zh: "无法写入标准输出：\(reason)")
    ]))
}

/// Writes all of some bytes; the system's error number, or 0. (`FileHandle.write` stops the program instead.)
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
