import Localization
import SourceText

/// The files of a seeds folder.
struct SeedFolder {
  let path: String
  let name: String
  let names: [String]
  let fileSystem: any FileSystem

  /// The tables of figures; sources of the first are articles.
  static let tables = ["observations.csv", "official.csv"]
  static let known = ["indicators.yaml", "regions.yaml", "articles.yaml", corrections] + tables
  /// Corrections by hand of what was read in articles; only reading and checking look at them.
  static let corrections = "corrections.csv"

  /// A file's text; nil if it is not there, which is an error if it is `required`, or cannot be read.
  func file(
    _ fileName: String, required: Bool, limit: Int = SourceFile.handwrittenLimit,
    _ problems: DiagnosticCollector
  ) -> SourceFile? {
    let place = "\(name)/\(fileName)"
    guard required || names.contains(fileName) else { return nil }
    do throws(FileError) {
      let bytes = try fileSystem.read("\(path)/\(fileName)", upTo: limit + 1)
      return problems.collect { () throws(Diagnostic) in
        try SourceFile(name: place, bytes: bytes, limit: limit)
      }
    } catch {
      problems.add(
        .error(at: SourceRange(file: place, line: 1), error.shown(as: place).message, hint: error.hint))
      return nil
    }
  }

  /// The top of a YAML file, under its only key.
  func root(
    _ fileName: String, key: String, required: Bool, _ problems: DiagnosticCollector
  ) -> YAMLNode? {
    guard let file = file(fileName, required: required, problems),
      let root = problems.collectAll({ () throws(Diagnostics) in try YAMLNode.parse(file) })
    else { return nil }
    let reader = MappingReader(root, expecting: LocalizedText(en: "the file", zh: "文件"), problems)
    let node = reader.required(key)
    reader.finish()
    return node
  }

  /// A table of the folder; nil if it cannot be read, or is not there, which is an error unless `required` is false.
  func table(
    _ fileName: String, columns: [String], required: Bool = true, _ problems: DiagnosticCollector
  ) -> CSVTable? {
    guard let file = file(fileName, required: required, problems) else { return nil }
    return problems.collectAll { () throws(Diagnostics) in try CSVTable.parse(file, required: columns) }
  }

  /// A folder in this one; one that is not there has no files.
  func subfolder(_ folder: String) -> SeedFolder {
    let inner = "\(path)/\(folder)"
    return SeedFolder(
      path: inner, name: "\(name)/\(folder)", names: (try? fileSystem.list(inner)) ?? [],
      fileSystem: fileSystem)
  }

  /// Warns of data files that are not read.
  func reportUnknownFiles(known: [String] = SeedFolder.known, _ problems: DiagnosticCollector) {
    let endings = [".csv", ".yaml", ".yml"]
    for other in names where !known.contains(other) && endings.contains(where: other.hasSuffix) {
      problems.add(
        .warning(
          at: SourceRange(file: "\(name)/\(other)", line: 1),
          LocalizedText(en: "this file is not read", zh: "此文件不会被读取"),
          hint: nameHint(other, among: known)))
    }
  }
}
