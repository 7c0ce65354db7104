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
  /// How it is solved.
  public let solve: SolveOptions
  /// What a simulation starts from; nil for a projection.
  let simulation: SimulationBasis?
  /// What is random, drawn once; where draws are solved in ranges, nil.
  let numbers: RunNumbers?
  /// How draws are solved and which are kept.
  let ranges: DrawRanges
  /// The same without draws, for searches on the deterministic path.
  let deterministicDraws: EquationDraws
  /// Identities without figures of their own where their parts are published, by name.
  private let identities: [String: [Period: Double]]
  private let upstream: [String: UpstreamPath]
  private let projectionByVariable: [String: ExogenousProjection]

  /// Prepares a model for scenarios over `horizon`.
  ///
  /// - Parameter upstream: solved paths of other models that drive exogenous variables of this one, by variable.
  public init(
    _ estimated: EstimatedModel, horizon: PeriodRange, uncertainty: UncertaintyOptions,
    solve: SolveOptions = SolveOptions(), upstream: [String: UpstreamPath] = [:],
    at range: SourceRange? = nil, threads: Int = 1, mostBytes: Int = DrawRanges.mostBytes
  ) throws(Diagnostics) {
    self.estimated = estimated
    self.uncertainty = uncertainty
    self.solve = solve
    let window = try wrapping { () throws(Diagnostic) in
      try SolveWindow(
        estimated, horizon: horizon, mode: solve.mode, terminal: solve.solver.terminal, at: range)
    }
    self.window = window
    identities = estimated.identityHistory(through: window.periods.last)
    self.upstream = upstream
    ranges = try DrawRanges(estimated, window, uncertainty, mostBytes: mostBytes)
    numbers =
      ranges.all.count > 1
      ? nil
      : try RunNumbers(
        estimated, window, uncertainty, 0..<uncertainty.draws, upstream: upstream, threads: threads)
    let deterministicDraws = try RunNumbers(
      estimated, window, uncertainty, 0..<0, upstream: [:], threads: 1
    ).draws
    self.deterministicDraws = deterministicDraws
    simulation =
      solve.mode.isSimulation
      ? SimulationBasis(
        estimated, window, solve: solve, draws: deterministicDraws) : nil
    exogenous = try ExogenousProjection.all(of: estimated, window: window, upstream: upstream)
    projectionByVariable = Dictionary(
      exogenous.map { ($0.variable, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The regressions whose residuals are drawn together.
  public var residualGroups: [ResidualGroup] { deterministicDraws.residualGroups }

  /// The solution of another model that an exogenous variable follows; nil for one that follows none.
  public func driver(of variable: String) -> UpstreamPath? { upstream[variable] }

  /// A published figure, or what an identity without figures comes to where its parts are published.
  public func history(_ variable: String, _ period: Period) -> ModelData.Figure? {
    estimated.data.figure(variable, period)
      ?? identities[variable]?[period].map { ModelData.Figure(value: $0, isComputed: true) }
  }

  /// The same for all periods of the model's frequency, in time order.
  public func history(of variable: String) -> [(period: Period, figure: ModelData.Figure)] {
    let published = estimated.data.figures(of: variable, frequency: estimated.model.frequency)
    let computed = (identities[variable] ?? [:]).map {
      (period: $0.key, figure: ModelData.Figure(value: $0.value, isComputed: true))
    }
    return computed.isEmpty ? published : (published + computed).sorted { $0.period < $1.period }
  }

  /// The root path of an exogenous variable.
  func rulePath(_ variable: String) -> [Period: PathPoint] {
    projectionByVariable[variable]?.points ?? [:]
  }

  /// What is random in a range of draws.
  func numbers(_ range: Range<Int>, threads: Int) throws(Diagnostics) -> RunNumbers {
    if let numbers { return numbers }
    return try RunNumbers(estimated, window, uncertainty, range, upstream: upstream, threads: threads)
  }
}

extension UncertaintyOptions {
  /// The run's random numbers.
  var random: RandomSource { RandomSource(seed: seed, isAntithetic: antithetic) }

  /// The components as the simulation knows them.
  var sources: EquationDraws.Sources {
    include.reduce(into: []) { $0.formUnion($1.source) }
  }
}

extension UncertaintyOptions.Component {
  /// The component as the simulation knows it.
  var source: EquationDraws.Sources {
    switch self {
    case .residual: .residual
    case .coefficient: .coefficient
    case .assumption: .assumption
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
