internal import CXlsxWriter
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The temporary files of the library, which notice when the disk is full.
///
/// The library writes each part of a workbook to a temporary file and never asks whether that worked. It gets those files
/// from a function of its own, `lxw_tmpfile`; a function of that name in the program goes before the one in a shared
/// library (System V ABI, chapter 5, symbol resolution). So it gets them here, as streams that remember a failure. Where
/// the library is linked statically its own function stays, and `PackageCheck` alone stands guard.
enum TemporaryFile {
  /// What became of the files in a folder.
  struct Record {
    var opened = 0
    /// The system's number of the first failure.
    var failure: Int32?
    /// Whether the files are kept in memory.
    var isInMemory = false
  }

  private static let records = Mutex<[String: Record]>([:])

  /// A new file without a name in the folder. Where none can be made, one that takes nothing, the failure remembered: the library
  /// would print an error.
  static func open(in folder: String) -> UnsafeMutablePointer<FILE>? {
    if records.withLock({ $0[folder]?.isInMemory == true }) {
      let descriptor = qilu_memory_file("part", 1)
      if descriptor >= 0 { return stream(descriptor, folder: folder) }
    }
    var template = Array("\(folder)/part-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let name = name.baseAddress else { return -1 }
      let made = mkstemp(name)
      if made >= 0 { unlink(name) }
      return made
    }
    if descriptor < 0 { note(errno, in: folder) }
    return stream(descriptor, folder: folder)
  }

  /// A stream over an open file, which it closes in the end.
  static func stream(_ descriptor: Int32, folder: String) -> UnsafeMutablePointer<FILE>? {
    records.withLock { $0[folder, default: Record()].opened += 1 }
    let cookie = Unmanaged.passRetained(Cookie(descriptor: descriptor, folder: folder))
    guard let file = qilu_open_stream(cookie.toOpaque(), "w+", functions) else {
      cookie.release()
      return nil
    }
    // Fewer calls than with the usual 4 KB.
    setvbuf(file, nil, _IOFBF, 1 << 16)
    return file
  }

  /// Has the files of a folder kept in memory: those of a workbook that is there anyway are small beside it.
  static func keepInMemory(_ folder: String) {
    records.withLock { $0[folder, default: Record()].isInMemory = true }
  }

  /// What became of the files of a folder, which is forgotten.
  static func takeRecord(of folder: String) -> Record? {
    records.withLock { $0.removeValue(forKey: folder) }
  }

  static func note(_ failure: Int32, in folder: String) {
    records.withLock { records in
      if records[folder]?.failure == nil { records[folder, default: Record()].failure = failure }
    }
  }
}

/// What a stream of `TemporaryFile` carries.
private final class Cookie {
  let descriptor: Int32
  let folder: String

  init(descriptor: Int32, folder: String) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes all of the bytes or notes why not.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        TemporaryFile.note(count < 0 ? errno : ENOSPC, in: folder)
        return done
      }
      done += count
    }
    return done
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> Cookie? {
    pointer.map { Unmanaged<Cookie>.fromOpaque($0).takeUnretainedValue() }
  }
}

// Inside a type with a method of the same name this would be hidden.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private let functions = qilu_stream_functions(
  read: { cookie, buffer, count in Cookie.of(cookie).map { read($0.descriptor, buffer, count) } ?? -1 },
  write: { cookie, buffer, count in
    Cookie.of(cookie)?.write(UnsafeRawBufferPointer(start: buffer, count: count)) ?? 0
  },
  seek: { cookie, offset, whence in
    guard let cookie = Cookie.of(cookie), let offset else { return -1 }
    let place = lseek(cookie.descriptor, Int(offset.pointee), whence)
    offset.pointee = Int64(place)
    return place < 0 ? -1 : 0
  },
  close: { cookie in
    if let cookie { Unmanaged<Cookie>.fromOpaque(cookie).release() }
    return 0
  })

/// What the library calls for a temporary file in the folder it was given.
@c(lxw_tmpfile)
@usableFromInline
func openTemporaryFile(_ folder: UnsafePointer<CChar>?) -> UnsafeMutableRawPointer? {
  folder.flatMap { TemporaryFile.open(in: String(cString: $0)) }.map { UnsafeMutableRawPointer($0) }
}
