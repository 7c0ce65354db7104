import Modeling
import Scenarios
public import SourceText
import TimeSeries

/// What a check looked at and found.
public struct CheckResult: Sendable {
  /// Number of scenarios checked.
  public var scenarios = 0
  /// Number of models checked.
  public var models = 0
  /// Number of observations checked.
  public var observations = 0
  /// Errors and warnings.
  public var findings = Diagnostics()
  private var kind: Failure.Kind?

  /// The errors found, of the kind of the first, at which a run would have ended; nil if there are none.
  public var failure: Failure? {
    guard findings.hasErrors else { return nil }
    return Failure(kind ?? .invalid, Diagnostics(findings.errors))
  }

  /// Records what `body` throws.
  mutating func collect(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      let failure = Failure(error)
      kind = kind ?? failure.kind
      findings.add(failure.diagnostics)
    }
  }
}

extension Project {
  /// Applies everything that `run` would to the named scenarios and models (all of them by default), without draws.
  ///
  /// A name is a scenario's, or a path; a path through a folder `models` is a model's.
  public func check(_ names: [String] = []) throws -> CheckResult {
    let isModel = { (name: String) in name.split(separator: "/").dropLast().last == "models" }
    let modelNames = try names.isEmpty ? modelFiles() : names.filter(isModel).map(shown)
    let request = RunRequest(scenarios: names.filter { !isModel($0) }, draws: 0)
    let planner = RunPlanner(project: self, request: request)
    let folder = try planner.scenarioFolder()
    var result = CheckResult()
    if names.isEmpty { result.collect { try folder.allProblems.throwIfErrors() } }
    var loaded: SeedDatabase?
    result.collect { loaded = try seedsIfAny() }
    guard let seeds = loaded else { return result }
    result.findings.add(seeds.warnings)
    var reading = Diagnostics()
    if !seeds.isAbsent { result.collect { reading = try checkReading(seeds) } }
    result.findings.add(reading)
    result.observations = seeds.observations.observations.count
    var models = ModelSet(project: self, seeds: seeds, store: seeds.observations)
    for file in modelNames { result.collect { try models.load(file, at: nil) } }
    result.models = modelNames.count
    let scenarios = try names.isEmpty ? folder.library.names : planner.checkedNames()
    var remarks = ScenarioRemarks()
    for name in scenarios { check(name, planner, folder, &models, &result, &remarks) }
    result.findings.add(remarks.diagnostics)
    result.scenarios = scenarios.count
    return result
  }

  private func check(
    _ name: String, _ planner: RunPlanner, _ folder: ScenarioFolder, _ models: inout ModelSet,
    _ result: inout CheckResult, _ remarks: inout ScenarioRemarks
  ) {
    result.collect {
      let plan = try planner.plan([name], folder, &models)
      let solved = try solve(plan, planner.request).flatMap(\.results).first { $0.name == name }
      remarks.add(solved?.warnings ?? [], of: name)
    }
  }
}
