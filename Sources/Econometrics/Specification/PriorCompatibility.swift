internal import LinearAlgebra

extension FittedRegression {
  /// Theil's test that priors and data agree: with b of least squares alone, r the prior means and R picking their
  /// coefficients, (r − Rb)' [s² R(X'X)⁻¹R' + Ψ]⁻¹ (r − Rb) is chi-squared with one degree of freedom per prior.
  ///
  /// A small p says that the prior pulls the estimate to where the data do not want it. Refused without priors and
  /// where the data alone do not determine the coefficients. Source: Theil (1963), Journal of the American
  /// Statistical Association 58, 401-414.
  public var priorCompatibility: Result<TestResult, Refusal> {
    guard !priors.isEmpty else { return .failure(.noPriors) }
    var problem = solution.problem
    problem.penalties = []
    guard let alone = try? problem.leastSquares() else { return .failure(.dataAloneSingular) }
    let columns = priors.compactMap { design.names.firstIndex(of: $0.term) }
    var spread =
      residualVariance.value
      * alone.unscaledCovariance.selecting(rows: columns)
      .selecting(columns: columns)
    for (index, prior) in priors.enumerated() {
      spread[index, index] += prior.standardDeviation * prior.standardDeviation
    }
    guard let factor = try? Cholesky(spread) else { return .failure(.dataAloneSingular) }
    let gap = zip(priors, columns).map { $0.mean - alone.coefficients[$1] }
    return .success(
      TestResult(
        statistic: zip(gap, factor.solve(gap)).reduce(0) { $0 + $1.0 * $1.1 },
        distribution: .chiSquared(degreesOfFreedom: Double(priors.count))))
  }
}
