internal import LinearAlgebra

extension StackedEquations {
  static let mostPasses = 10_000

  /// One step of feasible GLS from the equations by themselves, or as many as it takes until no coefficient moves by
  /// more than 1e-10 of its size.
  func estimate(_ method: EquationMethod, iterates: Bool) throws(EconometricsError) -> FittedSystem {
    var current = try separately()
    for pass in 1...Self.mostPasses {
      let step = try fit(residualCovariance(current))
      let isStill = current.flatMap(\.self).isClose(to: step.free.flatMap(\.self))
      current = step.free
      if !iterates || isStill {
        return try fitted(method, step, passes: pass)
      }
    }
    throw .notConverged(passes: Self.mostPasses)
  }

  private func fitted(
    _ method: EquationMethod, _ step: Step, passes: Int
  ) throws(EconometricsError) -> FittedSystem {
    let covariance = expanded(step.covariance)
    var equations = [EquationEstimate]()
    var place = 0
    for (problem, parameters) in zip(problems, step.free) {
      let columns = Array(place..<(place + problem.design.coefficientCount))
      equations.append(
        try problem.estimate(
          method, free: parameters,
          covariance: covariance.selecting(rows: columns).selecting(columns: columns), passes: passes))
      place += columns.count
    }
    return FittedSystem(
      method: method, names: names, equations: equations,
      covariance: covariance, residualCovariance: residualCovariance(step.free), iterations: passes,
      overidentification: overidentification(step.criterion))
  }

  /// The least value of e'(S⁻¹ ⊗ P_Z)e, with the S that the estimates were made with: chi-squared with as many degrees
  /// of freedom as there are instruments over all equations beyond the parameters.
  ///
  /// Source: Hansen (1982), Econometrica 50, 1029-1054.
  private func overidentification(_ criterion: Double) -> Result<TestResult, Refusal>? {
    guard let projection else { return nil }
    let freedom = problems.count * projection.rank - problems.reduce(0) { $0 + $1.space.freedom }
    guard freedom > 0 else { return .failure(.exactlyIdentified) }
    return .success(
      TestResult(
        statistic: criterion, distribution: .chiSquared(degreesOfFreedom: Double(freedom))))
  }

  /// The covariance of all free parameters as that of all coefficients.
  private func expanded(_ matrix: Matrix) -> Matrix {
    guard problems.contains(where: { $0.space.restrictionCount > 0 }) else { return matrix.symmetrized }
    let rows = problems.reduce(0) { $0 + $1.design.coefficientCount }
    var map = Matrix(rows: rows, columns: matrix.rows)
    var (row, column) = (0, 0)
    for space in problems.map(\.space) {
      for r in 0..<space.basis.rows {
        for c in 0..<space.freedom { map[row + r, column + c] = space.basis[r, c] }
      }
      (row, column) = (row + space.basis.rows, column + space.freedom)
    }
    return (map * matrix * map.transpose).symmetrized
  }
}

extension EquationProblem {
  /// The estimate of one equation of a system, whose covariance comes from the whole; t is normal.
  func estimate(
    _ method: EquationMethod, free: [Double], covariance: Matrix, passes: Int
  ) throws(EconometricsError) -> EquationEstimate {
    let alone = try estimate(method, free: free)
    var estimate = EquationEstimate(
      design: alone.design, method: method, names: alone.names, coefficients: alone.coefficients,
      covariance: covariance, autoregressiveOrder: 0, residuals: alone.residuals,
      residualVariance: alone.residualVariance, degreesOfFreedom: .infinity, restrictions: restrictions,
      iterations: passes)
    estimate.instruments = alone.instruments
    estimate.instruments?.overidentification = .failure(.testedForTheSystem)
    return estimate
  }
}
