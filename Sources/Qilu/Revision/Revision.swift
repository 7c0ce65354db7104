public import Localization
public import SourceText
public import TimeSeries

/// How the projections of two runs differ, and why: the data, the estimates, the assumptions, the model.
public struct Revision: Sendable {
  /// One of the two runs.
  public struct Side: Sendable {
    /// As it was named.
    public var name: String
    /// The date to which its data reach, where one was asked for.
    public var asOf: CalendarDate?
  }

  /// A step that could not be solved for a scenario.
  public struct Merged: Sendable {
    /// The step.
    public var step: RevisionStep
    /// The step that holds its part.
    public var into: RevisionStep
    /// Why it could not be solved.
    public var reason: Diagnostics
  }

  /// One scenario that both runs have.
  public struct Scenario: Sendable {
    /// Its name.
    public var name: String
    /// What reports call it.
    public var title: LocalizedText
    /// The root it is compared with; its own name for a root.
    public var root: String
    /// The periods that the new run projects.
    public var horizon: PeriodRange
    /// Variables that both models have, in the new model's order.
    public var variables: [VariableRevision]
    /// Variables that only the old model has.
    public var onlyInOld: [String]
    /// Variables that only the new model has.
    public var onlyInNew: [String]
    /// Variables with one name and two units, which are not compared.
    public var otherUnits: [String]
    /// Steps that are shown together with the next.
    public var merged: [Merged]
    /// Whether its paths are found by a search (targets, control), which every step makes again.
    public var isSearched: Bool
    let view: ModelView

    /// Whether no value moved.
    public var isUnchanged: Bool { variables.allSatisfy(\.isUnchanged) }
    /// Whether it is the root of its chain.
    public var isRoot: Bool { name == root }
  }

  /// The earlier run.
  public var old: Side
  /// The later run.
  public var new: Side
  /// The scenarios that both have.
  public var scenarios: [Scenario]
  /// Scenarios that only the old run has.
  public var onlyInOld: [String]
  /// Scenarios that only the new run has.
  public var onlyInNew: [String]
  /// Figures the models use that are new, changed or withdrawn.
  public var figures: [FigureChange]
  /// How many other figures differ, which no model uses.
  public var otherFigures: Int
  /// Coefficients of the old model that the new data move.
  public var coefficients: [CoefficientChange]
  /// Lines of scenario files, and files they name, that differ.
  public var assumptionLines: [LineChange]
  /// Lines of model files that differ.
  public var modelLines: [LineChange]
  /// What could not be read, so that something was not checked.
  public var remarks: Diagnostics

  /// The scenario that another one is compared with; nil for a root.
  func root(of scenario: Scenario) -> Scenario? {
    scenario.isRoot ? nil : scenarios.first { $0.name == scenario.root }
  }

  /// The steps that move something, or that could not be solved alone.
  var activeSteps: [RevisionStep] {
    let rows = scenarios.flatMap(\.variables).flatMap(\.rows)
    return RevisionStep.allCases.filter { step in rows.contains { $0.moves(by: step) } }
  }

  /// Whether a value differs that no step explains.
  public var hasUnexplained: Bool {
    scenarios.contains { $0.variables.contains { $0.rows.contains { $0.unexplained != 0 } } }
  }
}
