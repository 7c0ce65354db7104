import Modeling
public import Scenarios
import SourceText
public import TimeSeries
import Synchronization

/// Everything a run computed, before it is written.
public struct RunOutcome: Sendable {
  /// The request it answers.
  public let request: RunRequest
  /// Results by model.
  public let groups: [ScenarioGroup]
  /// Rolling-origin evaluations of the estimated equations, by model.
  public let evaluations: [String: [RollingOriginEvaluation]]
  /// The figures it rests on.
  public let seeds: SeedDatabase
  /// Its figures, of the vintage asked for.
  public let store: ObservationStore
  /// Names asked for.
  public let requested: [String]
  /// The bytes of every file read, by path relative to the project.
  public let inputs: [String: [UInt8]]
}

extension Project {
  /// Runs scenarios: reads, estimates, solves, compares. Writes nothing.
  public func run(_ request: RunRequest, progress: (String) -> Void = { _ in }) throws -> RunOutcome {
    let recorder = RecordingFileSystem(fileSystem)
    let recorded = Project(self, fileSystem: recorder)
    // The settings decide the language of the reports, so they are an input too.
    if fileSystem.exists(recorded.path(Self.settingsFile)) {
      _ = try recorder.readHandwritten(recorded.path(Self.settingsFile))
    }
    let plan = try RunPlanner(project: recorded, request: request).plan()
    let groups = try recorded.solve(plan, request, progress: progress)
    // Named as they will be found again, wherever the project lies.
    var request = request
    request.scenarios = request.scenarios.map(shown)
    return RunOutcome(
      request: request, groups: groups, evaluations: plan.models.mapValues(RollingOriginEvaluation.all),
      seeds: plan.seeds, store: plan.store, requested: plan.requested,
      inputs: Dictionary(
        recorder.contents.map { (shown($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Solves a plan's scenarios.
  ///
  /// - Throws: `Diagnostics`, or a `Failure` of the kind `missing` where a file that a path names does not exist.
  func solve(_ plan: RunPlan, _ request: RunRequest, progress: (String) -> Void = { _ in }) throws
    -> [ScenarioGroup]
  {
    let absent = Mutex(false)
    let (read, fileSystem, folder) = (pathReader, fileSystem, folder)
    let runner = ScenarioRunner(
      models: plan.models, threads: request.threads, allowsUnmet: request.allowsUnmet,
      yieldsToFigures: plan.yieldsToFigures, attributes: request.attributes
    ) { name in
      if !fileSystem.exists(Self.join(folder, name)) { absent.withLock { $0 = true } }
      return try read(name)
    }
    do {
      return try runner.run(plan.scenarios, progress: progress)
    } catch {
      throw absent.withLock { $0 } ? Failure(.missing, error) : error
    }
  }
}
