internal import LinearAlgebra

extension EquationProblem {
  /// The estimate at free parameters z and ρ.
  ///
  /// With J the derivatives of e in both, and Ĵ the same with the part of z projected onto the instruments, the
  /// estimator solves Ĵ'e = 0; so Var = s² (Ĵ'J)⁻¹ Ĵ'Ĵ (J'Ĵ)⁻¹, which with Ĵ = QR is s² (C'C)⁻¹, C = Q'J. Without
  /// instruments and ρ it is s² (X'X)⁻¹. Sources: Davidson and MacKinnon (2004), sections 7.8 and 8.3; Greene,
  /// Econometric Analysis, 8th ed., sections 8.3 and 20.9.
  func estimate(
    _ method: EquationMethod, free: [Double], rho: [Double] = [], iterations: Int = 1
  ) throws(EconometricsError) -> EquationEstimate {
    let errors = errors(free)
    let innovations = quasiDifferenced(errors, rho)
    let freedom = innovations.count - space.freedom - order
    let variance = ResidualVariance(
      value: innovations.reduce(0) { $0 + $1 * $1 } / Double(freedom), degreesOfFreedom: Double(freedom))
    let unscaled = try unscaledCovariance(errors, rho)
    var estimate = EquationEstimate(
      design: try design.removing(rows: Set(0..<order)), method: method,
      names: design.names + rho.indices.map { EquationEstimate.autoregressiveName($0 + 1) },
      coefficients: space.coefficients(free) + rho,
      covariance: (variance.value * expanded(unscaled)).symmetrized, autoregressiveOrder: order,
      residuals: innovations, residualVariance: variance, degreesOfFreedom: Double(freedom),
      restrictions: restrictions, iterations: iterations)
    estimate.instruments = projection.map { projection in
      InstrumentDiagnostics(
        projection, regressors: quasiDifferenced(design.matrix, rho), names: design.names,
        residuals: innovations, free: space.freedom, isAutoregressive: order > 0)
    }
    return estimate
  }

  private func unscaledCovariance(_ errors: [Double], _ rho: [Double]) throws(EconometricsError) -> Matrix {
    let slopes = quasiDifferenced(columns, rho)
    let lagged = laggedErrors(errors)
    let jacobian = slopes.beside(lagged)
    let projected = (projection?.projected(slopes) ?? slopes).beside(lagged)
    do throws(LinearAlgebraError) {
      let cross = try QR(projected).orthogonal.transposeTimes(jacobian)
      let zeros = [Double](repeating: 0, count: cross.rows)
      return try LeastSquares(design: cross, response: zeros, options: .init(deficiency: .refuse))
        .unscaledCovariance
    } catch {
      throw .numerical(description: "the covariance of the coefficients is singular")
    }
  }

  /// uₜ₋₁ … uₜ₋ₚ in the rows of the innovations.
  func laggedErrors(_ errors: [Double]) -> Matrix {
    Matrix(
      rows: errors.count - order, columns: order,
      elements: stride(from: 1, through: order, by: 1).flatMap { lag in
        errors[(order - lag)..<(errors.count - lag)]
      })
  }

  /// The covariance of (z, ρ) as that of (β, ρ).
  private func expanded(_ matrix: Matrix) -> Matrix {
    guard space.restrictionCount > 0 else { return matrix }
    let (k, f) = (space.basis.rows, space.freedom)
    var map = Matrix(rows: k + order, columns: f + order)
    for column in 0..<f {
      for row in 0..<k { map[row, column] = space.basis[row, column] }
    }
    for lag in 0..<order { map[k + lag, f + lag] = 1 }
    return map * matrix * map.transpose
  }
}
