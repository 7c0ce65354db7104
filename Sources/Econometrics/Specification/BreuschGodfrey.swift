internal import LinearAlgebra

extension FittedRegression {
  /// The Breusch-Godfrey test against autocorrelation up to order `lags`: n R² of the regression of eₜ on xₜ and
  /// eₜ₋₁ … eₜ₋ₚ (zero before the sample) is chi-squared with p degrees of freedom.
  ///
  /// The residuals are those of the data alone: priors have no part in the test. Refused unless the rows are one
  /// equally spaced sequence. Sources: Breusch (1978), Australian Economic Papers 17, 334-355; Godfrey (1978),
  /// Econometrica 46, 1293-1301.
  public func breuschGodfrey(lags: Int = 1) throws(EconometricsError) -> Result<TestResult, Refusal> {
    guard lags >= 1 else { throw .invalidParameter(.lags, value: Double(lags)) }
    let order: [Int]
    switch design.timeOrder {
    case .success(let rows): order = rows
    case .failure(let refusal): return .failure(refusal)
    }
    let needed = coefficientCount + lags + 1
    guard order.count >= needed else {
      return .failure(.tooFewRows(found: order.count, needed: needed))
    }
    guard !isExact else { return .failure(.exactFit) }
    let columns = weightedColumns(order)
    let response = order.map { design.response[$0] * solution.problem.weight($0).squareRoot() }
    guard let errors = AuxiliaryRegression(columns, response)?.residuals else {
      return .failure(.dataAloneSingular)
    }
    let lagged = (1...lags).map { lag in [Double](repeating: 0, count: lag) + errors.dropLast(lag) }
    guard let auxiliary = AuxiliaryRegression(columns + lagged, errors) else {
      return .failure(.dataAloneSingular)
    }
    return .success(
      TestResult(
        statistic: Double(order.count) * auxiliary.uncentredRSquared,
        distribution: .chiSquared(degreesOfFreedom: Double(lags))))
  }

  private func weightedColumns(_ order: [Int]) -> [[Double]] {
    design.names.indices.map { column in
      order.map { design.matrix[$0, column] * solution.problem.weight($0).squareRoot() }
    }
  }
}
