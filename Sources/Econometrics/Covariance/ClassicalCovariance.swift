internal import LinearAlgebra

extension Sandwich {
  /// s² (X'WX)⁻¹; with priors s² (X'WX + Λ)⁻¹, the posterior covariance; for ridge s² A X'WX A = s² (A − AΛA).
  ///
  /// Source: Greene, Econometric Analysis, 8th ed., section 4.3.
  func classical() -> Estimate {
    let bread = solution.unscaledCovariance
    let penalties = solution.problem.penalties
    guard !penalties.isEmpty, !penaltiesAreRandom else {
      return Estimate(matrix: variance.value * bread, degreesOfFreedom: variance.degreesOfFreedom)
    }
    var strengths = [Double](repeating: 0, count: columnCount)
    for penalty in penalties { strengths[penalty.column] += penalty.strength }
    let shrinkage = bread * Matrix(diagonal: strengths) * bread
    return Estimate(
      matrix: (variance.value * (bread - shrinkage)).symmetrized, degreesOfFreedom: variance.degreesOfFreedom)
  }
}
