import Modeling
import Scenarios
import SourceText
import TimeSeries
import Localization

extension Project {
  /// The files in `scenarios/` that end in .yaml, as names relative to the project.
  func scenarioFiles() throws -> [String] {
    // Files named by path need no folder of their own.
    fileSystem.exists(path("scenarios")) ? try yamlFiles(in: "scenarios") : []
  }

  /// Model files in `scenarios/models/`, relative to the project.
  func modelFiles() throws -> [String] {
    let folder = "scenarios/models"
    return fileSystem.kind(of: path(folder)) == .folder ? try yamlFiles(in: folder) : []
  }

  /// Hidden files are left out: editors and file managers put their own locks and notes beside a file under its name.
  private func yamlFiles(in folder: String) throws -> [String] {
    try fileSystem.list(path(folder)).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// Every scenario of the project, with further files named by path, which count before the project's of the same name.
  func scenarioFolder(including extra: [String] = []) throws -> ScenarioFolder {
    var folder = ScenarioFolder()
    for name in try scenarioFiles() {
      do {
        folder.add(try scenarioFile(name))
      } catch let error as FileError {
        // It was not asked for by name, so it only matters to those that need it.
        folder.add(Failure(error, at: SourceRange(file: name, line: 1)).diagnostics, of: name)
      } catch {
        folder.add(Diagnostics(from: error), of: name)
      }
    }
    for name in extra {
      do {
        folder.add(try scenarioFile(name))
      } catch let error as FileError {
        throw error
      } catch {
        folder.add(Diagnostics(from: error), of: name)
      }
    }
    return folder
  }

  private func scenarioFile(_ name: String) throws -> ScenarioFile {
    try ScenarioFile.read(try fileSystem.source(path(name), shownAs: name))
  }

  /// The seed database.
  public func seeds() throws -> SeedDatabase { try seeds(in: path("seeds")) }

  /// The seed database of a folder.
  func seeds(in folder: String) throws -> SeedDatabase {
    do {
      return try SeedDatabase.load(folder: folder, named: shown(folder), fileSystem: fileSystem)
    } catch let error as FileError {
      throw Failure(
        error.shown(as: shown(folder)), at: nil,
        hint: LocalizedText(
          en: "a project has its figures in the folder seeds/", zh: "项目的数据放在 seeds/ 文件夹中"))
    }
  }

  /// The seed database, or an empty one: a project whose models bring their own data needs none.
  func seedsIfAny() throws -> SeedDatabase {
    fileSystem.exists(path("seeds")) ? try seeds() : .none
  }

  /// Reads a model file, given relative to the project.
  ///
  /// - Parameter range: where the file is named, if another file does.
  func model(_ name: String, seeds: SeedDatabase, at range: SourceRange? = nil) throws -> Model {
    let source: SourceFile
    do {
      source = try fileSystem.source(path(name), shownAs: name)
    } catch let error as FileError {
      let last = { (file: String) in String(file.split(separator: "/").last ?? "") }
      let known = ((try? modelFiles()) ?? []).map(last)
      throw Failure(error, at: range, hint: nameHint(last(name), among: known))
    }
    do {
      let model = try Model.read(source, catalogue: seeds.catalogue)
      if seeds.isAbsent, model.needsSeeds { _ = try self.seeds() }
      return model
    } catch let problems as Diagnostics {
      // Without seeds every indicator would be a mistake of its own.
      if seeds.isAbsent, !Self.bringsData(source) || source.text.contains("indicator:") {
        _ = try self.seeds()
      }
      throw problems
    }
  }

  private static func bringsData(_ file: SourceFile) -> Bool {
    file.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("data:") }
  }

  /// The figures of a model: published ones, and those of the data file it names.
  func data(of model: Model, store: ObservationStore) throws -> ModelData {
    guard let file = model.dataFile else { return ModelData(model: model, store: store) }
    let name = resolvedPath(file.name, relativeTo: model.path)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try fileSystem.read(path(name), upTo: DataTable.sizeLimit + 1)
    } catch {
      throw Failure(error.shown(as: name), at: file.range)
    }
    let source = try SourceFile(name: name, bytes: bytes, limit: DataTable.sizeLimit)
    return try ModelData(
      model: model, store: store, table: DataTable.read(source, frequency: model.frequency))
  }

  /// The bytes of a file that a scenario names, given relative to the project.
  var pathReader: @Sendable (String) throws -> [UInt8] {
    let (folder, fileSystem) = (folder, fileSystem)
    return { name in
      do throws(FileError) {
        return try fileSystem.readHandwritten(Self.join(folder, name))
      } catch {
        throw Diagnostic.error(at: nil, error.shown(as: name).message)
      }
    }
  }
}

extension Model {
  /// Whether some of its figures are those of a seed database.
  fileprivate var needsSeeds: Bool { dataFile == nil || variables.contains { $0.indicator != nil } }
}

extension SeedDatabase {
  /// The database of a project without `seeds/`.
  static let none = SeedDatabase(catalogue: SeedCatalogue(), observations: [], warnings: Diagnostics())

  /// Whether the project has no `seeds/`.
  var isAbsent: Bool { indicators.isEmpty && regions.isEmpty }

  /// What model files may refer to.
  var catalogue: IndicatorCatalogue {
    IndicatorCatalogue(
      indicators: Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      shares: Set(details.filter { $0.value.measure == .share }.map(\.key)),
      regions: Set(regions.map(\.id)))
  }
}
