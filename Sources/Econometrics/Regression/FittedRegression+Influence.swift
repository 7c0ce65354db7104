/// A row that has a large say in its own fit.
public struct InfluentialRow: Hashable, Sendable {
  /// The row, from 0.
  public let row: Int
  /// Its name.
  public let label: String
  /// Its leverage.
  public let leverage: Double
  /// The coefficients without it; nil if the other rows do not determine them.
  public let coefficientsWithout: [Double]?
}

extension FittedRegression {
  /// The rows whose leverage is over `threshold`, largest first, each with the estimates without it.
  public func influentialRows(over threshold: Double = 0.25) -> [InfluentialRow] {
    leverages.indices.filter { leverages[$0] > threshold }
      .sorted { (leverages[$1], $0) < (leverages[$0], $1) }
      .map { row in
        InfluentialRow(
          row: row, label: design.rows[row].label, leverage: leverages[row],
          coefficientsWithout: coefficients(withoutRow: row))
      }
  }

  /// The residual variance among some rows: Σ wᵢ eᵢ² / Σ (1 − hᵢ), which is unbiased where their errors are
  /// alike, with Σ (1 − hᵢ) degrees of freedom.
  ///
  /// A projection of full years uses that of the full-year rows.
  public func residualVariance(of rows: [Int]) -> Result<ResidualVariance, Refusal> {
    let freedom = rows.reduce(0) { $0 + 1 - leverages[$1] }
    guard freedom > 1e-8 else {
      return .failure(.tooFewRows(found: rows.count, needed: rows.count + 1))
    }
    let sum = rows.reduce(0) { $0 + solution.problem.weight($1) * residuals[$1] * residuals[$1] }
    return .success(ResidualVariance(value: sum / freedom, degreesOfFreedom: freedom))
  }
}
