import Econometrics
import TestSupport
import Testing

struct FittedRegressionInfluenceTests {
  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-10.
  @Test func longleyLeverages() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    let reference = [
      0.221453060391172, 0.1758752025648409, 0.3564329707560444, 0.2006849911245166, 0.15535817662573354,
      0.2012800255697023, 0.23803136266145625, 0.09964371632023353, 0.07744239841164986,
      0.1055857419197461, 0.12205877094387246, 0.2474456604773021, 0.12417746945915369,
      0.15245957076311067, 0.2687036461530155, 0.25336723585845106,
    ]
    #expect(relativeGap(fit.leverages, reference) < 1e-10)
    #expect(isClose(fit.leverages.reduce(0, +), 3, relative: 1e-12))
    #expect(fit.influentialRows().map(\.label) == ["1949", "1961", "1962"])
  }

  /// The estimates without a row are those of a fit without it.
  @Test func withoutARow() throws {
    for weights in [nil, Longley.gnp] {
      let design = try Longley.small()
      let full = try fitted(design, weights)
      for row in full.influentialRows() {
        let rest = weights.map { weights in
          weights.indices.filter { $0 != row.row }.map { weights[$0] }
        }
        let again = try fitted(design.removing(rows: [row.row]), rest)
        #expect(relativeGap(row.coefficientsWithout ?? [], again.coefficients) < 1e-11)
      }
    }
  }

  private func fitted(_ design: DesignMatrix, _ weights: [Double]?) throws -> FittedRegression {
    guard let weights else { return try OrdinaryLeastSquares().fit(design) }
    return try WeightedLeastSquares(weights: weights).fit(design)
  }

  /// The variance among all rows is s²; Shandong's full years: Scripts/reference/econometrics.py.
  @Test func residualVarianceOfSomeRows() throws {
    let fit = try OrdinaryLeastSquares().fit(Shandong.design())
    let all = try fit.residualVariance(of: Array(0..<31)).get()
    #expect(relativeGap([all.value, all.degreesOfFreedom], [fit.residualVariance.value, 29]) < 1e-12)
    let fullYears = fit.design.rowLabels.indices.filter { fit.design.rowLabels[$0].count == 4 }
    let found = try fit.residualVariance(of: fullYears).get()
    #expect(
      relativeGap([found.value, found.degreesOfFreedom], [0.5354657062470596, 7.689538286610603]) < 1e-10)
    #expect(refusal(fit.residualVariance(of: [])) != nil)
  }
}
