/// What this module refuses to estimate, with the values found and expected.
public enum EconometricsError: Error, Hashable, Sendable {
  /// A formula names a variable that the data do not have.
  case unknownVariable(name: String, nearest: String?)
  /// No row carries the response and, where rows with holes are dropped, every regressor.
  case noUsableRows(response: String)
  /// A regressor is published in none of the rows, so it has no mean to stand in for it.
  case regressorNeverObserved(term: String)
  /// Fewer rows (priors counted) than coefficients.
  case tooFewObservations(observations: Int, coefficients: Int)
  /// Columns that are exact combinations of others.
  case singular([CollinearColumn])
  /// A value that is NaN or infinite; `term` may be the response.
  case notFinite(term: String, row: String)
  /// Two parts of a design disagree in length.
  case sizeMismatch(part: RegressionPart, found: Int, expected: Int)
  /// A weight that is not a positive number.
  case invalidWeight(row: String, value: Double)
  /// A prior for a term that the regression does not have.
  case unknownTerm(name: String, known: [String])
  /// A forecast that lacks the value of a regressor.
  case regressorNotGiven(term: String)
  /// A forecast whose value of a regressor is NaN or infinite.
  case regressorNotFinite(term: String)
  /// Two priors for one term.
  case repeatedPrior(term: String)
  /// A prior whose standard deviation is not a positive number, or whose mean is not finite.
  case invalidPrior(term: String, mean: Double, standardDeviation: Double)
  /// A penalty, level or variance outside its range.
  case invalidParameter(RegressionParameter, value: Double)
  /// The data alone do not determine the residual variance that the priors are weighed against.
  case residualVarianceNotIdentified(observations: Int, coefficients: Int)
  /// Every group is there for its scatter only.
  case noPooledGroup
  /// A group without values.
  case emptyGroup(name: String)
  /// No group has two values, so there is no scatter within groups.
  case withinVarianceNotIdentified
  /// The variance between groups needs at least two of them.
  case betweenVarianceNotIdentified(groups: Int)
  /// Clustered errors were asked for, but a row names no cluster.
  case clusterMissing(row: String)
  /// Clustered errors need at least two clusters.
  case tooFewClusters(found: Int)
  /// A covariance, statistic or deletion that these rows do not allow.
  case refused(Refusal)
  /// Restrictions that contradict or repeat each other, or leave nothing to estimate.
  case restrictionsNotIndependent([String])
  /// Fewer instruments than coefficients.
  case tooFewInstruments(found: Int, needed: Int)
  /// An iteration that does not come to rest.
  case notConverged(passes: Int)
  /// Equations of one system with different rows.
  case rowsDiffer(String, String)
  /// The residuals of a system's equations are combinations of each other.
  case singularResidualCovariance
  /// A numerical routine gave up.
  case numerical(description: String)
}

/// A column of a design that is an exact combination of others.
public struct CollinearColumn: Hashable, Sendable {
  /// The column that adds nothing.
  public let name: String
  /// The columns it is a combination of; empty for a column of zeros.
  public let dependsOn: [String]

  /// A column and those it is a combination of.
  public init(name: String, dependsOn: [String]) {
    self.name = name
    self.dependsOn = dependsOn
  }
}
