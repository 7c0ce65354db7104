extension FittedRegression {
  /// The Durbin-Watson statistic Σ (eₜ − eₜ₋₁)² / Σ eₜ²: 2 without first-order autocorrelation, towards 0 with
  /// positive, towards 4 with negative.
  ///
  /// Refused unless the rows are one equally spaced sequence. Source: Durbin and Watson (1950), Biometrika 37,
  /// 409-428.
  public var durbinWatson: Result<Double, Refusal> {
    design.timeOrder.flatMap { order in
      guard order.count >= 2 else { return .failure(.tooFewRows(found: order.count, needed: 2)) }
      guard !isExact else { return .failure(.exactFit) }
      let errors = order.map { standardizedResiduals[$0] }
      let changes = zip(errors.dropFirst(), errors).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return .success(changes / errors.reduce(0) { $0 + $1 * $1 })
    }
  }

  /// √wᵢ eᵢ: residuals of equal variance if the weights are right.
  var standardizedResiduals: [Double] {
    residuals.enumerated().map { $1 * solution.problem.weight($0).squareRoot() }
  }
}
