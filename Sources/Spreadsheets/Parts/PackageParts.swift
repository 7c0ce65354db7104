import Archives

/// The parts of a workbook file and the relationships between them (ECMA-376 part 2, 9).
struct PackageParts {
  private let parts: [String: [UInt8]]
  /// Names in small letters, as some writers mix them.
  private let names: [String: String]

  init(_ archive: ZipArchive) {
    parts = archive.parts
    names = Dictionary(archive.names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One relationship: what the other part is, and where it stands.
  struct Relationship {
    var kind: String
    var part: String
  }

  /// Whether a part is there.
  func contains(_ name: String) -> Bool { names[name.lowercased()] != nil }

  /// The bytes of a part; nil where it is missing.
  func bytes(_ name: String) -> [UInt8]? { names[name.lowercased()].flatMap { parts[$0] } }

  /// The XML parts, sorted by name.
  var xmlNames: [String] {
    parts.keys.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") || $0.hasSuffix(".vml") }.sorted()
  }

  /// Whether any part's name begins with a text.
  func hasFolder(_ start: String) -> Bool { names.keys.contains { $0.hasPrefix(start) } }

  /// The relationships of a part by their ids; those of the file itself for an empty name.
  ///
  /// The kind is the last word of the type, which the strict and the transitional form share; links to other files are left out.
  func relationships(of part: String) throws(SpreadsheetError) -> [String: Relationship] {
    let (folder, file) = Self.split(part)
    let name = "\(folder)_rels/\(file).rels"
    guard let bytes = bytes(name) else { return [:] }
    return try XMLStream.read(bytes, part: name) { stream throws(SpreadsheetError) in
      var found: [String: Relationship] = [:]
      while let event = try stream.advance() {
        guard event == .start, stream.name == "Relationship" else { continue }
        var (id, kind, target, isExternal) = ("", "", "", false)
        stream.forEachAttribute { name, value in
          switch name {
          case "Id": id = value
          case "Type": kind = value.split(separator: "/").last.map(String.init) ?? ""
          case "Target": target = value
          case "TargetMode": isExternal = value == "External"
          default: break
          }
        }
        if !isExternal { found[id] = Relationship(kind: kind, part: Self.resolve(target, in: folder)) }
      }
      return found
    }
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A target by its path in the file: absolute ones begin with `/`, others at the folder of the part that names them.
  private static func resolve(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
