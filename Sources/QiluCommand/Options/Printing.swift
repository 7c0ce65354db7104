import Foundation
import Localization
import Qilu
import SourceText

/// Writes a line to standard error; there is no one to tell where that fails.
func printError(_ text: String) {
  _ = write(text + "\n", to: STDERR_FILENO)
}

/// Writes a text to standard output; a reader that has gone away is no error.
///
/// - Throws: a `Failure` when it cannot be written, on a full disk for one.
func printOut(_ text: String) throws {
  let code = write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  guard code != 0, code != EPIPE else { return }
  let reason = String(cString: strerror(code))
  throw Failure(
    .inputOutput,
    Diagnostics([
      .error(at: nil, en: "cannot write to standard output: \(reason)", zh: "无法写入标准输出：\(reason)")
    ]))
}

/// Writes all of a text; the system's error number, or 0. (`FileHandle.write` stops the program instead.)
private func write(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)[...]
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
