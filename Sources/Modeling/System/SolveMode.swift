/// Which periods of a horizon are solved, and what the data do meanwhile.
public enum SolveMode: String, Hashable, Sendable, CaseIterable {
  /// What is published is held, the rest is solved.
  case projection
  /// Every endogenous variable is solved over the whole horizon; its lags inside it are the solved values.
  case dynamic
  /// Every endogenous variable is solved over the whole horizon; its lags are the data.
  case `static`
  /// As dynamic; iterations start from the period before, as they must where no data lie ahead.
  case forecast

  /// Whether the horizon is a simulation range: data of its endogenous variables are compared with, not held.
  public var isSimulation: Bool { self != .projection }
}
