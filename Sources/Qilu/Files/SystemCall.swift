import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls of the operating system, with `SystemFailure` in place of -1 and repeated when interrupted by a signal.
enum SystemCall {
  /// Runs a call that returns -1 on failure.
  @discardableResult
  static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw SystemFailure.last }
    }
  }

  /// The kind of what stands at a path, links followed.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The kind of what stands at a path, a link itself.
  static func kindWithoutFollowing(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The path with links and dots resolved; nil if it does not exist.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The names in a folder, without `.` and `..`.
  static func names(in folder: String) throws(SystemFailure) -> [String] {
    guard let handle = opendir(folder) else { throw SystemFailure.last }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a file from the start, at most `limit`.
  static func bytes(of path: String, upTo limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = try check { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var status = stat()
    try check { fstat(descriptor, &status) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemFailure(code: EISDIR) }
    // A size that is not known beforehand (a pipe) reads on in steps.
    let expected = min(limit, max(Int(status.st_size), 1 << 16))
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try append(descriptor, to: &bytes, upTo: min(expected, limit - bytes.count))
      if count == 0 { break }
    }
    return bytes
  }

  /// Makes a new file that holds some bytes.
  static func makeFile(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    try makeFile(path, StreamedFile(count: 1) { _ in bytes })
  }

  /// Makes a new file out of its parts, while they are made.
  static func makeFile(_ path: String, _ file: StreamedFile) throws(SystemFailure) {
    let descriptor = try check { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    let written = Mutex<SystemFailure?>(nil)
    file.forEachPart { part in
      do throws(SystemFailure) {
        try writeAll(part, to: descriptor)
        return true
      } catch {
        written.withLock { $0 = error }
        return false
      }
    }
    var failure = written.withLock { $0 }
    // A full disk behind a network shows itself only here.
    if close(descriptor) != 0, failure == nil { failure = SystemFailure.last }
    if let failure { throw failure }
  }

  /// Exchanges two paths in one step; false if the file system cannot.
  static func exchange(_ one: String, _ other: String) throws(SystemFailure) -> Bool {
    #if os(Linux)
      guard let renameat2 else { return false }
      // 2 is RENAME_EXCHANGE of <linux/fs.h>.
      let result = renameat2(AT_FDCWD, one, AT_FDCWD, other, 2)
    #else
      let result = renamex_np(one, other, UInt32(RENAME_SWAP))
    #endif
    if result == 0 { return true }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw SystemFailure.last }
    return false
  }

  /// Removes a file, or a folder with everything in it; links are not followed, what is not there is no error.
  static func removeAll(_ path: String) {
    guard let kind = kindWithoutFollowing(path) else { return }
    if kind == S_IFDIR {
      for name in (try? names(in: path)) ?? [] { removeAll(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

#if os(Linux)
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// The C library's renameat2. Its header hides the function from Swift (_GNU_SOURCE), and musl may lack it.
  private let renameat2: RenameAt2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
#endif
