/// What each equation does in each period of a table.
public struct SolvePlan: Sendable {
  /// How the variable of an equation comes about in one period.
  public enum Form: Hashable, Sendable {
    /// It keeps what the table holds.
    case held
    /// By its equation, plus add-factor and residual.
    case computed
    /// Exogenized in growth: so many per cent above the period before.
    case growth
    /// Exogenized in differences: so much above the period before.
    case difference
    /// Exogenized as a share, in per cent, of the variable with that index.
    case share(of: Int)
  }

  /// For each equation and period of the table, how its variable comes about.
  public var forms: [[Form]]
  /// For each equation and period, the add-factor, in units of the transformed left side: it enters before the inverse.
  public var addFactors: [[Double]]
  /// For each equation and period, per cent of the right side, applied before the add-factor.
  public var percentages: [[Double]]
  /// For each equation and period, the growth, difference or share where the variable is exogenized in that form.
  public var values: [[Double]]

  /// The last period that is solved for or given: a lead past it is the terminal condition's. nil for the last one in which
  /// something is computed.
  public var last: Int?

  /// A plan that computes nothing.
  public init(equations: Int, periods: Int) {
    forms = Array(repeating: Array(repeating: .held, count: periods), count: equations)
    addFactors = Array(repeating: Array(repeating: 0, count: periods), count: equations)
    percentages = addFactors
    values = addFactors
  }
}
