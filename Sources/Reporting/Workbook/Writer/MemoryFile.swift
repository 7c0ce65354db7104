internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file in memory that the library writes by a path: a disk that is full does not concern it, and so the library has nothing
/// to print about it (it prints errors of its last file to the standard error, and nothing keeps it from that).
struct MemoryFile {
  private let descriptor: Int32

  /// A new, empty file; nil where the system has none to give.
  init?() {
    descriptor = qilu_memory_file("workbook", 1)
    guard descriptor >= 0 else { return nil }
    guard access(path, W_OK) == 0 else {
      closeFile(descriptor)
      return nil
    }
  }

  /// A path that opens the file, in this process alone (proc(5)).
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// What was written; nil where it cannot be read.
  var bytes: [UInt8]? {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }

  func close() { closeFile(descriptor) }
}

// Inside a type with a method of the same name this would be hidden.
private func closeFile(_ descriptor: Int32) { _ = close(descriptor) }
