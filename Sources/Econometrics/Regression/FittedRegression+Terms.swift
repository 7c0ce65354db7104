internal import LinearAlgebra
internal import Statistics

extension FittedRegression {
  /// The coefficients with standard errors, t, p, priors and the data's share, in the order of the columns.
  ///
  /// Without more rows than coefficients there is no t: priors and a given residual alone would make it. The leave-one-out range takes further fits; `termsWithLeaveOneOut()` adds it.
  public var terms: [Coefficient] {
    let errors = standardErrors
    return design.names.indices.map { term($0, standardError: errors[$0]) }
  }

  /// The terms with the range of each coefficient when every cluster (with clustered errors) or every row is
  /// left out in turn.
  public func termsWithLeaveOneOut() throws(EconometricsError) -> [Coefficient] {
    let deletions = try leaveOneOut()
    return terms.enumerated().map { column, term in
      var term = term
      term.leaveOneOut = deletions.range(column: column)
      return term
    }
  }

  private func term(_ column: Int, standardError: Double) -> Coefficient {
    let name = design.names[column]
    let prior = priors.first { $0.term == name }
    let t = standardError > 0 && leavesFreedom ? coefficients[column] / standardError : nil
    return Coefficient(
      name: name, kind: prior == nil ? .estimated : .withPrior, value: coefficients[column],
      standardError: standardError, degreesOfFreedom: degreesOfFreedom, t: t,
      p: t.map { StudentT(degreesOfFreedom: degreesOfFreedom).twoSided($0) },
      center: design.centers[column], prior: prior, dataShare: prior.map { dataShare(column, of: $0) })
  }

  /// 1 − Var(β̂ⱼ)/τⱼ² with the model's own covariance s²A: exactly the data's precision over the sum of both
  /// where there is one prior; the diagonal of Theil's sample share where there are several.
  private func dataShare(_ column: Int, of prior: Prior) -> Double {
    let posterior = residualVariance.value * unscaledCovariance[column, column]
    let share = 1 - posterior / (prior.standardDeviation * prior.standardDeviation)
    return min(1, max(0, share))
  }
}
