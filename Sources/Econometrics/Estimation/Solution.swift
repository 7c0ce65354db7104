internal import LinearAlgebra

/// The minimum of a penalized least squares problem: coefficients, residuals, leverages.
struct Solution: Sendable {
  let problem: PenalizedLeastSquares
  let coefficients: [Double]
  /// yᵢ − xᵢ'b, without the penalty rows and not multiplied by any weight.
  let residuals: [Double]
  /// Σ wᵢ eᵢ².
  let residualSumOfSquares: Double
  /// hᵢ = wᵢ xᵢ' (X'WX + Λ)⁻¹ xᵢ, between 0 and 1.
  let leverages: [Double]
  /// A = (X'WX + Λ)⁻¹.
  let unscaledCovariance: Matrix
  let conditionNumber: Double
  let nearCollinearities: [NearCollinearity]

  var design: DesignMatrix { problem.design }

  init(problem: PenalizedLeastSquares, _ leastSquares: LeastSquares) {
    let collinearity = leastSquares.collinearity()
    self.problem = problem
    coefficients = leastSquares.coefficients
    residuals = leastSquares.residuals
    residualSumOfSquares = leastSquares.residualSumOfSquares
    leverages = leastSquares.leverages()
    unscaledCovariance = leastSquares.unscaledCovariance
    conditionNumber = collinearity.conditionNumber
    nearCollinearities = collinearity.nearDependencies.map {
      NearCollinearity($0, names: problem.design.names)
    }
  }

  /// tr H: how many coefficients the data have in effect determined; k without penalties.
  var effectiveCoefficients: Double {
    problem.penalties.isEmpty ? Double(design.coefficientCount) : leverages.reduce(0, +)
  }

  /// The first row that determines a coefficient alone.
  var fullLeverageRow: Int? { leverages.firstIndex { $0 > 1 - 1e-10 } }

  /// RSS / (n − k); needs a row more than columns.
  func unbiasedVariance() throws(EconometricsError) -> ResidualVariance {
    let freedom = design.observationCount - design.coefficientCount
    guard freedom > 0 else {
      throw .tooFewObservations(
        observations: design.observationCount, coefficients: design.coefficientCount)
    }
    return ResidualVariance(
      value: residualSumOfSquares / Double(freedom), degreesOfFreedom: Double(freedom))
  }

  /// RSS / (n − tr H), for a penalized fit.
  func effectiveVariance() throws(EconometricsError) -> ResidualVariance {
    let freedom = Double(design.observationCount) - effectiveCoefficients
    guard freedom > 1e-8 else {
      throw .tooFewObservations(
        observations: design.observationCount, coefficients: design.coefficientCount)
    }
    return ResidualVariance(value: residualSumOfSquares / freedom, degreesOfFreedom: freedom)
  }
}
