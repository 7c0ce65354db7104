import Modeling
import Scenarios
import SourceText
import TimeSeries

/// One side of a revision with its figures and scenario files read.
struct RevisionSide {
  let source: RevisionSource
  let seeds: SeedDatabase
  /// The figures of the vintage asked for.
  let store: ObservationStore
  /// The names of the scenarios that the side reports.
  let names: [String]
  /// The scenario files.
  let folder: ScenarioFolder

  init(_ source: RevisionSource) throws {
    self.source = source
    seeds = try source.project.seedsIfAny()
    store = source.request.vintage(of: seeds)
    folder = try RunPlanner(project: source.project, request: source.request).scenarioFolder()
    names = source.scenarios ?? (folder.library.names + folder.problems.keys).sorted()
  }

  /// The figures that this side has for a model, which may be the other side's.
  ///
  /// The model's own data are those that the model of the same name here names.
  func data(of model: Model) throws -> ModelData {
    var model = model
    let isHere = source.project.fileSystem.exists(source.project.path(model.path))
    if model.dataFile != nil, isHere,
      let file = try? source.project.model(model.path, seeds: seeds).dataFile
    {
      model.dataFile = file
    }
    return try source.project.data(of: model, store: store)
  }

  /// The models that the scenarios name, by scenario.
  var models: [String: Inherited<String>] {
    var models: [String: Inherited<String>] = [:]
    for name in folder.library.names { models[name] = try? folder.library.resolve(name).model }
    return models
  }

  /// The tree of a file; nil where there is none that can be read.
  func tree(_ file: String) -> YAMLNode? {
    guard let source = try? source.project.fileSystem.source(source.project.path(file), shownAs: file) else {
      return nil
    }
    return try? YAMLNode.parse(source)
  }

  /// The bytes of a file that a scenario names; nil where there is none.
  func bytes(_ file: String) -> [UInt8]? { try? source.project.fileSystem.read(source.project.path(file)) }
}
