/// How a scenario is solved: the `solve:` key with its defaults filled in.
public struct SolveOptions: Hashable, Sendable {
  /// Which periods are solved and what the data do meanwhile.
  public var mode: Mode
  /// What the equations' residuals are in the solved periods.
  public var residuals: Residuals

  /// Which periods are solved and what the data do meanwhile.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// What is published is held, the rest is solved.
    case projection
    /// Lagged endogenous values are the solved ones.
    case dynamic
    /// Lagged endogenous values are the data.
    case `static`
    /// The horizon as a range without data for the endogenous variables.
    case forecast
  }

  /// What the equations' residuals are in the solved periods.
  public enum Residuals: String, Hashable, Sendable, CaseIterable {
    /// Zero.
    case zero
    /// What makes the model reproduce its data, so that a shock is a deviation from the data.
    case hold
  }

  /// Options; the defaults are those of a file that does not say.
  public init(mode: Mode = .projection, residuals: Residuals = .zero) {
    self.mode = mode
    self.residuals = residuals
  }
}

/// The `solve:` key of one file: only what the file says.
public struct SolveSettings: Equatable, Sendable {
  /// The mode, if stated.
  public var mode: Located<SolveOptions.Mode>?
  /// The treatment of residuals, if stated.
  public var residuals: Located<SolveOptions.Residuals>?

  /// Nothing stated.
  public init() {}
}
