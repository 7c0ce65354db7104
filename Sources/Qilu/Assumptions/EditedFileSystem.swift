/// The files of a project with scenarios over them that stand on no disk; everything else is read and written as it is.
struct EditedFileSystem: FileSystem {
  let base: any FileSystem
  let files: [String: [UInt8]]

  private var seen: OverlayFileSystem { OverlayFileSystem(base: base, files: files) }

  func kind(of path: String) -> FileKind? { seen.kind(of: path) }

  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] { try seen.read(path, upTo: limit) }

  func list(_ folder: String) throws(FileError) -> [String] { try seen.list(folder) }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try base.write(bytes, to: path, replacing: replacing)
  }

  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    try base.write(contents, to: path, mark: mark, keepingOthers: keepingOthers)
  }
}
