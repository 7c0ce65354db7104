/// What a QR factorization of [X y] leaves of a regression: R and Q'y.
public struct TriangularSystem: Hashable, Sendable {
  /// R, n × n upper triangular; signs of its rows are free.
  public let upper: Matrix
  /// The first n entries of Q'y.
  public let projectedResponse: [Double]
  /// The squared length of the rest of Q'y.
  public let residualSumOfSquares: Double
  /// Rows that went in with positive weight.
  public let rowCount: Int

  /// Solves for the coefficients, with the rank judged as in `LeastSquares` and no refinement (the rows are
  /// gone).
  public func solve(rankTolerance: Double = 1e-12) -> Solution {
    let analysis = RankAnalysis(triangle: upper, tolerance: rankTolerance)
    let unexplained = analysis.unexplained(projected: projectedResponse)
    return Solution(
      coefficients: analysis.coefficients(projected: projectedResponse), rank: analysis.rank,
      dependencies: analysis.dependencies, unscaledCovariance: analysis.unscaledCovariance(),
      residualSumOfSquares: residualSumOfSquares + sumOfSquares(unexplained[...]),
      degreesOfFreedom: rowCount - analysis.rank)
  }

  /// A regression solved from its triangle.
  public struct Solution: Hashable, Sendable {
    /// The coefficients; 0 for an aliased column.
    public let coefficients: [Double]
    /// Number of independent columns.
    public let rank: Int
    /// Aliased columns and what they are combinations of.
    public let dependencies: [ColumnDependency]
    /// (X'WX)⁻¹; NaN in rows and columns of aliased columns.
    public let unscaledCovariance: Matrix
    /// Σ w (y − X b)².
    public let residualSumOfSquares: Double
    /// Rows less rank.
    public let degreesOfFreedom: Int

    /// s, in the unit of the response; NaN without degrees of freedom.
    public var residualStandardDeviation: Double {
      degreesOfFreedom > 0 ? (residualSumOfSquares / Double(degreesOfFreedom)).squareRoot() : .nan
    }

    /// Classical standard errors.
    public var standardErrors: [Double] {
      let s = residualStandardDeviation
      return unscaledCovariance.diagonal.map { s * $0.squareRoot() }
    }
  }
}
