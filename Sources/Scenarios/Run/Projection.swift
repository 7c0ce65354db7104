public import Localization
public import Modeling
public import TimeSeries

/// The solved paths of one scenario, draw by draw.
public struct Projection: Sendable {
  /// The scenario with everything it inherits.
  public let scenario: ResolvedScenario
  /// The model it was solved with.
  public let run: ModelRun
  /// What the scenario fed in.
  public let inputs: ScenarioInputs
  /// How its targets were met.
  public let targets: [TargetSolution]
  /// What its control chose, if it has one.
  public let control: ControlSolution?
  /// Values of every variable, period and draw; lane 0 is the deterministic path. Only roots keep their draws once they are
  /// analysed: others are compared with them, and other models driven by them.
  public let table: LaneTable

  /// The scenario's name.
  public var name: String { scenario.name }
  /// Number of draws behind its distributions.
  public var drawCount: Int { run.uncertainty.draws }

  /// The deterministic value of a variable; nil where it is not known.
  public func value(_ variable: String, _ period: Period) -> Double? {
    guard let index = run.estimated.system.index(of: variable),
      let position = run.window.periods.index(of: period)
    else { return run.history(variable, period)?.value }
    return table.value(index, position) ?? run.history(variable, period)?.value
  }

  /// The draws of a variable in one period, without the deterministic lane; empty where there are none.
  public func draws(_ variable: String, _ period: Period) -> UnsafeMutableBufferPointer<Double>? {
    guard table.lanes > 1, let index = run.estimated.system.index(of: variable),
      let position = run.window.periods.index(of: period), table.isKept(index)
    else { return nil }
    return UnsafeMutableBufferPointer(rebasing: table.column(index, position)[1...])
  }

  /// Where the value of a cell comes from, an exogenized value being an assumption.
  public func kind(_ variable: String, _ period: Period) -> SolveWindow.CellKind {
    guard let index = run.estimated.system.index(of: variable) else { return .absent }
    let kind = run.window.kind(index, period)
    if kind == .history, run.isReplaced(variable, period, inputs) { return .assumption }
    if kind == .projection, inputs.point(.exogenized, variable, period) != nil { return .assumption }
    guard kind == .absent, run.history(variable, period) != nil else { return kind }
    return .history
  }

  /// Whether a period belongs to the results: those past the horizon only stand for what leads read.
  public func isShown(_ period: Period) -> Bool { period <= run.window.horizon.last }

  /// Share of draws in which a statement about a cell holds; nil without draws.
  public func probability(_ variable: String, _ period: Period, _ holds: (Double) -> Bool) -> Double? {
    guard let draws = draws(variable, period) else { return nil }
    return Double(draws.reduce(0) { $0 + (holds($1) ? 1 : 0) }) / Double(draws.count)
  }
}

extension ResolvedScenario {
  /// Whether it extends nothing: what others are compared with.
  public var isRoot: Bool { chain.count == 1 }
  /// The scenario's own file.
  public var own: ScenarioFile? { chain.last }
  /// What reports call it.
  public var title: LocalizedText { own?.title ?? LocalizedText(name) }
}
