import Localization
public import Modeling
public import SourceText
import Statistics
public import TimeSeries

/// One estimated model over one horizon, with its projection rules and its random numbers: what scenarios that are
/// compared with each other have in common.
public final class ModelRun: Sendable {
  /// The estimated model.
  public let estimated: EstimatedModel
  /// Which cells are published, computed or assumed.
  public let window: SolveWindow
  /// How the exogenous variables go on where no scenario says so.
  public let exogenous: [ExogenousProjection]
  /// What varies between draws, and how often.
  public let uncertainty: UncertaintyOptions
  let draws: EquationDraws
  let deviations: DeviationDraws
  /// The same without draws, for searches on the deterministic path.
  let deterministicDraws: EquationDraws
  private let projectionByVariable: [String: ExogenousProjection]

  /// Prepares a model for scenarios over `horizon`.
  ///
  /// - Parameter upstream: solved paths of other models that drive exogenous variables of this one, by variable.
  public init(
    _ estimated: EstimatedModel, horizon: PeriodRange, uncertainty: UncertaintyOptions,
    upstream: [String: UpstreamPath] = [:], at range: SourceRange? = nil
  ) throws(Diagnostics) {
    self.estimated = estimated
    self.uncertainty = uncertainty
    let window = try wrapping { () throws(Diagnostic) in
      try SolveWindow(estimated, horizon: horizon, at: range)
    }
    self.window = window
    let random = RandomSource(seed: uncertainty.seed)
    let sources = uncertainty.sources
    draws = try Self.draws(estimated, window, uncertainty.draws, random, sources)
    deterministicDraws = try Self.draws(estimated, window, 0, random, sources)
    deviations = DeviationDraws(lanes: uncertainty.draws + 1, random: random)
    exogenous = try ExogenousProjection.all(of: estimated, window: window, upstream: upstream)
    projectionByVariable = Dictionary(
      exogenous.map { ($0.variable, $0) }, uniquingKeysWith: { first, _ in first })
    for (variable, path) in upstream { path.register(in: deviations, variable: variable) }
  }

  /// The root path of an exogenous variable.
  func rulePath(_ variable: String) -> [Period: PathPoint] {
    projectionByVariable[variable]?.points ?? [:]
  }

  private static func draws(
    _ estimated: EstimatedModel, _ window: SolveWindow, _ count: Int, _ random: RandomSource,
    _ sources: EquationDraws.Sources
  ) throws(Diagnostics) -> EquationDraws {
    do {
      return try EquationDraws(
        system: estimated.system, model: estimated.model.name, periods: window.periods, draws: count,
        random: random, sources: sources)
    } catch {
      throw Diagnostics([
        .error(
          at: nil, en: "the coefficients of \(estimated.model.name) cannot be drawn: \(error)",
          zh: "无法抽取模型 \(estimated.model.name) 的系数：\(error)")
      ])
    }
  }
}

extension UncertaintyOptions {
  /// The components as the simulation knows them.
  var sources: EquationDraws.Sources {
    include.reduce(into: []) { sources, component in
      switch component {
      case .residual: sources.insert(.residual)
      case .coefficient: sources.insert(.coefficient)
      case .assumption: sources.insert(.assumption)
      }
    }
  }
}

/// Runs `body`, turning one finding into a list of one.
func wrapping<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
  do {
    return try body()
  } catch {
    throw Diagnostics([error])
  }
}
