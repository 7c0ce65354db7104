import Expressions
import Localization
public import Modeling
public import SourceText
import TimeSeries

/// Runs scenarios on estimated models: inputs, targets, draws, summaries, comparison with the root.
public struct ScenarioRunner: Sendable {
  /// Estimated models by the path of their file.
  public let models: [String: EstimatedModel]
  /// Threads; the result does not depend on it.
  public let threads: Int
  /// Whether nearest paths are accepted where targets cannot be met.
  public let allowsUnmet: Bool
  /// Whether lines and targets give way to figures published for their periods, rather than being refused: for scenarios
  /// that were written before those figures.
  public let yieldsToFigures: Bool
  /// Whether the differences of scenarios from their roots are shared out over the inputs.
  public let attributes: Bool
  private let readFile: @Sendable (String) throws -> [UInt8]

  /// A runner.
  ///
  /// - Parameter readFile: the bytes of a file that a path names.
  public init(
    models: [String: EstimatedModel], threads: Int, allowsUnmet: Bool = false,
    yieldsToFigures: Bool = false, attributes: Bool = true,
    readFile: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.models = models
    self.threads = threads
    self.allowsUnmet = allowsUnmet
    self.yieldsToFigures = yieldsToFigures
    self.attributes = attributes
    self.readFile = readFile
  }

  /// Runs scenarios in order; each root must come before its descendants, and models that drive others first.
  ///
  /// - Parameter progress: called with the name of each scenario before it is solved.
  public func run(
    _ scenarios: [(scenario: ResolvedScenario, model: String)], progress: (String) -> Void = { _ in }
  ) throws(Diagnostics) -> [ScenarioGroup] {
    var session = RunSession(runner: self)
    try session.run(scenarios, progress: progress)
    return session.groups
  }

  /// The numbers a scenario feeds into its model.
  func inputs(_ scenario: ResolvedScenario, _ run: ModelRun) throws(Diagnostics) -> ScenarioInputs {
    var problems = Diagnostics()
    var inputs = ScenarioInputs()
    for path in scenario.assumptions + scenario.addFactors + scenario.exogenize {
      let checked = problems.collectAll { () throws(Diagnostics) in
        try evaluate(path, run, scenario)
      }
      inputs.paths[ScenarioInputs.Item(role: path.role, variable: path.variable)] = checked
    }
    try problems.throwIfErrors()
    return inputs
  }

  private func evaluate(_ path: ResolvedPath, _ run: ModelRun, _ scenario: ResolvedScenario)
    throws(Diagnostics)
    -> [Period: PathPoint]
  {
    let model = run.estimated.model
    let origin = path.layers.last?.path.variable.range
    guard let variable = model.variable(path.variable) else {
      throw Diagnostics([.noVariable(path.variable, at: origin, in: model)])
    }
    try RoleCheck(path: path, variable: variable, run: run, yieldsToFigures: yieldsToFigures).check()
    let data = run.estimated.data
    // In a simulated horizon a path changes the data.
    let known = run.simulatedData(path.variable)
    let rule = run.rulePath(path.variable).merging(known) { _, data in data }
    let evaluator = PathEvaluator(
      variable: path.variable, role: path.role, unit: variable.unit,
      leftSide: run.estimated.equation(for: path.variable)?.left.transform ?? .identity,
      horizon: run.window.horizon,
      history: { data.value(path.variable, $0) ?? rule[$0]?.value }, readFile: readFile)
    let hasBase = path.role == .assumption || (path.role == .exogenized && run.window.mode.isSimulation)
    let points = try evaluator.evaluate(path, projected: hasBase ? rule : [:])
    // What no line decides is data, not an assumption.
    return points.filter { $0.value.origin != nil || known[$0.key] == nil }
  }
}

extension Diagnostic {
  static func noVariable(_ name: String, at range: SourceRange?, in model: Model) -> Diagnostic {
    .error(
      at: range, en: "the model \(model.name) has no variable \"\(name)\"",
      zh: "模型 \(model.name) 没有变量“\(name)”", hint: nameHint(name, among: model.variables.map(\.name)))
  }
}
