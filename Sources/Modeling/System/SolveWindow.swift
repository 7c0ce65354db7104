public import SourceText
public import TimeSeries

/// Which cells of a model's table are data, which are computed, and which an assumption or a rule must fill.
///
/// A projection runs from the period after the earliest *last* published period among the endogenous variables to the end
/// of the horizon; a hole (a missing period before a variable's last published one) is computed where something needs it.
/// A simulation (`dynamic`, `static`, `forecast`) solves the horizon alone, data or not, from the data before it.
public struct SolveWindow: Sendable, Hashable {
  /// Where the value of a cell comes from.
  public enum CellKind: String, Sendable, Hashable {
    /// Published, or a given start: held.
    case history
    /// A hole, or a past period not yet published: computed or filled by a rule, never used in estimation.
    case estimate
    /// An exogenous or exogenized value of the horizon.
    case assumption
    /// An endogenous value of the horizon.
    case projection
    /// Not known and not needed.
    case absent
  }

  /// The periods of the table, with the lags and leads that solving needs.
  public let periods: PeriodRange
  /// The periods the scenario is about.
  public let horizon: PeriodRange
  /// How the horizon is solved.
  public let mode: SolveMode
  /// For each variable and period of the table, where its value comes from.
  public let kinds: [[CellKind]]

  /// The window of a model for a horizon.
  ///
  /// - Throws: a `Diagnostic` when the horizon has nothing left to project, or a value it needs cannot be had.
  public init(
    _ estimated: EstimatedModel, horizon: PeriodRange, mode: SolveMode = .projection,
    terminal: SolverOptions.Terminal = .hold, at range: SourceRange?
  ) throws(Diagnostic) {
    self.horizon = horizon
    self.mode = mode
    if mode.isSimulation {
      let search = SimulationSearch(estimated: estimated, horizon: horizon, mode: mode, terminal: terminal)
      (periods, kinds) = try search.run(at: range)
      return
    }
    var search = AvailabilitySearch(estimated: estimated, horizon: horizon, terminal: terminal)
    let found = try search.run(at: range)
    let names = estimated.system.variables
    let periods = found.periods
    self.periods = periods
    kinds = names.indices.map { variable in
      periods.map { period in
        found.kinds[AvailabilitySearch.Cell(variable: variable, period: period)]
          ?? (estimated.data.value(names[variable], period) != nil ? .history : .absent)
      }
    }
  }

  /// The kind of one cell; absent outside the table.
  public func kind(_ variable: Int, _ period: Period) -> CellKind {
    guard kinds.indices.contains(variable), let index = periods.index(of: period) else { return .absent }
    return kinds[variable][index]
  }
}

extension EquationSystem {
  /// The longest lag of the equations, in periods; 0 without lags.
  public var longestLag: Int { max(0, -(references.joined().map(\.shift).min() ?? 0)) }

  /// The longest lead of the equations, in periods; 0 without leads.
  public var longestLead: Int { max(0, references.joined().map(\.shift).max() ?? 0) }

  /// Whether an equation reads a future value of a variable that equations determine.
  public var hasEndogenousLeads: Bool {
    let determined = Set(targets)
    return references.joined().contains { $0.shift > 0 && determined.contains($0.variable) }
  }
}
