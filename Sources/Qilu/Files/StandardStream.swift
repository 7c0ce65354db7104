#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Localization
import SourceText

/// Where a program prints.
public enum StandardStream: Sendable {
  case output
  case error

  private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// Writes all of some bytes; a reader that has gone away is no error. (Foundation's `FileHandle` stops the program instead.)
  ///
  /// - Throws: why they cannot be written, on a full disk for one.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemFailure) {
      try SystemCall.writeAll(bytes, to: descriptor)
    } catch {
      guard error.code != EPIPE else { return }
      let reason = error.reason
      throw Failure(
        .inputOutput,
        Diagnostics([
          .error(
            at: nil, en: "cannot write to standard output: \(reason.en)", zh: "无法写入标准输出：\(reason.zh)")
        ]))
    }
  }
}
