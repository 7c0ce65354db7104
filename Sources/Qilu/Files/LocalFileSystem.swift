import Localization

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
    case nil: break
    case S_IFDIR: throw .isFolder(path)
    case S_IFREG: if !replacing { throw .alreadyThere(path) }
    default: throw .unwritable(path, reason: Self.notAFile)
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
  /// Why a pipe, a socket or a device is not written: a rename would put a file in its place.
  private static let notAFile = LocalizedText(
    en: "it is a pipe or a device, not a file, and is not replaced", zh: "它是管道或设备，不是文件，不予替换")

  /// The place that is written, links resolved, and the place beside it where the new content is built.
  struct Target {
    let path: String
    /// What the names of all such places begin with, up to the number of the process.
    private let stem: String
    /// What the name of the old folder ends in while the new one takes its place.
    static let aside = "-old"

    var temporary: String { stem + "\(getpid())" }

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
      stem = "\(path[...cut]).\(path[path.index(after: cut)...]).qilu-"
    }

    /// What stands beside the target under the number of a process that is no more, or under our own.
    func leftovers() -> [String] {
      let cut = stem.lastIndex(of: "/") ?? stem.startIndex
      let (folder, start) = (stem[...cut], stem[stem.index(after: cut)...])
      let names = (try? SystemCall.names(in: String(folder))) ?? []
      return names.filter { $0.hasPrefix(start) && Target.isLeft($0.dropFirst(start.count)) }
        .map { folder + $0 }
    }

    /// Whether a name's end is the number of a process that writes nothing any more, or what that had put aside.
    private static func isLeft(_ end: Substring) -> Bool {
      let number = end.hasSuffix(aside) ? end.dropLast(aside.count) : end
      guard number.allSatisfy(\.isWholeNumber), let process = pid_t(number) else { return false }
      return process == getpid() || kill(process, 0) != 0 && errno == ESRCH
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
