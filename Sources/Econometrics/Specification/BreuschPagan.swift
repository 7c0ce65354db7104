internal import LinearAlgebra

extension FittedRegression {
  /// The Breusch-Pagan test against heteroskedasticity in Koenker's form: n R² of the regression of eᵢ² on the
  /// regressors and a constant is chi-squared with one degree of freedom per regressor, errors normal or not.
  ///
  /// Sources: Breusch and Pagan (1979), Econometrica 47, 1287-1294; Koenker (1981), Journal of Econometrics 17,
  /// 107-112.
  public var breuschPagan: Result<TestResult, Refusal> {
    let intercept = design.interceptColumn
    let regressors = design.names.indices.filter { $0 != intercept }
    let needed = regressors.count + 2
    guard !regressors.isEmpty else { return .failure(.noRegressors) }
    guard observationCount >= needed else {
      return .failure(.tooFewRows(found: observationCount, needed: needed))
    }
    guard !isExact else { return .failure(.exactFit) }
    let squares = standardizedResiduals.map { $0 * $0 }
    let constant = [Double](repeating: 1, count: observationCount)
    let columns = [constant] + regressors.map { design.matrix.column($0) }
    guard let auxiliary = AuxiliaryRegression(columns, squares) else {
      return .failure(.dataAloneSingular)
    }
    return .success(
      TestResult(
        statistic: Double(observationCount) * auxiliary.centredRSquared,
        distribution: .chiSquared(degreesOfFreedom: Double(regressors.count))))
  }
}
