public import Modeling
public import Scenarios
public import SourceText
public import TimeSeries

/// One cell of a solved scenario, or of the data, and what gave it its value.
public struct CellTrace: Sendable {
  /// Which cell: a variable in a period, of one scenario of one model.
  public struct Place: Hashable, Sendable {
    /// The model's name.
    public var model: String
    /// The scenario's name.
    public var scenario: String
    /// The variable's name.
    public var variable: String
    /// The period.
    public var period: Period
    /// Whether the data are meant though the scenario has a solution: what a static solution reads of earlier periods.
    public var isData = false
  }

  /// What gave a cell its value.
  public enum Cause: Sendable {
    /// A published figure, with those that lost against it.
    case published(ResolvedObservation)
    /// A figure of the model's own data, at its place.
    case ownData(SourceRange)
    /// A start that the model file gives.
    case start(SourceRange)
    /// A line of a scenario file: an assumption, or a path in place of an equation.
    case line(PathPoint, PathRole)
    /// The path that a search found.
    case found(PathPoint?, by: InputSearch)
    /// The projection rule of the model file, which stands at the place.
    case rule(ExogenousProjection, at: SourceRange)
    /// The automatic rule in a hole of the data.
    case filled(PathPoint, at: SourceRange)
    /// An identity computed from the data, at its place.
    case identityOfData(SourceRange)
    /// The solution of another model.
    case solution(Place)
    /// Its equation.
    case equation(EquationBreakdown)
    /// Nothing known of: a defect if it is ever seen.
    case unknown
  }

  /// Which cell.
  public var place: Place
  /// The variable.
  public var variable: Variable
  /// Its value, in the variable's unit.
  public var value: Double
  /// Where the value comes from, as `projections.csv` says it.
  public var kind: SolveWindow.CellKind
  /// What gave the value.
  public var cause: Cause
  /// The line that shifts the equation, if one does.
  public var addFactor: PathPoint?
  /// What chose that shift, where a search did.
  public var addFactorSearch: InputSearch?
  /// The value in the root of the scenario's chain; nil for a root, and where it has none.
  public var baseline: Double?
  /// The cells that it was computed from, in the order of reading.
  public var inputs: [Place]
}

extension CellTrace {
  /// The sum of other values that a rule made the value of; nil where none did.
  var basis: PathPoint.Basis? {
    switch cause {
    case .rule(let rule, _): rule.points[place.period]?.basis
    case .filled(let point, _): point.basis
    default: nil
    }
  }

  /// Whether an equation gave the value.
  var isComputed: Bool { if case .equation = cause { true } else { false } }
}
