internal import LinearAlgebra

/// The regression of a test statistic: residuals on regressors, of which only R² matters.
struct AuxiliaryRegression {
  let response: [Double]
  let residuals: [Double]

  /// Nil where the columns do not determine their coefficients.
  init?(_ columns: [[Double]], _ response: [Double]) {
    guard
      let fit = try? LeastSquares(
        design: Matrix(columnVectors: columns), response: response, options: .init(deficiency: .refuse))
    else { return nil }
    self.response = response
    residuals = fit.residuals
  }

  /// 1 − Σe²/Σy².
  var uncentredRSquared: Double { 1 - sumOfSquares(residuals) / sumOfSquares(response) }

  /// 1 − Σe²/Σ(y − ȳ)²; zero where the response never changes.
  var centredRSquared: Double {
    let mean = response.reduce(0, +) / Double(response.count)
    let total = sumOfSquares(response.map { $0 - mean })
    return total > 0 ? 1 - sumOfSquares(residuals) / total : 0
  }

  private func sumOfSquares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }
}
