import Localization
import Synchronization

/// Files that live in memory, for tests and for trying things without a disk.
///
/// Paths are compared after taking out `.`, `..` and doubled slashes; a folder exists while there is a file in it.
public final class MemoryFileSystem: FileSystem {
  private struct State {
    var files: [String: [UInt8]]
    var capacity: Int
    var readOnly: Set<String>
  }

  private let state: Mutex<State>

  /// Some files by their paths. `capacity` in bytes over all files, as a disk has one; nothing can be written at or
  /// below the `readOnly` paths.
  public init(
    _ files: [String: [UInt8]] = [:], capacity: Int = .max, readOnly: Set<String> = []
  ) {
    let plain = files.map { (MemoryFileSystem.plain($0.key), $0.value) }
    state = Mutex(
      State(
        files: Dictionary(plain) { _, last in last }, capacity: capacity,
        readOnly: Set(readOnly.map(MemoryFileSystem.plain))))
  }

  /// Some text files by their paths.
  public convenience init(texts: [String: String], capacity: Int = .max) {
    self.init(texts.mapValues { Array($0.utf8) }, capacity: capacity)
  }

  /// Every file by its path.
  public var files: [String: [UInt8]] { state.withLock(\.files) }

  /// What stands at a path; nil if there is nothing.
  public func kind(of path: String) -> FileKind? {
    let path = MemoryFileSystem.plain(path)
    let files = files
    if files[path] != nil { return .file }
    return files.keys.contains { $0.isBelow(path) } ? .folder : nil
  }

  /// The bytes of a file, at most `limit` of them.
  public func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    if let bytes = files[MemoryFileSystem.plain(path)] { return Array(bytes.prefix(limit)) }
    throw kind(of: path) == .folder ? .isFolder(path) : .notFound(path)
  }

  /// The names in a folder, sorted.
  public func list(_ folder: String) throws(FileError) -> [String] {
    guard let kind = kind(of: folder) else { throw .notFound(folder) }
    guard kind == .folder else { throw .isNotFolder(folder) }
    let plain = MemoryFileSystem.plain(folder)
    let names = files.keys.compactMap { $0.firstName(below: plain) }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes one file; `full` if it does not fit in the capacity.
  public func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    switch kind(of: path) {
    case .folder: throw .isFolder(path)
    case .file where !replacing: throw .alreadyThere(path)
    default: break
    }
    try change(path) { $0[MemoryFileSystem.plain(path)] = bytes }
  }

  /// Replaces a folder in one step, with `full` if it does not fit in the capacity.
  public func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    let folder = MemoryFileSystem.plain(path)
    guard kind(of: path) != .file else { throw .isNotFolder(path) }
    if kind(of: path) == .folder {
      let bytes = files[folder.joined(mark.fileName)] ?? []
      guard mark.isCarried(by: bytes) else { throw .notOurs(path, mark: mark.fileName) }
    }
    let names = contents.firstLevelNames
    try change(path) { files in
      files = files.filter { file, _ in
        guard let name = file.firstName(below: folder) else { return true }
        return keepingOthers && !names.contains(name)
      }
      for (name, bytes) in contents.files { files[folder.joined(name)] = bytes }
      for (name, file) in contents.parted { files[folder.joined(name)] = file.bytes }
    }
  }

  /// Changes the files if the result fits and the path may be written.
  private func change(_ path: String, _ body: (inout [String: [UInt8]]) -> Void) throws(FileError) {
    let plain = MemoryFileSystem.plain(path)
    let failure: FileError? = state.withLock { state in
      if state.readOnly.contains(where: { plain == $0 || plain.isBelow($0) }) {
        return .unwritable(path, reason: LocalizedText(en: "the file system is read-only", zh: "文件系统为只读"))
      }
      var files = state.files
      body(&files)
      guard files.values.reduce(0, { $0 + $1.count }) <= state.capacity else { return .full(path) }
      state.files = files
      return nil
    }
    if let failure { throw failure }
  }

  private static func plain(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
    }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}

extension String {
  /// The path of a name in this folder.
  fileprivate func joined(_ name: String) -> String {
    isEmpty || self == "/" ? self + name : self + "/" + name
  }

  fileprivate func isBelow(_ folder: String) -> Bool { firstName(below: folder) != nil }

  /// The name in `folder` that this path is or goes through; nil if it is not below the folder.
  fileprivate func firstName(below folder: String) -> String? {
    let start = folder.joined("")
    guard hasPrefix(start), count > start.count else { return nil }
    if folder.isEmpty, hasPrefix("/") { return nil }
    return String(dropFirst(start.count).prefix { $0 != "/" })
  }
}
