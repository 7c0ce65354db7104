import Localization
public import Modeling
import SourceText
import TimeSeries

/// One pass over scenarios: keeps what later scenarios need of earlier ones.
struct RunSession {
  private struct RunKey: Hashable {
    var model: String
    var horizon: PeriodRange
    var uncertainty: UncertaintyOptions
    var solve: SolveOptions
    var upstream: [String: String]
  }

  let runner: ScenarioRunner
  private var runs: [RunKey: ModelRun] = [:]
  private var roots: [String: ScenarioResult] = [:]
  /// The targets that scenarios state, by model file.
  private var stated: [String: [Inherited<Target>]] = [:]
  private var order: [String] = []
  private var results: [String: [ScenarioResult]] = [:]

  init(runner: ScenarioRunner) {
    self.runner = runner
  }

  /// Runs scenarios in order: each root by itself with all threads, then its descendants beside each other.
  mutating func run(
    _ scenarios: [(scenario: ResolvedScenario, model: String)], progress: (String) -> Void
  ) throws(Diagnostics) {
    for (scenario, path) in scenarios {
      for target in scenario.targets where !(stated[path] ?? []).contains(target) {
        stated[path, default: []].append(target)
      }
    }
    var rest = scenarios[...]
    while let first = rest.first {
      let batch = rest.prefix { $0.model == first.model && $0.scenario.isRoot == first.scenario.isRoot }
      let next = first.scenario.isRoot ? rest.prefix(1) : batch
      for entry in next { progress(entry.scenario.name) }
      try run(batch: Array(next))
      rest = rest.dropFirst(next.count)
    }
  }

  private mutating func run(batch: [(scenario: ResolvedScenario, model: String)]) throws(Diagnostics) {
    var works: [ScenarioWork] = []
    for (scenario, path) in batch {
      guard let estimated = runner.models[path] else {
        throw Diagnostics([
          .error(
            at: scenario.model.range, en: "the model file \(path) was not read", zh: "未读取模型文件 \(path)")
        ])
      }
      let run = try modelRun(scenario, path, estimated)
      works.append(
        ScenarioWork(
          scenario: runner.yieldsToFigures ? scenario.yielding(to: run) : scenario, run: run,
          root: scenario.isRoot ? nil : roots[scenario.root], runner: runner, stated: stated[path] ?? [],
          threads: batch.count > 1 ? 1 : runner.threads))
    }
    for (result, entry) in zip(ScenarioWork.results(works, threads: runner.threads), batch) {
      keep(try result.get(), entry.model)
    }
  }

  private mutating func modelRun(
    _ scenario: ResolvedScenario, _ path: String, _ estimated: EstimatedModel
  ) throws(Diagnostics) -> ModelRun {
    let upstream = try upstreamPaths(scenario, path, estimated)
    let key = RunKey(
      model: path, horizon: scenario.horizon.value, uncertainty: scenario.uncertainty,
      solve: scenario.solve, upstream: upstream.mapValues { "\($0.model) \($0.scenario)" })
    if let run = runs[key] { return run }
    let run = try ModelRun(
      estimated, horizon: scenario.horizon.value, uncertainty: scenario.uncertainty, solve: scenario.solve,
      upstream: upstream, at: scenario.horizon.range, threads: runner.threads)
    runs[key] = run
    return run
  }

  /// The paths of other models that drive this one: of the scenario of the same name there, else of its root.
  private func upstreamPaths(_ scenario: ResolvedScenario, _ path: String, _ estimated: EstimatedModel)
    throws(Diagnostics) -> [String: UpstreamPath]
  {
    var paths: [String: UpstreamPath] = [:]
    for variable in estimated.model.variables {
      guard let file = variable.drivingModel(relativeTo: path) else { continue }
      let candidates = (results[file] ?? []).map(\.projection)
      let match =
        candidates.first { $0.name == scenario.name }
        ?? candidates.first { $0.scenario.isRoot }
      guard let match, let source = match.run.estimated.model.counterpart(of: variable) else {
        throw Diagnostics([
          .error(
            at: variable.range,
            en: "\(variable.name) follows \(file), but no scenario of that model has it solved",
            zh: "\(variable.name) 由 \(file) 驱动，但该模型没有已求解的情景")
        ])
      }
      try checkDraws(scenario, match, variable)
      try checkPairing(scenario, match, variable)
      if scenario.uncertainty.draws > 0, !match.run.keepsDraws(of: source) {
        throw Diagnostics([.notKept(source, at: match.run.uncertainty.keep?.first?.range)])
      }
      paths[variable.name] = UpstreamPath(of: source, in: match, lanes: scenario.uncertainty.draws + 1)
    }
    return paths
  }

  /// "Draw by draw" needs as many draws there as here.
  private func checkDraws(_ scenario: ResolvedScenario, _ other: Projection, _ variable: Variable)
    throws(Diagnostics)
  {
    let (own, theirs) = (scenario.uncertainty.draws, other.drawCount)
    guard own > 0, own != theirs else { return }
    throw Diagnostics([
      .error(
        at: scenario.model.range,
        en:
          "\(variable.name) follows \(other.name) draw by draw, but that has \(theirs) draws and \(scenario.name) \(own)",
        zh: "\(variable.name) 逐次抽样跟随 \(other.name)，但后者抽样 \(theirs) 次，\(scenario.name) 抽样 \(own) 次",
        hint: LocalizedText(
          en: "give both the same draws: under uncertainty:", zh: "请在 uncertainty: 中写相同的 draws"))
    ])
  }

  /// Draws that mirror each other in pairs here must do so there.
  private func checkPairing(_ scenario: ResolvedScenario, _ other: Projection, _ variable: Variable)
    throws(Diagnostics)
  {
    let (own, theirs) = (scenario.uncertainty, other.run.uncertainty)
    guard own.draws > 0, own.antithetic != theirs.antithetic else { return }
    throw Diagnostics([
      .error(
        at: scenario.model.range,
        en:
          "\(variable.name) follows \(other.name) draw by draw, but only one of \(other.name) and \(scenario.name) has antithetic draws",
        zh: "\(variable.name) 逐次抽样跟随 \(other.name)，但 \(other.name) 与 \(scenario.name) 只有一个采用对偶抽样",
        hint: LocalizedText(
          en: "write \"antithetic: true\" in both or in none",
          zh: "请在两者的 uncertainty: 中同时写或都不写 antithetic: true"))
    ])
  }

  private mutating func keep(_ result: ScenarioResult, _ path: String) {
    if result.isRoot { roots[result.name] = result }
    if results[path] == nil { order.append(path) }
    results[path, default: []].append(result)
  }

  /// The results by model, in the order in which they were run.
  var groups: [ScenarioGroup] {
    order.compactMap { path in
      guard let estimated = runner.models[path] else { return nil }
      return ScenarioGroup(estimated: estimated, results: results[path] ?? [])
    }
  }
}

extension Variable {
  /// The file of the model that drives this variable; nil if none does.
  public func drivingModel(relativeTo path: String) -> String? {
    guard let project, let rule = ProjectionRule.read(project, DiagnosticCollector()),
      case .model(let file) = rule
    else { return nil }
    return resolvedPath(file, relativeTo: path)
  }
}

extension Model {
  /// The variable of this model that holds the same indicator of the same region.
  func counterpart(of variable: Variable) -> String? {
    variables.first {
      $0.indicator != nil && $0.indicator == variable.indicator && $0.region == variable.region
    }?.name
  }
}
