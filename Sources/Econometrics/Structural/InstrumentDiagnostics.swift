internal import LinearAlgebra

/// Whether the instruments of an equation are many, strong and consistent enough.
public struct InstrumentDiagnostics: Hashable, Sendable {
  /// The regression of one endogenous regressor on the instruments.
  public struct FirstStage: Hashable, Sendable {
    /// The coefficient of the regressor.
    public let regressor: String
    /// The F test that the instruments left out of the equation explain nothing of it.
    public let test: Result<TestResult, Refusal>

    /// Whether the instruments are weak by the rule of thumb: F below 10.
    public var isWeak: Bool {
      if case .success(let test) = test { test.statistic < 10 } else { false }
    }
  }

  /// The instruments' names, the constant among them.
  public let names: [String]
  /// Sargan's test that the instruments are uncorrelated with the errors.
  public internal(set) var overidentification: Result<TestResult, Refusal>
  /// One entry for each regressor that is no combination of instruments.
  public let firstStages: [FirstStage]
}

extension InstrumentDiagnostics {
  /// - Parameters:
  ///   - regressors: the columns of the equation, restrictions not yet applied.
  ///   - free: how many parameters the instruments had to determine.
  init(
    _ projection: InstrumentProjection, regressors: Matrix, names: [String], residuals: [Double], free: Int,
    isAutoregressive: Bool
  ) {
    self.names = projection.instruments.names
    overidentification =
      isAutoregressive
      ? .failure(.autoregressiveErrors) : Self.sargan(projection, residuals: residuals, free: free)
    let endogenous = names.indices.filter { !projection.contains(regressors.column($0)) }
    let included = names.indices.filter { !endogenous.contains($0) }
    firstStages = endogenous.map { column in
      FirstStage(
        regressor: names[column],
        test: Self.firstStage(
          regressors.column(column), projection, included: regressors.selecting(columns: included)))
    }
  }

  /// n e'P_Z e / e'e is chi-squared with m − k degrees of freedom if every instrument is valid.
  ///
  /// Source: Sargan (1958), Econometrica 26, 393-415; Davidson and MacKinnon (2004), section 8.6.
  private static func sargan(
    _ projection: InstrumentProjection, residuals: [Double], free: Int
  ) -> Result<TestResult, Refusal> {
    guard projection.rank > free else { return .failure(.exactlyIdentified) }
    guard residuals.length > 0 else { return .failure(.exactFit) }
    let share = projection.coordinates(residuals).length / residuals.length
    return .success(
      TestResult(
        statistic: Double(residuals.count) * share * share,
        distribution: .chiSquared(degreesOfFreedom: Double(projection.rank - free))))
  }

  /// ((RSS₁ − RSS₂)/q) / (RSS₂/(n − m)): RSS₁ on the equation's own exogenous regressors, RSS₂ on all instruments.
  ///
  /// Below 10 inference from the second stage is unreliable. Source: Staiger and Stock (1997), Econometrica 65, 557-586.
  private static func firstStage(
    _ regressor: [Double], _ projection: InstrumentProjection, included: Matrix
  ) -> Result<TestResult, Refusal> {
    let own = try? InstrumentProjection(InstrumentMatrix(names: [], matrix: included))
    let (excluded, freedom) = (projection.rank - (own?.rank ?? 0), regressor.count - projection.rank)
    guard excluded > 0, freedom > 0 else {
      return .failure(.tooFewRows(found: regressor.count, needed: projection.rank + 1))
    }
    let rest = zip(regressor, projection.projected(regressor)).map { $0 - $1 }.length
    let ownRest = own.map { own in zip(regressor, own.projected(regressor)).map { $0 - $1 }.length }
    let explained = (ownRest ?? regressor.length) * (ownRest ?? regressor.length) - rest * rest
    return .success(
      TestResult(
        statistic: explained / Double(excluded) / (rest * rest / Double(freedom)),
        distribution: .fisherF(numerator: Double(excluded), denominator: Double(freedom))))
  }
}
