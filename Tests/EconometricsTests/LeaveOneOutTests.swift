import Econometrics
import LinearAlgebra
import Testing

struct LeaveOneOutTests {
  /// statsmodels 0.15.0, refitted sixteen times, Scripts/reference/econometrics.py; relative 1e-10.
  @Test func longleyByRow() throws {
    let terms = try OrdinaryLeastSquares().fit(Longley.small()).termsWithLeaveOneOut()
    #expect(
      relativeGap(
        terms.compactMap(\.leaveOneOut?.lowerBound),
        [52069.683775470796, 0.0370859779580868, -0.6712968353020656]) < 1e-10)
    #expect(
      relativeGap(
        terms.compactMap(\.leaveOneOut?.upperBound),
        [52682.94443773804, 0.03890423641548987, -0.45874015432736215]) < 1e-10)
  }

  /// As above: eleven years left out in turn, which clustered errors ask for.
  @Test func shandongByYear() throws {
    let fit = try OrdinaryLeastSquares(covariance: .clustered).fit(Shandong.design())
    let terms = try fit.termsWithLeaveOneOut()
    #expect(
      relativeGap(terms.compactMap(\.leaveOneOut?.lowerBound), [1.8558715579473006, 0.8128696084406054])
        < 1e-10)
    #expect(
      relativeGap(terms.compactMap(\.leaveOneOut?.upperBound), [2.7283809916145456, 0.9111101984781195])
        < 1e-10)
    #expect(try fit.leaveOneOut().deletions.map(\.name).first == "2013")
    #expect(try fit.leaveOneOut(by: .row).deletions.count == 31)
  }

  /// With priors a row and a cluster of one row are left out alike: the prior keeps its weight.
  @Test func rowsAndClustersAgree() throws {
    let small = try Longley.small()
    let rows = small.rows.map { ObservationRow(label: $0.label, cluster: $0.label) }
    let design = try DesignMatrix(
      matrix: small.matrix, response: small.response, names: small.names, rows: rows)
    let prior = Prior(term: "unemployed", mean: 0, standardDeviation: 0.1)
    let fit = try MixedEstimation(priors: [prior]).fit(design)
    let byRow = try fit.leaveOneOut(by: .row).deletions
    let byCluster = try fit.leaveOneOut(by: .cluster).deletions
    #expect(byRow.map(\.name) == byCluster.map(\.name))
    for (one, other) in zip(byRow, byCluster) {
      #expect(relativeGap(one.coefficients ?? [], other.coefficients ?? [.nan]) < 1e-11)
    }
  }

  /// A dummy's only row cannot be left out.
  @Test func undetermined() throws {
    let dummy = [0.0, 0, 0, 0, 1]
    let ones = [1.0, 1, 1, 1, 1]
    let rows = dummy.enumerated().map { ObservationRow(label: "\($0.offset)", cluster: "\($0.element)") }
    let design = try DesignMatrix(
      matrix: Matrix(columnVectors: [ones, dummy]), response: [1, 2, 4, 3, 9], names: ["constant", "last"],
      rows: rows)
    let fit = try OrdinaryLeastSquares().fit(design)
    let byRow = try fit.leaveOneOut(by: .row)
    #expect(byRow.deletions.last?.coefficients == nil)
    #expect(byRow.range(column: 0) != nil)
    let byCluster = try fit.leaveOneOut(by: .cluster)
    #expect(byCluster.deletions.allSatisfy { $0.coefficients == nil })
    #expect(byCluster.range(column: 0) == nil)
  }
}
