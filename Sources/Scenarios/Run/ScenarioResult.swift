import Localization
public import Modeling
public import SourceText
public import TimeSeries

/// What one scenario comes to, beside the root of its chain.
public struct ScenarioResult: Sendable {
  /// The solved scenario, without its draws.
  public let projection: Projection
  /// Distributions of its cells.
  public let summary: Summary
  /// Distributions of the paired differences from the root; nil for a root.
  public let differences: Summary?
  /// Averages and cumulated changes over the horizon, by variable.
  public let horizon: [String: HorizonSummary]
  /// The same for the differences from the root.
  public let horizonDifferences: [String: HorizonSummary]
  /// What drives the difference from the root; nil for a root, where model or periods differ, or where it was not
  /// asked for.
  public let attribution: Attribution?
  /// The changed inputs, compared with the root.
  public let changes: [ScenarioInputs.Item]
  /// How likely each of the scenario's own targets is met.
  public var targetChances: [TargetChance] {
    chances.filter { projection.scenario.targets.contains($0.target) }
  }
  /// How likely each target that a scenario of the run states is met here.
  public let chances: [TargetChance]
  /// Spread by source of uncertainty, where the scenario asks for it.
  public let bands: SourceBands?
  /// How likely the scenario's own statements are.
  public let probabilities: [StatementProbability]
  /// The draws of the variables that the scenario wants written.
  public let paths: DrawPaths?
  /// Remarks for the reader: extrapolation, bounds, what was carried.
  public let warnings: [Diagnostic]

  /// The scenario's name.
  public var name: String { projection.name }
  /// Whether it is the root of its chain.
  public var isRoot: Bool { projection.scenario.isRoot }
}

/// The chance that a stated target is met in a scenario.
public struct TargetChance: Sendable, Hashable {
  /// The target, with the scenario that states it.
  public var target: Inherited<Target>
  /// The share of draws that meet it, by period; nil without draws.
  public var chances: [Period: Double]
  /// Whether meeting it means at most the value (a fall) rather than at least.
  public var isCeiling: Bool
}

/// The scenarios of one model, root first.
public struct ScenarioGroup: Sendable {
  /// The estimated model.
  public let estimated: EstimatedModel
  /// Results, each root followed by its descendants.
  public let results: [ScenarioResult]

  /// A model with the results of its scenarios, which may be none yet.
  public init(estimated: EstimatedModel, results: [ScenarioResult]) {
    self.estimated = estimated
    self.results = results
  }

  /// The root a result is compared with.
  public func root(of result: ScenarioResult) -> ScenarioResult? {
    results.first { $0.name == result.projection.scenario.root }
  }
}
