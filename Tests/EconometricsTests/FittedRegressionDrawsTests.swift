import Econometrics
import LinearAlgebra
import Testing

struct FittedRegressionDrawsTests {
  @Test func rootOfTheCovariance() throws {
    for kind in [CovarianceKind.classical, .hc3] {
      let fit = try OrdinaryLeastSquares(covariance: kind).fit(Longley.small())
      let root = fit.covarianceRoot
      #expect(relativeGap((root * root.transpose).elements, fit.covariance.elements) < 1e-12)
      #expect(root[0, 1] == 0 && root[0, 2] == 0 && root[1, 2] == 0)
    }
  }

  /// Two clusters give a covariance of rank one for two coefficients beside the constant, and still a root.
  @Test func withoutFullRank() throws {
    let small = try Longley.small()
    let rows = small.rows.enumerated().map {
      ObservationRow(label: $1.label, cluster: $0 < 8 ? "early" : "late")
    }
    let design = try DesignMatrix(
      matrix: small.matrix, response: small.response, names: small.names, rows: rows)
    let fit = try OrdinaryLeastSquares(covariance: .clustered).fit(design)
    let root = fit.covarianceRoot
    #expect(relativeGap((root * root.transpose).diagonal, fit.covariance.diagonal) < 1e-8)
    #expect(root.column(2) == [0, 0, 0])
  }
}
