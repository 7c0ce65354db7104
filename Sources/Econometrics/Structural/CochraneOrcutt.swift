internal import LinearAlgebra

/// Autoregressive errors by the iterated procedure of Cochrane and Orcutt.
///
///     y = Xβ + u,   u = ρ₁u₋₁ + … + ρₚu₋ₚ + e
///
/// Given ρ, β is least squares on quasi-differenced rows; given β, ρ is least squares of u on its lags; in turn, until
/// no parameter moves by more than 1e-10 of its size. Each step lowers Σe², conditional on the first p rows, so the end
/// is a minimum (of several, the one that lies below ρ = 0). The covariance is that of nonlinear least squares in
/// (β, ρ) together, s² (J'J)⁻¹ with n − p − k − p degrees of freedom, n − p being the innovations: right with lagged
/// responses among the regressors too. Tools that stop at a loose tolerance print other digits.
///
/// With instruments each β step is two-stage least squares; they must be uncorrelated with e, so lags of the regressors
/// and of the response belong among them.
///
/// Sources: Cochrane and Orcutt (1949), Journal of the American Statistical Association 44, 32-61; Fair (1970),
/// Econometrica 38, 507-516; Davidson and MacKinnon (2004), sections 7.8 and 8.8.
public struct CochraneOrcutt: Hashable, Sendable {
  /// p, how many lags the autoregression has.
  public var order: Int
  /// Linear restrictions on the coefficients.
  public var restrictions: [LinearRestriction]
  /// Instruments, if the regressors are correlated with e.
  public var instruments: InstrumentMatrix?

  static let tolerance = 1e-10
  static let mostPasses = 20_000

  /// Autoregressive errors of the given order.
  public init(
    order: Int, restrictions: [LinearRestriction] = [], instruments: InstrumentMatrix? = nil
  ) {
    self.order = order
    self.restrictions = restrictions
    self.instruments = instruments
  }

  /// Fits; the rows are one equally spaced sequence in order, of which the first p are only started from.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> EquationEstimate {
    guard order >= 1 else { throw .invalidParameter(.lags, value: Double(order)) }
    try design.checkSequence()
    let problem = try EquationProblem(
      design, restrictions: restrictions, order: order, instruments: instruments)
    var rho = [Double](repeating: 0, count: order)
    var free = try problem.freeParameters(rho)
    for pass in 1...Self.mostPasses {
      let nextRho = try autoregression(problem, errors: problem.errors(free))
      let nextFree = try problem.freeParameters(nextRho)
      let isStill = (free + rho).isClose(to: nextFree + nextRho)
      (free, rho) = (nextFree, nextRho)
      if isStill { return try tested(problem, free, rho, pass, design) }
    }
    throw .notConverged(passes: Self.mostPasses)
  }

  /// ρ of the regression of u on its lags.
  private func autoregression(
    _ problem: EquationProblem, errors: [Double]
  ) throws(EconometricsError) -> [Double] {
    do throws(LinearAlgebraError) {
      return try LeastSquares(
        design: problem.laggedErrors(errors), response: Array(errors[order...]),
        options: .init(deficiency: .refuse)
      ).coefficients
    } catch {
      throw .refused(.exactFit)
    }
  }

  private func tested(
    _ problem: EquationProblem, _ free: [Double], _ rho: [Double], _ passes: Int, _ design: DesignMatrix
  ) throws(EconometricsError) -> EquationEstimate {
    var estimate = try problem.estimate(
      instruments == nil ? .ols : .twoStage, free: free, rho: rho, iterations: passes)
    estimate.testRestrictions { () throws(EconometricsError) in
      try CochraneOrcutt(order: order, instruments: instruments).fit(design)
    }
    return estimate
  }
}

extension DesignMatrix {
  /// The rows must be one equally spaced sequence in the order of time.
  func checkSequence() throws(EconometricsError) {
    switch timeOrder {
    case .failure(let refusal): throw .refused(refusal)
    case .success(let order):
      guard order == Array(rows.indices) else { throw .refused(.rowsOutOfOrder) }
    }
  }
}

extension [Double] {
  /// Whether no entry moved by more than 1e-10 of its size.
  func isClose(to other: [Double]) -> Bool {
    zip(self, other).allSatisfy { abs($0 - $1) <= CochraneOrcutt.tolerance * Swift.max(abs($1), 1e-4) }
  }
}
