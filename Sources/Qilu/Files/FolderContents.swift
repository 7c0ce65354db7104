import Archives

/// The files of a folder that is to be written, by their paths inside it.
public struct FolderContents: Sendable, Hashable {
  /// The bytes by relative path, such as `baseline/projections.csv`.
  public private(set) var files: [String: [UInt8]] = [:]
  /// Files that are made while they are written, by relative path.
  public private(set) var parted: [String: PartedFile] = [:]

  /// An empty folder.
  public init() {}

  /// Adds a file, or replaces it. Precondition: `path` has only plain names, no `..`, no leading slash.
  public mutating func add(_ bytes: [UInt8], at path: String) {
    precondition(FolderContents.isPlain(path), "not a path inside a folder: \(path)")
    files[path] = bytes
  }

  /// Adds a file that is made while it is written, or replaces it; the path as for bytes.
  public mutating func add(_ file: PartedFile, at path: String) {
    precondition(FolderContents.isPlain(path), "not a path inside a folder: \(path)")
    parted[path] = file
  }

  /// Adds a text file in UTF-8.
  public mutating func add(_ text: String, at path: String) {
    add(Array(text.utf8), at: path)
  }

  /// The paths in order.
  public var paths: [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  private var names: [String] { Array(files.keys) + parted.keys.filter { files[$0] == nil } }

  /// The SHA-256 hash of a file; of nothing where there is none.
  func digest(of path: String) -> String { parted[path]?.sha256 ?? SHA256.hexDigest(of: files[path] ?? []) }

  /// The bytes of a file; nil where there is none.
  func bytes(of path: String) -> [UInt8]? { files[path] ?? parted[path]?.bytes }

  /// The number of bytes of a file.
  func byteCount(of path: String) -> Int { parted[path]?.byteCount ?? files[path]?.count ?? 0 }

  /// The first-level names that the contents use.
  public var firstLevelNames: Set<String> {
    Set(names.map { String($0.prefix { $0 != "/" }) })
  }

  /// The folders that must exist, parents first.
  var folders: [String] {
    var found: Set<String> = []
    for path in names {
      var names = path.split(separator: "/").dropLast()
      while !names.isEmpty {
        found.insert(names.joined(separator: "/"))
        names = names.dropLast()
      }
    }
    return found.sorted()
  }

  private static func isPlain(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return names.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
  }
}
