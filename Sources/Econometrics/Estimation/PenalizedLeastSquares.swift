internal import LinearAlgebra

/// Draws coefficient `column` towards `target` with `strength` λ, the weight of one further row.
struct Penalty: Hashable, Sendable {
  var column: Int
  var strength: Double
  var target: Double
}

/// The problem that every estimator here comes down to: minimise Σ wᵢ (yᵢ − xᵢ'b)² + Σ λⱼ (bⱼ − mⱼ)².
///
/// The penalties are further rows √λⱼ eⱼ with response √λⱼ mⱼ, so one QR decomposition solves all.
struct PenalizedLeastSquares: Sendable {
  var design: DesignMatrix
  var weights: [Double]?
  var penalties: [Penalty] = []

  func solve() throws(EconometricsError) -> Solution {
    Solution(problem: self, try leastSquares())
  }

  /// The factored problem, for when only the coefficients matter.
  func leastSquares() throws(EconometricsError) -> LeastSquares {
    try checkWeights()
    let options = LeastSquares.Options(deficiency: .refuse)
    do throws(LinearAlgebraError) {
      return try LeastSquares(
        design: design.matrix, response: design.response, weights: weights, prior: try penaltyRows(),
        options: options)
    } catch {
      throw error.named(design)
    }
  }

  /// The weight of row `row`.
  func weight(_ row: Int) -> Double { weights?[row] ?? 1 }

  private func penaltyRows() throws(LinearAlgebraError) -> PriorRows? {
    guard !penalties.isEmpty else { return nil }
    var rows = Matrix(rows: penalties.count, columns: design.coefficientCount)
    for (row, penalty) in penalties.enumerated() {
      rows[row, penalty.column] = penalty.strength.squareRoot()
    }
    return try PriorRows(
      rows: rows, response: penalties.map { $0.strength.squareRoot() * $0.target })
  }

  private func checkWeights() throws(EconometricsError) {
    guard let weights else { return }
    guard weights.count == design.observationCount else {
      throw .sizeMismatch(
        part: .weights, found: weights.count, expected: design.observationCount)
    }
    if let row = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .invalidWeight(row: design.rows[row].label, value: weights[row])
    }
  }
}
