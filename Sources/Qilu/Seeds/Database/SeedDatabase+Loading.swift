import Localization
import SourceText
import TimeSeries

extension SeedDatabase {
  /// Reads and checks a seeds folder.
  ///
  /// `name` is the folder's name in messages. `indicators.yaml` and `regions.yaml` must be there; `articles.yaml`,
  /// `observations.csv` and `official.csv` may be absent. Errors: `FileError` if there is no such folder; otherwise
  /// `Diagnostics` with everything that is wrong, in every file.
  public static func load(
    folder: String, named name: String = "seeds", fileSystem: any FileSystem
  ) throws -> SeedDatabase {
    let names = try fileSystem.list(folder)
    let reader = SeedFolder(path: folder, name: name, names: names, fileSystem: fileSystem)
    let problems = DiagnosticCollector()
    reader.reportUnknownFiles(problems)
    let catalogue = SeedCatalogue(reader, problems)
    // Without the names every figure would be a mistake of its own.
    if catalogue.indicators.isEmpty || catalogue.regions.isEmpty || catalogue.articles.isEmpty {
      try problems.throwIfErrors()
    }
    let observations = SeedFolder.tables.flatMap { table in
      ObservationFile(table, in: reader, catalogue: catalogue, problems).observations
    }
    try problems.throwIfErrors()
    return SeedDatabase(
      catalogue: catalogue, observations: observations, warnings: problems.diagnostics)
  }
}
