import Localization
import Modeling
public import Scenarios
import SourceText
public import TimeSeries

/// What `qilu multipliers` is asked for.
public struct MultiplierRequest: Sendable {
  /// A scenario or a model, by name or path.
  public var subject: String
  /// The variables that respond.
  public var variables: [String]
  /// What is moved: exogenous variables, or endogenous ones for their add-factors.
  public var instruments: [String]
  /// The periods of the shocks; of a model also the horizon.
  public var periods: PeriodRange?

  /// A request.
  public init(of variables: [String], to instruments: [String], in periods: PeriodRange?, subject: String) {
    self.subject = subject
    self.variables = variables
    self.instruments = instruments
    self.periods = periods
  }
}

/// Multipliers with what they were taken from.
public struct MultiplierView: Sendable {
  /// The scenario or model.
  public let subject: String
  /// What was asked for.
  public let request: MultiplierRequest
  /// The multipliers.
  public let multipliers: Multipliers
  let model: Model
}

extension Project {
  /// Impact and interim multipliers of a scenario, or of a model over its data.
  ///
  /// A model without scenario is simulated dynamically over the periods asked for, where its data reach into them, and
  /// projected over them where they do not.
  public func multipliers(_ request: MultiplierRequest) throws -> MultiplierView {
    let stem = ScenarioFile.name(ofFile: request.subject)
    let ownModel = "scenarios/models/\(stem).yaml"
    let named = shown(request.subject)
    let isPath = request.subject.hasSuffix(".yaml") || request.subject.contains("/")
    let model = isPath ? named : ownModel
    let isModel =
      isPath
      ? !named.hasPrefix("scenarios/") || named.hasPrefix("scenarios/models/")
      : !fileSystem.exists(path("scenarios/\(stem).yaml")) && fileSystem.exists(path(ownModel))
    let projection = try isModel && !isScenario(named, isPath) ? simulated(model, request) : solved(request)
    return MultiplierView(
      subject: stem, request: request,
      multipliers: try Multipliers(
        of: request.variables, to: request.instruments, in: request.periods, projection: projection),
      model: projection.run.estimated.model)
  }

  /// Whether a file that is named by its path begins as a scenario does.
  private func isScenario(_ file: String, _ isPath: Bool) -> Bool {
    guard isPath, let source = try? fileSystem.source(path(file), shownAs: file) else { return false }
    return source.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("scenario:") }
  }

  private func solved(_ request: MultiplierRequest) throws -> Projection {
    let run = RunRequest(scenarios: [request.subject], draws: 0)
    let plan = try RunPlanner(project: self, request: run).plan()
    return try projection(named: ScenarioFile.name(ofFile: request.subject), in: solve(plan, run))
  }

  /// A model by itself: a scenario that says nothing but the periods.
  private func simulated(_ file: String, _ request: MultiplierRequest) throws -> Projection {
    guard let periods = request.periods else {
      throw Diagnostics([
        .error(
          at: nil, en: "a model has no horizon of its own", zh: "模型本身没有预测期",
          hint: LocalizedText(
            en: "say the periods with --in 2026..2030, or name a scenario",
            zh: "请用 --in 2026..2030 指定时期，或指定情景"))
      ])
    }
    let seeds = try seedsIfAny()
    var models = ModelSet(project: self, seeds: seeds, store: seeds.observations)
    let model = try models.load(file, at: nil)
    let place = SourceRange(file: file, line: 1)
    var scenario = ScenarioFile(file: file, name: Located(model.name, at: place))
    scenario.model = Located(file.split(separator: "/").last.map(String.init) ?? file, at: place)
    scenario.horizon = Located(periods, at: place)
    scenario.uncertainty.draws = Located(0, at: place)
    if let estimated = models.estimated[file], estimated.hasData(in: periods) {
      scenario.solve.mode = Located(.dynamic, at: place)
    }
    let runner = ScenarioRunner(models: models.estimated, threads: 1, readFile: pathReader)
    let resolved = try ResolvedScenario(chain: [scenario])
    return try projection(named: model.name, in: runner.run([(scenario: resolved, model: file)]))
  }

  private func projection(named name: String, in groups: [ScenarioGroup]) throws -> Projection {
    for result in groups.flatMap(\.results) where result.name == name { return result.projection }
    throw Diagnostics([
      .error(at: nil, en: "no scenario \"\(name)\" was solved", zh: "没有求解情景“\(name)”")
    ])
  }
}

extension EstimatedModel {
  /// Whether an endogenous variable has figures in some period.
  fileprivate func hasData(in periods: PeriodRange) -> Bool {
    system.targets.contains { variable in
      periods.contains { data.value(system.variables[variable], $0) != nil }
    }
  }
}
