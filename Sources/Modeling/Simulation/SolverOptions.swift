/// How a simultaneous system is solved.
public struct SolverOptions: Hashable, Sendable {
  /// The iteration.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Newton's method on feedback variables with exact derivatives.
    case newton
    /// One equation after the other, again and again.
    case gaussSeidel = "gauss-seidel"
  }

  /// What a lead past the last period stands for.
  public enum Terminal: String, Hashable, Sendable, CaseIterable {
    /// The value of the last period.
    case hold
    /// The last period's growth goes on.
    case growth
    /// What the table holds there.
    case data
  }

  /// The iteration.
  public var method: Method
  /// Largest change of a value relative to max(1, |value|) in the last iteration.
  public var tolerance: Double
  /// Most iterations in one period.
  public var iterations: Int
  /// What a lead past the last period stands for.
  public var terminal: Terminal

  /// Options; the defaults suit every model that Newton's method can solve.
  public init(
    method: Method = .newton, tolerance: Double = 1e-10, iterations: Int = 50, terminal: Terminal = .hold
  ) {
    self.method = method
    self.tolerance = tolerance
    self.iterations = iterations
    self.terminal = terminal
  }
}
