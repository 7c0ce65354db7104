import Econometrics
import LinearAlgebra
import TestSupport
import Testing

struct ClusteredCovarianceTests {
  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-10. Eleven years, so ten degrees of
  /// freedom.
  @Test func shandongByYear() throws {
    let fit = try OrdinaryLeastSquares(covariance: .clustered).fit(Shandong.design())
    #expect(
      relativeGap(
        fit.covariance.elements,
        [0.20369956248522578, -0.013216719484272423, -0.013216719484272426, 0.0015598767088695344]) < 1e-10)
    #expect(
      relativeGap(fit.terms.compactMap(\.p), [0.00047653539730874796, 8.724259604294325e-10]) < 1e-9)
    #expect(relativeGap(value(fit.fStatistic), [480.7028160858613, 8.724259604294325e-10]) < 1e-9)
    #expect(fit.clusterCount == 11)
    #expect(fit.degreesOfFreedom == 10)
  }

  /// With every row a cluster of its own CR1 is HC1: the factors are n/(n − 1) · (n − 1)/(n − k).
  @Test func rowsAsClusters() throws {
    let small = try Longley.small()
    let rows = small.rows.map { ObservationRow(label: $0.label, cluster: $0.label) }
    let design = try DesignMatrix(
      matrix: small.matrix, response: small.response, names: small.names, rows: rows)
    let clustered = try OrdinaryLeastSquares(covariance: .clustered).fit(design)
    let robust = try OrdinaryLeastSquares(covariance: .hc1).fit(design)
    #expect(relativeGap(clustered.standardErrors, robust.standardErrors) < 1e-12)
    #expect(clustered.degreesOfFreedom == 15)
  }

  @Test func oneClusterIsNone() throws {
    let small = try Longley.small()
    let rows = small.rows.map { ObservationRow(label: $0.label, cluster: "all") }
    let design = try DesignMatrix(
      matrix: small.matrix, response: small.response, names: small.names, rows: rows)
    #expect(throws: EconometricsError.tooFewClusters(found: 1)) {
      try OrdinaryLeastSquares(covariance: .clustered).fit(design)
    }
  }

  @Test func rowWithoutCluster() throws {
    #expect(throws: EconometricsError.clusterMissing(row: "1947")) {
      try OrdinaryLeastSquares(covariance: .clustered).fit(Longley.small())
    }
  }

  /// Two clusters cannot test two restrictions.
  @Test func jointTestBeyondTheRank() throws {
    let small = try Longley.small()
    let rows = small.rows.enumerated().map {
      ObservationRow(label: $1.label, cluster: $0 < 8 ? "early" : "late")
    }
    let design = try DesignMatrix(
      matrix: small.matrix, response: small.response, names: small.names, rows: rows)
    let fit = try OrdinaryLeastSquares(covariance: .clustered).fit(design)
    #expect(refusal(fit.fStatistic) == .covarianceRank(restrictions: 2))
  }
}
