import Localization

/// Some files as they would be, over those that are there: for checking what is about to be written, and for scenarios that
/// stand on no disk.
struct OverlayFileSystem: FileSystem {
  let base: any FileSystem
  let files: [String: [UInt8]]
  /// Whether files are written to the base; without, every write is refused.
  var writes = false

  func kind(of path: String) -> FileKind? { files[path] == nil ? base.kind(of: path) : .file }

  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    if let bytes = files[path] { return Array(bytes.prefix(limit)) }
    return try base.read(path, upTo: limit)
  }

  func stream(_ path: String) throws(FileError) -> any FileStream {
    if let bytes = files[path] { return BytesStream(bytes) }
    return try base.stream(path)
  }

  func list(_ folder: String) throws(FileError) -> [String] {
    let own = files.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
    let names = Set(try base.list(folder)).union(own.filter { !$0.contains("/") })
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func scratchFile() throws(FileError) -> any ScratchFile { try base.scratchFile() }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try target(path).write(bytes, to: path, replacing: replacing)
  }

  func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError) {
    try target(path).write(file, to: path, replacing: replacing)
  }

  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    try target(path).write(contents, to: path, mark: mark, keepingOthers: keepingOthers)
  }

  /// Where a path is written.
  private func target(_ path: String) throws(FileError) -> any FileSystem {
    guard writes else {
      throw .unwritable(path, reason: LocalizedText(en: "the file system is read-only", zh: "文件系统为只读"))
    }
    return base
  }
}
