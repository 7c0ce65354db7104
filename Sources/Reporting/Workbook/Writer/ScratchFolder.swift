#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder of our own inside the scratch folder, for the time of one writing.
struct ScratchFolder {
  let path: String

  /// Makes the folder; its name is one that was not there.
  init(in parent: String) throws(WorkbookError) {
    var template = Array("\(parent)/qilu-workbook-XXXXXX".utf8CString)
    guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } })
    else { throw .scratchFolder(parent, reason: Self.reason()) }
    path = String(cString: made)
  }

  /// The file that is written.
  var file: String { path + "/workbook.xlsx" }

  /// Removes the folder and what is in it. Temporary files of the library have no names, and end with it.
  func remove() {
    unlink(file)
    rmdir(path)
  }

  /// The system's words for the last error.
  static func reason() -> String { String(cString: strerror(errno)) }
}
