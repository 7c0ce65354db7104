import Reporting
import SourceText

/// The files of a seeds folder that accepting a reading may change, as text and rows.
struct SeedDraft {
  static let header = "# The articles that observations.csv was read from.\n\narticles:\n"

  let folder: SeedFolder
  var regionsText: String
  var articlesText: String
  /// The articles' ids in the order of their file.
  var order: [String]
  var rows: [String: [SeedRow]]

  /// The files as they are.
  init(_ folder: SeedFolder, seeds: SeedDatabase) throws {
    self.folder = folder
    let problems = DiagnosticCollector()
    let text = { (name: String) in folder.file(name, required: false, problems)?.text }
    regionsText = text("regions.yaml") ?? ""
    articlesText = text("articles.yaml") ?? Self.header
    order = seeds.articles.map(\.id)
    let file = folder.file(SeedFolder.tables[0], required: false, limit: ObservationFile.sizeLimit, problems)
    try problems.throwIfErrors()
    let table = try file.map { try CSVTable.parse($0, required: ObservationFile.columns) }
    rows = Dictionary(grouping: (table?.rows ?? nil).map { $0.map(SeedRow.init) } ?? [], by: { $0["source"] })
  }

  /// Every row, by article in the order of `articles.yaml`.
  var allRows: [SeedRow] { order.flatMap { rows[$0] ?? [] } }

  /// The files, entries before the rows that cite them.
  var files: [SeedUpdate.File] {
    [
      ("regions.yaml", Array(regionsText.utf8)), ("articles.yaml", Array(articlesText.utf8)),
      (SeedFolder.tables[0], CSVWriter.observations(allRows)),
    ].map { SeedUpdate.File(name: "\(folder.name)/\($0)", path: "\(folder.path)/\($0)", bytes: $1) }
  }

  /// The folder as it would be.
  var overlay: OverlayFileSystem {
    OverlayFileSystem(
      base: folder.fileSystem, files: Dictionary(files.map { ($0.path, $0.bytes) }) { _, last in last })
  }

  /// The files that differ from those there.
  var changedFiles: [SeedUpdate.File] {
    files.filter { file in (try? folder.fileSystem.read(file.path)) != file.bytes }
  }
}
