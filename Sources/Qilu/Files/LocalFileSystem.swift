#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of this machine.
public struct LocalFileSystem: FileSystem {
  /// Whether two folders are swapped in one step where the file system can.
  let exchanges: Bool

  /// The files of this machine.
  public init() { exchanges = true }

  /// For tests of file systems that cannot swap folders.
  init(exchanges: Bool) { self.exchanges = exchanges }

  /// What stands at a path, symbolic links followed; nil if there is nothing.
  public func kind(of path: String) -> FileKind? {
    SystemCall.kind(of: path).map { $0 == S_IFDIR ? .folder : .file }
  }

  /// The bytes of a file, pipe or device, at most `limit` of them.
  public func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    do throws(SystemFailure) {
      return try SystemCall.bytes(of: path, upTo: limit)
    } catch {
      throw error.reading(path)
    }
  }

  /// The names in a folder, sorted by their UTF-8 bytes; hidden ones too.
  public func list(_ folder: String) throws(FileError) -> [String] {
    do throws(SystemFailure) {
      return try SystemCall.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw kind(of: folder) == .file ? .isNotFolder(folder) : error.reading(folder)
    }
  }

  /// Writes one file beside its place and renames it there; missing parent folders are made.
  public func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try write(StreamedFile(count: 1) { _ in bytes }, to: path, replacing: replacing)
  }

  /// Writes one file beside its place, part by part, and renames it there; missing parent folders are made.
  public func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError) {
    let target = try Target(path)
    switch SystemCall.kind(of: target.path) {
    case S_IFDIR: throw .isFolder(path)
    case .some where !replacing: throw .alreadyThere(path)
    default: break
    }
    do throws(SystemFailure) {
      SystemCall.removeAll(target.temporary)
      try SystemCall.makeFile(target.temporary, file)
      try SystemCall.check { rename(target.temporary, target.path) }
    } catch {
      SystemCall.removeAll(target.temporary)
      throw error.writing(path)
    }
  }
}

extension LocalFileSystem {
  /// The place that is written, links resolved, and the place beside it where the new content is built.
  struct Target {
    let path: String
    let temporary: String

    /// Finds the place of `path`; makes missing parent folders.
    init(_ path: String) throws(FileError) {
      if let existing = SystemCall.resolved(path) {
        self.init(resolved: existing)
        return
      }
      let names = path.split(separator: "/").filter { $0 != "." }
      guard let name = names.last, name != ".." else {
        throw .unwritable(path, reason: SystemFailure(code: EINVAL).reason)
      }
      let parent = (path.hasPrefix("/") ? "/" : "") + names.dropLast().joined(separator: "/")
      try Target.makeFolders(parent)
      guard let folder = SystemCall.resolved(parent.isEmpty ? "." : parent) else {
        throw SystemFailure.last.writing(path)
      }
      self.init(resolved: folder == "/" ? "/\(name)" : "\(folder)/\(name)")
    }

    private init(resolved path: String) {
      let cut = path.lastIndex(of: "/") ?? path.startIndex
      self.path = path
      temporary = "\(path[...cut]).\(path[path.index(after: cut)...]).qilu-\(getpid())"
    }

    private static func makeFolders(_ path: String) throws(FileError) {
      var made = path.hasPrefix("/") ? "/" : ""
      for name in path.split(separator: "/") {
        made += (made.isEmpty || made == "/" ? "" : "/") + name
        if mkdir(made, 0o777) == 0 || errno == EISDIR { continue }
        let failure = SystemFailure.last
        guard failure.code == EEXIST else { throw failure.writing(made) }
        guard SystemCall.kind(of: made) == S_IFDIR else { throw .isNotFolder(made) }
      }
    }
  }
}
