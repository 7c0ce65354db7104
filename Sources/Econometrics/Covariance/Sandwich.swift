internal import LinearAlgebra

/// What every estimate of the coefficients' covariance is made from: the bread A = (X'WX + Λ)⁻¹, the scores
/// √wᵢ xᵢ · √wᵢ eᵢ of the rows, and what the penalties contribute.
///
/// The estimator is β̂ = A (X'Wy + Λm), so Var β̂ = A (M + Λ Var(m) Λ) A with M = Var(X'Wε). A prior mean is a
/// random observation with variance σ²/λ, so its part is σ²Λ; a ridge target is a fixed number and adds nothing.
struct Sandwich {
  let solution: Solution
  let variance: ResidualVariance
  let penaltiesAreRandom: Bool

  /// A covariance with what is to be said of it.
  struct Estimate {
    var matrix: Matrix
    var degreesOfFreedom: Double
    var lags: Int?
    var clusterCount: Int?
  }

  func estimate(_ kind: CovarianceKind) throws(EconometricsError) -> Estimate {
    switch kind {
    case .classical: classical()
    case .hc1, .hc2, .hc3: try heteroskedasticityConsistent(kind)
    case .neweyWest(let lags): try neweyWest(lags: lags)
    case .clustered: try clustered()
    }
  }

  var rowCount: Int { solution.design.observationCount }
  var columnCount: Int { solution.design.coefficientCount }

  /// n / (n − k), or 1 where priors leave k ≥ n.
  var smallSampleFactor: Double {
    rowCount > columnCount ? Double(rowCount) / Double(rowCount - columnCount) : 1
  }

  /// A (M + Λ Var(m) Λ) A, exactly symmetric.
  func covariance(meat: Matrix) -> Matrix {
    var inner = meat
    if penaltiesAreRandom {
      for penalty in solution.problem.penalties {
        inner[penalty.column, penalty.column] += variance.value * penalty.strength
      }
    }
    let bread = solution.unscaledCovariance
    return (bread * inner * bread).symmetrized
  }

  /// The scores as a matrix, one row each: row i is wᵢ eᵢ xᵢ' times `factor(i)`.
  func scores(_ factor: (Int) -> Double = { _ in 1 }) -> Matrix {
    let design = solution.design.matrix
    var scores = design
    for row in 0..<design.rows {
      let scale = solution.problem.weight(row) * solution.residuals[row] * factor(row)
      for column in 0..<design.columns { scores[row, column] *= scale }
    }
    return scores
  }
}

extension Matrix {
  /// Half the sum of the matrix and its transpose.
  var symmetrized: Matrix { 0.5 * (self + transpose) }
}
