internal import LinearAlgebra

/// The coefficients when rows or clusters are left out, one at a time.
public struct LeaveOneOut: Hashable, Sendable {
  /// The coefficients without one row or cluster.
  public struct Deletion: Hashable, Sendable {
    /// The row or cluster left out.
    public let name: String
    /// The coefficients of the rest; nil if the rest does not determine them.
    public let coefficients: [Double]?
  }

  /// What was left out in turn.
  public let deletions: [Deletion]

  /// The smallest and the largest value of coefficient `column`; nil if no deletion left it determined.
  public func range(column: Int) -> ClosedRange<Double>? {
    let values = deletions.compactMap { $0.coefficients?[column] }
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return least...greatest
  }
}

/// What is left out at a time.
public enum DeletionUnit: String, Hashable, Sendable {
  /// One row.
  case row
  /// All rows of one cluster.
  case cluster
}

extension FittedRegression {
  /// The coefficients with each unit left out in turn: by default clusters where the errors are clustered, else
  /// rows.
  ///
  /// Priors keep the weight that they have in the full sample.
  public func leaveOneOut(by unit: DeletionUnit? = nil) throws(EconometricsError) -> LeaveOneOut {
    switch unit ?? (covarianceKind == .clustered ? .cluster : .row) {
    case .row:
      return LeaveOneOut(
        deletions: design.rows.enumerated().map { row, observation in
          LeaveOneOut.Deletion(name: observation.label, coefficients: coefficients(withoutRow: row))
        })
    case .cluster:
      var deletions = [LeaveOneOut.Deletion]()
      for cluster in try design.clusterGroups() {
        deletions.append(
          LeaveOneOut.Deletion(
            name: cluster.name, coefficients: try coefficients(without: Set(cluster.rows))))
      }
      return LeaveOneOut(deletions: deletions)
    }
  }

  /// The coefficients without one row, b − A xᵢ wᵢ eᵢ / (1 − hᵢ); nil if the rest does not determine them.
  ///
  /// Source: Belsley, Kuh and Welsch, Regression Diagnostics (1980), section 2.1 (DFBETA).
  public func coefficients(withoutRow row: Int) -> [Double]? {
    let slack = 1 - leverages[row]
    guard slack > 1e-10 else { return nil }
    let change = unscaledCovariance * design.matrix.row(row)
    let scale = solution.problem.weight(row) * residuals[row] / slack
    return zip(coefficients, change).map { $0 - $1 * scale }
  }

  /// The coefficients of the fit without some rows; nil if the rest does not determine them.
  public func coefficients(without rows: Set<Int>) throws(EconometricsError) -> [Double]? {
    var problem = solution.problem
    problem.design = try design.removing(rows: rows)
    problem.weights = weights.map { weights in
      weights.indices.filter { !rows.contains($0) }.map { weights[$0] }
    }
    do {
      return try problem.leastSquares().coefficients
    } catch .tooFewObservations, .singular {
      return nil
    }
  }
}
