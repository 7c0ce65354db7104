public import SourceText
public import TimeSeries

/// A scenario with everything it inherits.
public struct ResolvedScenario: Equatable, Sendable {
  /// The files from the root of the chain to the scenario itself; never empty.
  public var chain: [ScenarioFile]
  /// The model file.
  public var model: Inherited<String>
  /// The periods projected.
  public var horizon: Inherited<PeriodRange>
  /// Paths of exogenous variables, in the order the chain first names them.
  public var assumptions: [ResolvedPath]
  /// Amounts added to equations.
  public var addFactors: [ResolvedPath]
  /// Paths that replace equations.
  public var exogenize: [ResolvedPath]
  /// How to solve.
  public var solve: SolveOptions
  /// Values to reach.
  public var targets: [Inherited<Target>]
  /// What to minimise.
  public var control: Inherited<Control>?
  /// What the draws vary.
  public var uncertainty: UncertaintyOptions
  /// What is asked of the draws.
  public var requests: DrawRequests
  /// Remarks that do not stop a run.
  public var warnings: [Diagnostic]
}

/// A value, the scenario that states it and the file it stands in.
public struct Inherited<Value> {
  /// What is stated.
  public var value: Value
  /// The scenario that states it.
  public var scenario: String
  /// Its file; paths are relative to the file's folder.
  public var file: String
  /// Where the file says so.
  public var range: SourceRange

  /// A value stated by a scenario.
  public init(_ value: Value, scenario: String, file: String, range: SourceRange) {
    self.value = value
    self.scenario = scenario
    self.file = file
    self.range = range
  }
}

extension Inherited: Sendable where Value: Sendable {}
extension Inherited: Equatable where Value: Equatable {}
extension Inherited: Hashable where Value: Hashable {}
