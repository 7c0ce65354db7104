import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// Models of a run, each estimated once, drivers first.
struct ModelSet {
  let project: Project
  let seeds: SeedDatabase
  let store: ObservationStore
  /// Finds a model's figures and its equations' coefficients; by default it is estimated on the project's data.
  let estimate: (Model) throws -> EstimatedModel
  private(set) var estimated: [String: EstimatedModel] = [:]
  /// Files of the estimated models, drivers first.
  private(set) var order: [String] = []
  private var loading: [String] = []

  init(
    project: Project, seeds: SeedDatabase, store: ObservationStore,
    estimate: ((Model) throws -> EstimatedModel)? = nil
  ) {
    self.project = project
    self.store = store
    self.seeds = seeds
    self.estimate =
      estimate ?? { try EstimatedModel($0, data: try project.data(of: $0, store: store)) }
  }

  /// Reads and estimates a model and those that drive it, unless that was done before.
  ///
  /// - Parameter range: where the file is named.
  @discardableResult
  mutating func load(_ file: String, at range: SourceRange?) throws -> Model {
    if let known = estimated[file] { return known.model }
    guard !loading.contains(file) else {
      throw Diagnostics([
        .error(
          at: range,
          en: "the models drive each other in a circle: \((loading + [file]).joined(separator: " → "))",
          zh: "模型互相驱动，形成循环：\((loading + [file]).joined(separator: " → "))")
      ])
    }
    loading.append(file)
    defer { loading.removeLast() }
    let model = try project.model(file, seeds: seeds, at: range)
    try model.projectionRuleProblems.throwIfErrors()
    for variable in model.variables {
      if let driver = variable.drivingModel(relativeTo: file) { try load(driver, at: variable.range) }
    }
    do {
      estimated[file] = try estimate(model)
    } catch let error as Diagnostic {
      throw Diagnostics([error])
    }
    order.append(file)
    return model
  }

  /// The given models and all that drive them, drivers first.
  func drivers(of files: Set<String>) -> [String] {
    var needed = files
    for file in order.reversed() where needed.contains(file) {
      for variable in estimated[file]?.model.variables ?? [] {
        if let driver = variable.drivingModel(relativeTo: file) { needed.insert(driver) }
      }
    }
    return order.filter(needed.contains)
  }
}
