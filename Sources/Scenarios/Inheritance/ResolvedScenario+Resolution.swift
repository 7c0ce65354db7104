import Localization
import Modeling
public import SourceText
import TimeSeries

extension ResolvedScenario {
  /// What a chain of files says together, the later ones winning.
  ///
  /// - `chain`: from the root, which extends nothing, to the scenario itself.
  public init(chain: [ScenarioFile]) throws(Diagnostics) {
    var problems = Diagnostics()
    guard let leaf = chain.last else {
      throw Diagnostics([.error(at: nil, en: "an empty chain of scenarios", zh: "情景链为空")])
    }
    let model = chain.inherited(\.model)
    let horizon = chain.inherited(\.horizon)
    if model == nil { problems.add(.missing("model", in: leaf, example: "models/shandong-industry.yaml")) }
    if horizon == nil { problems.add(.missing("horizon", in: leaf, example: "2026..2030")) }
    let solve = problems.collect { () throws(Diagnostic) in try SolveOptions(chain: chain) }
    let targets = chain.resolvedTargets(&problems)
    guard let model, let horizon else { throw problems }
    self.init(
      chain: chain, model: model, horizon: horizon, assumptions: chain.resolvedPaths(.assumption),
      addFactors: chain.resolvedPaths(.addFactor), exogenize: chain.resolvedPaths(.exogenized),
      solve: solve ?? SolveOptions(), targets: targets, control: chain.resolvedControl,
      uncertainty: UncertaintyOptions(chain: chain), requests: DrawRequests(chain: chain), warnings: [])
    check(&problems)
    try problems.throwIfErrors()
    warnings = problems.warnings
  }

  /// The scenario's own name.
  public var name: String { chain.last?.name.value ?? "" }

  /// The name of the scenario that the chain starts from, with which this one is compared.
  public var root: String { chain.first?.name.value ?? "" }

  /// The paths set for one role.
  public func paths(_ role: PathRole) -> [ResolvedPath] {
    switch role {
    case .assumption: assumptions
    case .addFactor: addFactors
    case .exogenized: exogenize
    }
  }

  /// The path of one variable in one role, if any file of the chain gives it.
  public func path(of variable: String, _ role: PathRole) -> ResolvedPath? {
    paths(role).first { $0.variable == variable }
  }
}

extension [ScenarioFile] {
  /// The value that the scenario nearest to the end of the chain states.
  fileprivate func inherited<Value>(_ key: KeyPath<ScenarioFile, Located<Value>?>) -> Inherited<Value>? {
    for file in reversed() {
      guard let stated = file[keyPath: key] else { continue }
      return Inherited(stated.value, scenario: file.name.value, file: file.file, range: stated.range)
    }
    return nil
  }

  /// Every variable that the chain names in one role, with its layers.
  fileprivate func resolvedPaths(_ role: PathRole) -> [ResolvedPath] {
    var order: [String] = []
    var layers: [String: [PathLayer]] = [:]
    for file in self {
      for path in file.paths(role) {
        let variable = path.variable.value
        if layers[variable] == nil { order.append(variable) }
        layers[variable, default: []].append(
          PathLayer(scenario: file.name.value, file: file.file, path: path))
      }
    }
    return order.map { ResolvedPath(variable: $0, role: role, layers: layers[$0] ?? []) }
  }

  /// The control of the scenario nearest to the end of the chain that says something of it.
  fileprivate var resolvedControl: Inherited<Control>? {
    for file in reversed() {
      guard let stated = file.control else { continue }
      return stated.value.map {
        Inherited($0, scenario: file.name.value, file: file.file, range: stated.range)
      }
    }
    return nil
  }

  /// The targets left when every child has replaced or removed those of its parents.
  fileprivate func resolvedTargets(_ problems: inout Diagnostics) -> [Inherited<Target>] {
    var targets: [Inherited<Target>] = []
    for file in self {
      for removed in file.removedTargets {
        if !targets.contains(where: { $0.value.key == removed.value }) {
          problems.add(.noTargetToRemove(removed))
        }
      }
      let replaced = Set(file.targets.map(\.key) + file.removedTargets.map(\.value))
      targets.removeAll { replaced.contains($0.value.key) }
      targets += file.targets.map {
        Inherited($0, scenario: file.name.value, file: file.file, range: $0.origin)
      }
    }
    return targets
  }
}

extension SolveOptions {
  /// The options of a chain, key by key; held residuals mean a dynamic solution.
  fileprivate init(chain: [ScenarioFile]) throws(Diagnostic) {
    let mode = chain.inherited(\.solve.mode)
    let residuals = chain.inherited(\.solve.residuals)
    self.init(mode: mode?.value ?? .projection, residuals: residuals?.value ?? .zero)
    solver = SolverOptions(
      method: chain.inherited(\.solve.method)?.value ?? solver.method,
      tolerance: chain.inherited(\.solve.tolerance)?.value ?? solver.tolerance,
      iterations: chain.inherited(\.solve.iterations)?.value ?? solver.iterations,
      terminal: chain.inherited(\.solve.terminal)?.value ?? solver.terminal)
    guard self.residuals == .hold, self.mode != .dynamic else { return }
    if let mode, let residuals { throw .heldResiduals(residuals, mode: mode) }
    self.mode = .dynamic
  }
}

extension UncertaintyOptions {
  /// The options of a chain, key by key.
  fileprivate init(chain: [ScenarioFile]) {
    self.init()
    draws = chain.inherited(\.uncertainty.draws)?.value ?? draws
    seed = chain.inherited(\.uncertainty.seed)?.value ?? seed
    levels = chain.inherited(\.uncertainty.levels)?.value ?? levels
    include = chain.inherited(\.uncertainty.include)?.value ?? include
    residuals = chain.inherited(\.uncertainty.residuals)?.value ?? residuals
    antithetic = chain.inherited(\.uncertainty.antithetic)?.value ?? antithetic
    keep = chain.inherited(\.uncertainty.keep)?.value ?? keep
  }
}

extension DrawRequests {
  /// What a chain asks of its draws, key by key.
  fileprivate init(chain: [ScenarioFile]) {
    self.init(
      bySource: chain.inherited(\.uncertainty.bySource)?.value ?? false,
      probabilities: chain.inherited(\.uncertainty.probabilities)?.value ?? [],
      paths: chain.inherited(\.uncertainty.paths)?.value ?? [])
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ key: String, in file: ScenarioFile, example: String
  ) -> Diagnostic {
    .error(
      at: file.name.range, en: "neither \"\(file.name.value)\" nor a scenario it extends names its \(key)",
      zh: "“\(file.name.value)”及其上级情景都没有写 \(key)", hint: .example("\(key): \(example)"))
  }

  fileprivate static func noTargetToRemove(_ target: Located<Target.Key>) -> Diagnostic {
    let (reach, by) = (target.value.reach, target.value.by.joined(separator: ", "))
    return .error(
      at: target.range, en: "there is no inherited target for \"\(reach)\" by \"\(by)\" to remove",
      zh: "没有可删除的上级目标：“\(reach)”由“\(by)”实现")
  }

  fileprivate static func heldResiduals(
    _ residuals: Inherited<SolveOptions.Residuals>, mode: Inherited<SolveOptions.Mode>
  ) -> Diagnostic {
    .error(
      at: residuals.range,
      en:
        "\"residuals: hold\" needs \"mode: dynamic\", but the mode is \(mode.value.rawValue) (\(mode.range))",
      zh: "“residuals: hold”要求“mode: dynamic”，而现在的方式是 \(mode.value.rawValue)（\(mode.range)）")
  }
}
