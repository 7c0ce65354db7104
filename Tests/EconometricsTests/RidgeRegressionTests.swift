import Econometrics
import LinearAlgebra
import TestSupport
import Testing

struct RidgeRegressionTests {
  private func design() throws -> DesignMatrix {
    let small = try Longley.small()
    return try DesignMatrix(
      matrix: small.matrix * Matrix(diagonal: [1, 1e-5, 1e-3]), response: small.response,
      names: small.names, rows: small.rows)
  }

  /// statsmodels 0.15.0 (fit_regularized) and the closed form, Scripts/reference/econometrics.py; relative 1e-10.
  @Test func penaltyInUnitsOfTheRegressors() throws {
    let fit = try RidgeRegression(penalty: 5, standardizes: false).fit(design())
    #expect(
      relativeGap(fit.coefficients, [54938.060835671386, 2514.811980267235, 196.99055785168363]) < 1e-10)
    #expect(
      relativeGap(
        [fit.effectiveDegreesOfFreedom, fit.sigma], [2.34129589811792, 1173.4834276473523]) < 1e-10)
    #expect(
      relativeGap(fit.standardErrors, [1059.9196013167002, 231.2482845439509, 237.24568266395138]) < 1e-10)
  }

  /// The closed form with columns in units of their standard deviation; relative 1e-10.
  @Test func standardizedPenalty() throws {
    let fit = try RidgeRegression(penalty: 2).fit(design())
    #expect(
      relativeGap(fit.coefficients, [53490.234915039284, 3150.235933835448, -121.08129351039861]) < 1e-10)
  }

  @Test func withoutPenaltyItIsLeastSquares() throws {
    let ridge = try RidgeRegression(penalty: 0).fit(design())
    let ordinary = try OrdinaryLeastSquares().fit(design())
    #expect(relativeGap(ridge.coefficients, ordinary.coefficients) < 1e-12)
    #expect(relativeGap(ridge.standardErrors, ordinary.standardErrors) < 1e-12)
    #expect(relativeGap([ridge.sigma], [ordinary.sigma]) < 1e-12)
  }

  @Test func aPenaltyResolvesCollinearity() throws {
    let small = try design()
    let doubled = try DesignMatrix(
      matrix: small.matrix.selecting(columns: [0, 1, 1]), response: small.response,
      names: [DesignMatrix.interceptName, "one", "two"])
    let fit = try RidgeRegression(penalty: 1e-3).fit(doubled)
    #expect(relativeGap([fit.coefficients[1]], [fit.coefficients[2]]) < 1e-6)
    #expect(throws: EconometricsError.self) { try OrdinaryLeastSquares().fit(doubled) }
  }

  @Test(arguments: [-1, Double.nan, .infinity]) func badPenalty(penalty: Double) throws {
    #expect(throws: EconometricsError.self) { try RidgeRegression(penalty: penalty).fit(design()) }
  }
}
