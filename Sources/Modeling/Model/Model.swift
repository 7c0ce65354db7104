public import Localization
public import SourceText
public import TimeSeries

/// A model file as written: variables, equations and identities, checked against each other but not
/// yet estimated.
public struct Model: Sendable {
  /// The file of a model's own data.
  public struct DataFile: Sendable, Hashable {
    /// Its name, relative to the model file.
    public var name: String
    /// Where the model names it.
    public var range: SourceRange
  }

  /// The file's name without its ending.
  public var name: String
  /// What the model is, for people.
  public var title: LocalizedText
  /// What a reader must know first (what the figures cannot tell), shown on the report's first page.
  public var notes: [LocalizedText]
  /// The length of one solving step.
  public var frequency: Frequency
  /// The region of every variable that names none.
  public var region: String
  /// How equations are estimated that do not say.
  public var estimation = EstimationDefaults()
  /// Variables in the file's order.
  public var variables: [Variable]
  /// Equations and identities in the file's order, one for each endogenous variable.
  public var equations: [EquationSpecification]
  /// A wide CSV with the model's own data, if it has one.
  public var dataFile: DataFile?
  /// The file as it was given.
  public var path: String

  /// The variable of that name.
  public func variable(_ name: String) -> Variable? {
    variables.first { $0.name == name }
  }

  /// The equation that determines a variable.
  public func equation(for name: String) -> EquationSpecification? {
    equations.first { $0.variable == name }
  }

  /// Names of the variables determined by equations, in the file's order.
  public var endogenous: [String] {
    variables.filter { $0.role == .endogenous }.map(\.name)
  }

  /// Names of the variables given from outside, in the file's order.
  public var exogenous: [String] {
    variables.filter { $0.role == .exogenous }.map(\.name)
  }
}
