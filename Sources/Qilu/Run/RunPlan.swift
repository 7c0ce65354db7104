import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// Which scenarios a run covers, in solving order, with their models estimated.
struct RunPlan {
  /// Scenarios: roots before descendants, models that drive others first.
  var scenarios: [(scenario: ResolvedScenario, model: String)]
  /// Estimated models by file.
  var models: [String: EstimatedModel]
  /// The seed database.
  var seeds: SeedDatabase
  /// Its figures, of the vintage asked for.
  var store: ObservationStore
  /// Names asked for (without the roots and drivers that had to come along).
  var requested: [String]
  /// Whether lines and targets give way to figures published for their periods.
  var yieldsToFigures = false
}

/// Resolves a request against a project; everything `run` would object to is found here or in the runner.
struct RunPlanner {
  let project: Project
  let request: RunRequest
  /// What becomes of a scenario beside what the request says.
  var adjust: @Sendable (ResolvedScenario) -> ResolvedScenario = { $0 }

  func plan() throws -> RunPlan {
    // Scenario files and seeds do not know each other before a model is read.
    let read = concurrently({ try scenarioFolder() }, { try project.seedsIfAny() })
    let folder = try read.0.get()
    if request.scenarios.isEmpty { try folder.allProblems.throwIfErrors() }
    let seeds = try read.1.get()
    var models = ModelSet(project: project, seeds: seeds, store: request.vintage(of: seeds))
    return try plan(
      request.scenarios.isEmpty ? folder.library.names : checkedNames(), folder, &models)
  }

  /// The project's scenario files, with those the request names by path.
  func scenarioFolder() throws -> ScenarioFolder {
    try project.scenarioFolder(including: Set(requestedFiles.values).sorted())
  }

  /// The plan for some scenarios of a folder; models estimated on the way stay in `models` for the next plan.
  func plan(_ requested: [String], _ folder: ScenarioFolder, _ models: inout ModelSet) throws -> RunPlan {
    let library = folder.library
    var resolved: [String: ResolvedScenario] = [:]
    for name in requested {
      for link in try folder.chain(to: name, in: library) where resolved[link.name.value] == nil {
        resolved[link.name.value] = overridden(try library.resolve(link.name.value))
      }
    }
    let ordered = try order(&resolved, requested: requested, folder, library, &models)
    return RunPlan(
      scenarios: request.requests.added(to: ordered, models.estimated), models: models.estimated,
      seeds: models.seeds, store: models.store,
      requested: requested)
  }

  /// The files named by path that are not among the project's own, by what was named.
  var requestedFiles: [String: String] {
    var files: [String: String] = [:]
    for name in request.scenarios where name.hasSuffix(".yaml") || name.contains("/") {
      let shown = project.shown(name)
      let isOwn = shown.hasPrefix("scenarios/") && shown.split(separator: "/").count == 2
      if !isOwn { files[name] = shown }
    }
    return files
  }

  /// The names asked for, once each; one name for two files cannot be reported in one folder.
  func checkedNames() throws -> [String] {
    var names: [String] = []
    var files: [String: String] = [:]
    for request in request.scenarios {
      let name = ScenarioFile.name(ofFile: request)
      let file = requestedFiles[request] ?? "scenarios/\(name).yaml"
      if let other = files[name], other != file {
        throw Diagnostics([
          .error(
            at: nil, en: "\(other) and \(file) are both called \"\(name)\"",
            zh: "\(other) 和 \(file) 都名为“\(name)”",
            hint: LocalizedText(en: "rename one of the two", zh: "请为其中一个改名"))
        ])
      }
      if files.updateValue(file, forKey: name) == nil { names.append(name) }
    }
    return names
  }

  private func overridden(_ scenario: ResolvedScenario) -> ResolvedScenario {
    var scenario = scenario
    if let draws = request.draws { scenario.uncertainty.draws = draws }
    if let seed = request.seed { scenario.uncertainty.seed = seed }
    return adjust(scenario)
  }

  /// Keeps the requested scenarios, their roots, and the roots of the models that drive theirs.
  private func order(
    _ resolved: inout [String: ResolvedScenario], requested: [String], _ folder: ScenarioFolder,
    _ library: ScenarioLibrary, _ models: inout ModelSet
  ) throws -> [(scenario: ResolvedScenario, model: String)] {
    var wanted = Set(requested)
    for name in requested { if let root = resolved[name]?.root { wanted.insert(root) } }
    var files = Set<String>()
    for name in wanted.sorted() {
      guard let scenario = resolved[name] else { continue }
      let model = try models.load(scenario.modelFile, at: scenario.model.range)
      try checkFrequency(scenario, model)
      files.insert(scenario.modelFile)
    }
    for file in models.drivers(of: files) where !files.contains(file) {
      guard let driver = try root(using: file, in: library) else {
        // The scenario that would have it solved may be one that cannot be read.
        try folder.allProblems.throwIfErrors()
        continue
      }
      wanted.insert(driver.name)
      resolved[driver.name] = overridden(driver)
    }
    let ranked = wanted.compactMap { resolved[$0] }.sorted { left, right in
      rank(left, models) < rank(right, models)
    }
    return ranked.map { ($0, $0.modelFile) }
  }

  private func checkFrequency(_ scenario: ResolvedScenario, _ model: Model) throws {
    let horizon = scenario.horizon
    guard horizon.value.frequency != model.frequency else { return }
    throw Diagnostics([
      .error(
        at: horizon.range,
        en: "the horizon \(horizon.value) does not go in the steps of the model \(model.name)",
        zh: "预测期 \(horizon.value) 与模型 \(model.name) 的频率不符",
        hint: LocalizedText(
          en: "for example: \(model.frequency.exampleRange)", zh: "例如：\(model.frequency.exampleRange)"))
    ])
  }

  private func rank(_ scenario: ResolvedScenario, _ models: ModelSet) -> (Int, String, Int, String) {
    (
      models.order.firstIndex(of: scenario.modelFile) ?? .max, scenario.root, scenario.chain.count,
      scenario.name
    )
  }

  /// The root scenario of a model: `baseline` where there is one, else the first by name.
  private func root(using file: String, in library: ScenarioLibrary) throws -> ResolvedScenario? {
    let roots = library.names.filter { library.files[$0]?.extends == nil }
      .sorted { ($0 == "baseline" ? 0 : 1, $0) < ($1 == "baseline" ? 0 : 1, $1) }
    for name in roots {
      let scenario = adjust(try library.resolve(name))
      if scenario.modelFile == file { return scenario }
    }
    return nil
  }
}

extension Frequency {
  fileprivate var exampleRange: String {
    switch self {
    case .annual: "2026..2030"
    case .half: "2026H1..2028H2"
    case .quarterly: "2026Q1..2027Q4"
    case .monthly: "2026M01..2026M12"
    }
  }
}

extension ResolvedScenario {
  /// The model's file, relative to the project.
  var modelFile: String { resolvedPath(model.value, relativeTo: model.file) }
}
