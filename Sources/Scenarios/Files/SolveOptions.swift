public import Modeling

/// How a scenario is solved: the `solve:` key with its defaults filled in.
public struct SolveOptions: Hashable, Sendable {
  /// Which periods are solved and what the data do meanwhile.
  public var mode: Mode
  /// What the equations' residuals are in the solved periods.
  public var residuals: Residuals
  /// How simultaneous equations are solved.
  public var solver: SolverOptions

  /// Which periods are solved and what the data do meanwhile.
  public typealias Mode = SolveMode

  /// What the equations' residuals are in the solved periods.
  public enum Residuals: String, Hashable, Sendable, CaseIterable {
    /// Zero.
    case zero
    /// What makes the model reproduce its data, so that a shock is a deviation from the data.
    case hold
  }

  /// Options; the defaults are those of a file that does not say.
  public init(
    mode: Mode = .projection, residuals: Residuals = .zero, solver: SolverOptions = SolverOptions()
  ) {
    self.mode = mode
    self.residuals = residuals
    self.solver = solver
  }
}

/// The `solve:` key of one file: only what the file says.
public struct SolveSettings: Equatable, Sendable {
  /// The mode, if stated.
  public var mode: Located<SolveOptions.Mode>?
  /// The treatment of residuals, if stated.
  public var residuals: Located<SolveOptions.Residuals>?
  /// The iteration, if stated.
  public var method: Located<SolverOptions.Method>?
  /// Largest relative change in the last iteration, if stated.
  public var tolerance: Located<Double>?
  /// Most iterations, if stated.
  public var iterations: Located<Int>?
  /// What a lead past the horizon stands for, if stated.
  public var terminal: Located<SolverOptions.Terminal>?

  /// Nothing stated.
  public init() {}
}
