import Archives

/// `inputs.zip`: every file that a run read, so that its report folder can be run, checked and revised alone.
///
/// A part has the file's path relative to the project. A file outside the project, or one whose path a zip file cannot hold
/// everywhere, stands under `outside/NUMBER/NAME`, which the manifest maps to its path.
struct InputArchive: Sendable, Hashable {
  /// The archive's name in a report folder.
  static let name = "inputs.zip"

  /// The bytes of each part, by its name.
  let parts: [String: [UInt8]]
  /// The paths of the parts that do not have them as names.
  let paths: [String: String]

  /// An archive of files by their paths.
  init(_ files: [String: [UInt8]]) {
    let foreign = files.keys.filter { !Self.isPortable($0) }.sorted()
    var folder = "outside"
    while files.keys.contains(where: { $0.hasPrefix(folder + "/") }) { folder += "_" }
    var parts = files.filter { Self.isPortable($0.key) }
    var paths: [String: String] = [:]
    for (number, path) in foreign.enumerated() {
      let part = "\(folder)/\(number + 1)/\(Self.plainName(of: path))"
      parts[part] = files[path]
      paths[part] = path
    }
    (self.parts, self.paths) = (parts, paths)
  }

  /// Unpacks an archive.
  ///
  /// - Parameter paths: the paths of the parts that do not have them as names, from the manifest.
  init(unpacking bytes: [UInt8], paths: [String: String]) throws(ArchiveError) {
    parts = try ZipArchive(reading: bytes).parts
    self.paths = paths
  }

  /// The files by their paths.
  var files: [String: [UInt8]] {
    Dictionary(parts.map { (paths[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The zip file: the same bytes for the same files.
  func encoded() throws(ArchiveError) -> [UInt8] { try ZipArchive(parts: parts).encoded() }

  /// Whether a path stays inside the folder that an archive is unpacked into, on every system.
  private static func isPortable(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
      !name.isEmpty && name != "." && name != ".." && name.unicodeScalars.allSatisfy(isPortable)
    }
  }

  private static func isPortable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F && !#"\:*?"<>|"#.unicodeScalars.contains(scalar)
  }

  /// The last name of a path with what is not portable replaced.
  private static func plainName(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(
      String.UnicodeScalarView(name.unicodeScalars.map { isPortable($0) ? $0 : Unicode.Scalar(0x5F) }))
    return plain.isEmpty || plain == "." || plain == ".." ? "file" : plain
  }
}
