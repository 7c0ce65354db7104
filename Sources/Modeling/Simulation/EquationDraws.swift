import Econometrics
public import SourceText
public import Statistics
public import TimeSeries

/// The random numbers of a model's equations, drawn once and shared by every scenario, so that a difference
/// between scenarios is never Monte Carlo noise.
///
/// Lane 0 is the deterministic path: coefficients at their estimates, residuals zero. For each equation and
/// draw the residual variance comes from its scaled inverse chi-square, the coefficients from their
/// distribution given that variance, and the residuals from both. Residuals of regressions that share sample
/// periods are correlated as in the sample (`ResidualGroup`).
///
/// A number depends on its names, draw and period alone: draws made in ranges (`firstDraw`) are those of the
/// whole, by any number of threads.
public struct EquationDraws: Sendable {
  /// What is allowed to vary.
  public struct Sources: OptionSet, Sendable, Hashable {
    /// One bit a source.
    public let rawValue: Int
    /// Sources by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Residuals of the equations.
    public static let residual = Sources(rawValue: 1)
    /// Coefficients of the equations.
    public static let coefficient = Sources(rawValue: 2)
    /// Paths of the exogenous variables.
    public static let assumption = Sources(rawValue: 4)
    /// Everything.
    public static let all: Sources = [.residual, .coefficient, .assumption]
  }

  /// How residuals are drawn.
  public enum ResidualForm: String, Sendable, Hashable, CaseIterable {
    /// Normal, jointly where sample periods are shared.
    case normal
    /// All equations' residuals of one sample period at a time, with replacement.
    case bootstrap
  }

  /// Lanes in each column: draws plus the deterministic one.
  public let lanes: Int
  /// The periods for which residuals were drawn.
  public let periods: PeriodRange
  /// The regressions whose residuals are drawn together, by position; those that stand alone are left out.
  public let residualGroups: [ResidualGroup]
  let coefficients: [LaneColumns]
  /// By equation, whether its coefficients vary.
  let coefficientsVary: [Bool]
  /// By equation; nil where no residual varies.
  let residuals: [LaneColumns?]
  private let estimates: [[Double]]

  /// Draws for every equation of a system.
  ///
  /// - Parameters:
  ///   - model: the model's name, part of the name of each stream: the equations of two models have their own
  ///     residuals even where their variables are called alike.
  ///   - draws: number of draws; 0 for the deterministic path alone.
  ///   - firstDraw: the number of the first of them, which stands in lane 1.
  ///   - random: the run's random numbers.
  ///   - form: how residuals are drawn.
  /// - Throws: what keeps residuals from being drawn by period, or a covariance that cannot be factored.
  public init(
    system: EquationSystem, model: String, periods: PeriodRange, draws: Int, firstDraw: Int = 0,
    random: RandomSource, sources: Sources, form: ResidualForm = .normal, threads: Int = 1
  ) throws(Diagnostic) {
    let random = ModelRandomness(model: model, random: random, firstDraw: firstDraw, lanes: draws + 1)
    lanes = draws + 1
    self.periods = periods
    let equations = system.equations
    estimates = equations.map { $0.coefficients.map(\.value) }
    let ratios = CoefficientDraws.deviationRatios(equations, random: random, threads: threads)
    coefficients = try CoefficientDraws.columns(
      equations, ratios: ratios, random: random, varies: sources.contains(.coefficient), threads: threads)
    coefficientsVary = equations.map {
      draws > 0 && sources.contains(.coefficient) && !$0.coefficients.isEmpty
    }
    let work = ResidualDraws(equations: equations, periods: periods, ratios: ratios, random: random)
    let varies = sources.contains(.residual)
    switch form {
    case .normal:
      let groups = ResidualGroup.forming(equations)
      residualGroups = groups.filter { $0.equations.count > 1 }
      residuals = varies ? work.normals(groups, threads: threads) : equations.map { _ in nil }
    case .bootstrap:
      let group = try ResidualBootstrap(equations, model: model)
      residualGroups =
        group.map { [ResidualGroup(equations: $0.equations, periods: $0.periods, form: .byPeriod)] } ?? []
      residuals = varies ? work.bootstrapped(group, threads: threads) : equations.map { _ in nil }
    }
  }

  private init(
    _ draws: EquationDraws, coefficients: [LaneColumns], vary: [Bool], residuals: [LaneColumns?]
  ) {
    lanes = draws.lanes
    periods = draws.periods
    residualGroups = draws.residualGroups
    estimates = draws.estimates
    self.coefficients = coefficients
    coefficientsVary = vary
    self.residuals = residuals
  }

  /// The same numbers where only some sources vary; what varies is shared, not copied.
  public func restricted(to sources: Sources) -> EquationDraws {
    let varies = sources.contains(.coefficient)
    return EquationDraws(
      self, coefficients: varies ? coefficients : fixedCoefficients,
      vary: coefficientsVary.map { $0 && varies },
      residuals: sources.contains(.residual) ? residuals : residuals.map { _ in nil })
  }

  private var fixedCoefficients: [LaneColumns] {
    zip(estimates, coefficients).map { values, columns in
      let constant = LaneColumns(columns: columns.columns, lanes: lanes)
      for (index, value) in values.enumerated() { constant.column(index).update(repeating: value) }
      return constant
    }
  }
}
