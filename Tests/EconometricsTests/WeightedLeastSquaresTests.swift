import Econometrics
import TestSupport
import Testing

struct WeightedLeastSquaresTests {
  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-10.
  @Test func longleyByNationalProduct() throws {
    let fit = try WeightedLeastSquares(weights: Longley.gnp.map { $0 / 1e5 }).fit(Longley.small())
    let reference = [
      1059.7105277188277, 0.9779784136628046, 0.974590477303236, 288.6649304673935, 1.6924502160718956e-11,
      -121.91425554899774, 251.8285110979955, 254.91886598695461,
    ]
    #expect(relativeGap(summary(fit), reference) < 1e-10)
    #expect(
      relativeGap(fit.coefficients, [52436.61926732132, 0.03792307551629945, -0.5701618229095988]) < 1e-10)
    #expect(
      relativeGap(fit.standardErrors, [622.394899054545, 0.0018876004300171357, 0.19225100423274158]) < 1e-10)
    #expect(relativeGap([value(fit.durbinWatson)], [0.9772620360009353]) < 1e-10)
  }

  /// statsmodels 0.15.0, as above.
  @Test(arguments: [
    (CovarianceKind.hc1, [540.3973489575985, 0.0016667871268037692, 0.1726277407497159]),
    (.hc2, [557.0489905854914, 0.0017258981132087965, 0.17030440348252812]),
    (.hc3, [639.7822078504717, 0.001994888782165232, 0.18677696420487452]),
  ]) func robust(kind: CovarianceKind, errors: [Double]) throws {
    let weights = Longley.gnp.map { $0 / 1e5 }
    let fit = try WeightedLeastSquares(weights: weights, covariance: kind).fit(Longley.small())
    #expect(relativeGap(fit.standardErrors, errors) < 1e-9)
  }

  /// A row of weight 2 is worth two equal rows, as far as the coefficients go.
  @Test func weightsCountRows() throws {
    var weights = [Double](repeating: 1, count: 16)
    weights[4] = 2
    let weighted = try WeightedLeastSquares(weights: weights).fit(Longley.small())
    let repeated = try OrdinaryLeastSquares().fit(Longley.small(order: Array(0..<16) + [4]))
    #expect(relativeGap(weighted.coefficients, repeated.coefficients) < 1e-12)
    #expect(relativeGap([weighted.residualSumOfSquares], [repeated.residualSumOfSquares]) < 1e-12)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func badWeight(weight: Double) throws {
    var weights = [Double](repeating: 1, count: 16)
    weights[2] = weight
    #expect {
      try WeightedLeastSquares(weights: weights).fit(Longley.small())
    } throws: { error in
      guard case EconometricsError.invalidWeight(row: "1949", _) = error else { return false }
      return true
    }
  }

  @Test func wrongNumberOfWeights() throws {
    #expect(
      throws: EconometricsError.sizeMismatch(part: .weights, found: 2, expected: 16)
    ) {
      try WeightedLeastSquares(weights: [1, 2]).fit(Longley.small())
    }
  }
}
