internal import LinearAlgebra

extension EquationEstimate {
  /// Tests the restrictions against the estimate without them, which `unrestricted` makes.
  mutating func testRestrictions(
    against unrestricted: () throws(EconometricsError) -> EquationEstimate
  ) {
    guard !restrictions.isEmpty else { return }
    guard let other = try? unrestricted() else {
      restrictionTest = .failure(.unrestrictedSingular)
      return
    }
    restrictionTest = other.waldTest(restrictions)
  }

  /// F = (Rb − r)'(R V R')⁻¹(Rb − r)/q; refused for an exact fit or where V has not the rank.
  ///
  /// Source: Greene, Econometric Analysis, 8th ed., section 5.3.
  public func waldTest(_ hypotheses: [LinearRestriction]) -> Result<TestResult, Refusal> {
    let count = hypotheses.count
    guard count > 0 else { return .failure(.noRegressors) }
    guard residualSumOfSquares > 0 else { return .failure(.exactFit) }
    let weights = Matrix(
      rowVectors: hypotheses.map { hypothesis in names.map { hypothesis.weights[$0] ?? 0 } })
    let gaps = zip(weights * coefficients, hypotheses).map { $0 - $1.value }
    let spread = (weights * covariance * weights.transpose).symmetrized
    let errors = spread.diagonal.map { max(0, $0).squareRoot() }
    guard errors.allSatisfy({ $0 > 0 }) else { return .failure(.covarianceRank(restrictions: count)) }
    let scales = errors.map { 1 / $0 }
    guard let factor = try? Cholesky(spread.scalingRows(by: scales).scalingColumns(by: scales).symmetrized)
    else { return .failure(.covarianceRank(restrictions: count)) }
    let scaled = zip(gaps, scales).map { $0 * $1 }
    let quadratic = zip(scaled, factor.solve(scaled)).reduce(0) { $0 + $1.0 * $1.1 }
    return .success(
      TestResult(
        statistic: quadratic / Double(count),
        distribution: .fisherF(numerator: Double(count), denominator: degreesOfFreedom)))
  }
}
