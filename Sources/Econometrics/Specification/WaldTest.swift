internal import LinearAlgebra

extension FittedRegression {
  /// The Wald test that several coefficients are zero: F = b' V⁻¹ b / q with the fit's own covariance, so
  /// robust where that is; q and the degrees of freedom of t.
  ///
  /// Refused where there are no more rows than coefficients, and where the covariance has not the rank to test them jointly, as with no more clusters than
  /// restrictions. Source: Greene, Econometric Analysis, 8th ed., section 5.3.
  public func waldTest(terms names: [String]) throws(EconometricsError) -> Result<TestResult, Refusal> {
    var columns = [Int]()
    for name in names {
      guard let column = design.names.firstIndex(of: name) else {
        throw .unknownTerm(name: name, known: design.names)
      }
      if !columns.contains(column) { columns.append(column) }
    }
    return waldTest(columns: columns)
  }

  /// The F test that all coefficients but the constant's are zero.
  public var fStatistic: Result<TestResult, Refusal> {
    let intercept = design.interceptColumn
    let slopes = design.names.indices.filter { $0 != intercept }
    guard covarianceKind == .classical, solution.problem.penalties.isEmpty, !slopes.isEmpty, !isExact else {
      return waldTest(columns: slopes)
    }
    // The same number without the covariance matrix, which collinear regressors would cost digits.
    let explained = explainedSumOfSquares / Double(slopes.count)
    return .success(
      TestResult(
        statistic: explained / residualVariance.value,
        distribution: .fisherF(numerator: Double(slopes.count), denominator: degreesOfFreedom)))
  }

  private func waldTest(columns: [Int]) -> Result<TestResult, Refusal> {
    guard !columns.isEmpty else { return .failure(.noRegressors) }
    guard !isExact else { return .failure(.exactFit) }
    guard leavesFreedom else {
      return .failure(.tooFewRows(found: observationCount, needed: coefficientCount + 1))
    }
    if let clusterCount, columns.count >= clusterCount {
      return .failure(.covarianceRank(restrictions: columns.count))
    }
    // Unit standard errors: the rank is judged on correlations, whatever the regressors' units.
    let errors = columns.map { covariance[$0, $0].squareRoot() }
    guard errors.allSatisfy({ $0 > 0 }) else {
      return .failure(.covarianceRank(restrictions: columns.count))
    }
    var correlation = covariance.selecting(rows: columns).selecting(columns: columns)
    for r in columns.indices {
      for c in columns.indices { correlation[r, c] /= errors[r] * errors[c] }
    }
    guard let factor = try? Cholesky(correlation), factor.lower.diagonal.allSatisfy({ $0 > 1e-7 }) else {
      return .failure(.covarianceRank(restrictions: columns.count))
    }
    let scaled = zip(columns, errors).map { coefficients[$0] / $1 }
    let quadratic = zip(scaled, factor.solve(scaled)).reduce(0) { $0 + $1.0 * $1.1 }
    return .success(
      TestResult(
        statistic: quadratic / Double(columns.count),
        distribution: .fisherF(numerator: Double(columns.count), denominator: degreesOfFreedom)))
  }
}
