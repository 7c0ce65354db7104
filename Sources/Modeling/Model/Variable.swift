public import Localization
public import SourceText
public import TimeSeries

/// A variable of a model: a published indicator in a region, or a series of the model's own.
public struct Variable: Sendable {
  /// Who determines it.
  public enum Role: String, Sendable, CaseIterable {
    /// An equation of the model.
    case endogenous
    /// An assumption, or a projection rule.
    case exogenous
  }

  /// What kind of quantity it is, which decides how it averages and cumulates.
  public enum Measure: String, Sendable, CaseIterable {
    /// A growth rate in %: compounds over periods.
    case growth
    /// A share or gap in %: its change is in percentage points.
    case share
    /// A level or an index: its change is in %.
    case level
  }

  /// A column of the model's data, as a variable names it.
  public struct Column: Sendable, Hashable {
    /// The column's name.
    public var name: String
    /// Where the model names it.
    public var range: SourceRange
  }

  /// The name equations and scenarios use.
  public var name: String
  /// Who determines it.
  public var role: Role
  /// What it is called in reports.
  public var title: LocalizedText
  /// The indicator whose published figures it holds; nil for a variable of the model's own.
  public var indicator: String?
  /// The column of the model's data that it holds, where that is not the one of its name.
  public var column: Column?
  /// The region whose figures it holds.
  public var region: String
  /// Its unit; nil takes bare numbers.
  public var unit: Unit?
  /// What kind of quantity it is.
  public var measure: Measure
  /// The direction planners prefer, if any.
  public var preferredDirection: Indicator.PreferredDirection?
  /// Given levels from which an index or level built from growth starts.
  public var start: [Period: Double]
  /// How it goes on where no scenario says so, as written; read by `Scenarios`.
  public var project: YAMLNode?
  /// Whether a partly published year is carried to the full year.
  public var carriesPartYear: Bool
  /// Where it is declared.
  public var range: SourceRange
}
