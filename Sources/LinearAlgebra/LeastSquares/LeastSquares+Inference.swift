extension LeastSquares {
  /// Data rows that count: all, or those with positive weight.
  public var observationCount: Int { weights.map { $0.count { $0 > 0 } } ?? design.rows }

  /// Observations less rank. With prior rows the parameters are only partly taken from the data:
  /// see `effectiveParameters`.
  public var degreesOfFreedom: Int { observationCount - rank }

  /// X b.
  public var fittedValues: [Double] { zip(response, residuals).map { $0 - $1 } }

  /// s², the residual sum of squares over the degrees of freedom; NaN without any left.
  public var residualVariance: Double {
    degreesOfFreedom > 0 ? residualSumOfSquares / Double(degreesOfFreedom) : .nan
  }

  /// s, in the unit of the response.
  public var residualStandardDeviation: Double { residualVariance.squareRoot() }

  /// Classical standard errors: s times the roots of the diagonal of `unscaledCovariance`.
  public var standardErrors: [Double] {
    let s = residualStandardDeviation
    return unscaledCovariance.diagonal.map { s * $0.squareRoot() }
  }

  /// Coefficients over their standard errors.
  public var tStatistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

  /// Whether some column holds one value other than zero throughout.
  public var hasConstantColumn: Bool {
    (0..<design.columns).contains { c in
      let column = design.elements[(c * design.rows)..<((c + 1) * design.rows)]
      guard let first = column.first, first != 0 else { return false }
      return column.allSatisfy { $0 == first }
    }
  }

  /// Σ w (y − ȳ)² with an intercept (ȳ the weighted mean), else Σ w y².
  ///
  /// `intercept` says whether the columns span a constant; nil looks for a constant column.
  public func totalSumOfSquares(intercept: Bool? = nil) -> Double {
    let center = intercept ?? hasConstantColumn ? weightedMean(response) : 0
    return weightedSquares(response, about: center)
  }

  /// Sum of squares of the fitted values about the same centre as the total.
  public func explainedSumOfSquares(intercept: Bool? = nil) -> Double {
    let center = intercept ?? hasConstantColumn ? weightedMean(response) : 0
    return weightedSum { row in
      let deviation = response[row] - residuals[row] - center
      return deviation * deviation
    }
  }

  /// R²: about the mean with an intercept, about zero without (as R and NIST do).
  public func rSquared(intercept: Bool? = nil) -> Double {
    let hasIntercept = intercept ?? hasConstantColumn
    let total = totalSumOfSquares(intercept: hasIntercept)
    // The smaller part carries more digits: one minus a small share, or a small share itself.
    return residualSumOfSquares <= 0.5 * total
      ? 1 - residualSumOfSquares / total
      : explainedSumOfSquares(intercept: hasIntercept) / total
  }

  /// R² with variances in place of sums of squares.
  public func adjustedRSquared(intercept: Bool? = nil) -> Double {
    let constants = (intercept ?? hasConstantColumn) ? 1 : 0
    let ratio = Double(observationCount - constants) / Double(degreesOfFreedom)
    return 1 - (1 - rSquared(intercept: intercept)) * ratio
  }

  /// The F statistic that all coefficients but the intercept are zero, with its degrees of freedom.
  public func fStatistic(intercept: Bool? = nil) -> (value: Double, numerator: Int, denominator: Int) {
    let hasIntercept = intercept ?? hasConstantColumn
    let numerator = rank - (hasIntercept ? 1 : 0)
    let explained = explainedSumOfSquares(intercept: hasIntercept)
    return (explained / Double(numerator) / residualVariance, numerator, degreesOfFreedom)
  }

  private func weightedMean(_ values: [Double]) -> Double {
    let total = weightedSum { values[$0] }
    return total / (weights.map { $0.reduce(0, +) } ?? Double(values.count))
  }

  private func weightedSquares(_ values: [Double], about center: Double) -> Double {
    weightedSum { (values[$0] - center) * (values[$0] - center) }
  }

  /// Σ w `term(row)`, in parts of a few thousand rows so that rounding does not grow with their number.
  @inline(__always)
  private func weightedSum(_ term: (Int) -> Double) -> Double {
    let parts = StackedRows.blocks(of: 0..<design.rows, size: 4096).map { rows in
      guard let weights else { return rows.reduce(0) { $0 + term($1) } }
      return rows.reduce(0) { $0 + weights[$1] * term($1) }
    }
    return parts.reduce(0, +)
  }
}
