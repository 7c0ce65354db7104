/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  case file
  case folder
}

/// The files that qilu reads and writes. Passed in, so that a test needs no disk.
///
/// Paths are POSIX paths; relative ones start at the current folder. Every error is a `FileError`.
public protocol FileSystem: Sendable {
  /// What stands at a path, symbolic links followed; nil if there is nothing.
  func kind(of path: String) -> FileKind?

  /// The bytes of a file, at most `limit` of them.
  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8]

  /// A file for reading piece by piece.
  func stream(_ path: String) throws(FileError) -> any FileStream

  /// Room for what does not fit in memory.
  func scratchFile() throws(FileError) -> any ScratchFile

  /// The names in a folder, sorted by their UTF-8 bytes; hidden ones too.
  func list(_ folder: String) throws(FileError) -> [String]

  /// Writes one file whole or not at all; missing parent folders are made.
  ///
  /// Errors: `alreadyThere` unless `replacing`; the disk is full; the path cannot be written, or is a pipe or device.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError)

  /// Writes one file whole or not at all, part by part while it is made; errors as for bytes.
  func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError)

  /// Writes a folder whole or not at all, in place of the one that is there.
  ///
  /// The new folder is built beside the old one and put in its place by one rename, so that a reader sees either;
  /// after any error the old one is untouched. A folder that does not carry `mark` (and is not empty) is refused,
  /// because it is not ours to delete. With `keepingOthers`, what stands in the old folder under a first-level name
  /// that `contents` does not use stays.
  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError)
}

extension FileSystem {
  /// Whether anything stands at a path.
  public func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The bytes of a file.
  public func read(_ path: String) throws(FileError) -> [UInt8] { try read(path, upTo: .max) }

  /// Writes one file whole or not at all, all of it in memory first.
  public func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError) {
    try write(file.bytes, to: path, replacing: replacing)
  }

  /// Writes a folder of ours whole or not at all, in place of the one that is there.
  public func write(_ contents: FolderContents, to path: String) throws(FileError) {
    try write(contents, to: path, mark: .qilu, keepingOthers: false)
  }
}

/// How a folder shows that qilu wrote it and may replace it: a file of some name that holds some text.
public struct FolderMark: Sendable, Hashable {
  /// The file's name, directly in the folder.
  public let fileName: String
  /// A text in it, ASCII.
  public let text: String

  /// A mark.
  public init(fileName: String, text: String) {
    self.fileName = fileName
    self.text = text
  }

  /// The mark of a report folder: `manifest.json` that names qilu.
  public static let qilu = FolderMark(fileName: "manifest.json", text: "qilu")

  /// Whether a file's bytes hold the text.
  func isCarried(by bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array(text.utf8)) != nil
  }
}
