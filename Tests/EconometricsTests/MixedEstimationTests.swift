import Econometrics
import LinearAlgebra
import TestSupport
import Testing

struct MixedEstimationTests {
  /// y = 2, 3, 5, 6 at x = 1 … 4, where least squares gives 0.5 + 1.4 x and s² = 0.1.
  private func line() throws -> DesignMatrix {
    try DesignMatrix(
      matrix: Matrix(columnVectors: [[1, 1, 1, 1], [1, 2, 3, 4]]), response: [2, 3, 5, 6],
      names: [DesignMatrix.interceptName, "x"])
  }

  /// By hand: with the prior 1 ± 0.5 the precision is [40 100; 100 304], its determinant 2160, and the right side
  /// (160, 474), so b = (1240, 2960)/2160 with variances (304, 40)/2160.
  @Test func byHand() throws {
    let prior = Prior(term: "x", mean: 1, standardDeviation: 0.5)
    let fit = try MixedEstimation(priors: [prior]).fit(line())
    #expect(relativeGap(fit.coefficients, [1240.0 / 2160, 2960.0 / 2160]) < 1e-13)
    #expect(
      relativeGap(fit.standardErrors.map { $0 * $0 }, [304.0 / 2160, 40.0 / 2160]) < 1e-13)
    #expect(relativeGap([fit.terms[1].dataShare ?? 0], [1 - 40.0 / 2160 / 0.25]) < 1e-13)
    #expect(fit.terms.map(\.kind) == [.estimated, .withPrior])
    #expect(fit.terms[1].priorMean == 1 && fit.terms[1].priorStandardDeviation == 0.5)
    #expect(fit.terms[0].dataShare == nil)
    #expect(relativeGap([fit.residualVariance.value], [0.1]) < 1e-13)
    #expect(fit.degreesOfFreedom == 2)
  }

  /// Two rows for two coefficients leave nothing to judge the errors by: priors and a given residual alone would make t, F and
  /// Jarque-Bera.
  @Test func withoutFreedomThereAreNoTests() throws {
    let design = try DesignMatrix(
      matrix: Matrix(columnVectors: [[1, 1], [1, 2]]), response: [2, 4],
      names: [DesignMatrix.interceptName, "x"])
    let prior = Prior(term: "x", mean: 1, standardDeviation: 0.5)
    let fit = try MixedEstimation(
      priors: [prior], residualVariance: ResidualVariance(value: 4, degreesOfFreedom: .infinity)
    ).fit(design)
    #expect(fit.terms.allSatisfy { $0.t == nil && $0.p == nil && $0.standardError > 0 })
    #expect(fit.fStatistic == .failure(.tooFewRows(found: 2, needed: 3)))
    #expect(fit.jarqueBera == .failure(.tooFewRows(found: 2, needed: 3)))
  }

  /// Shandong's upgrading investment: generalized least squares on data and prior by statsmodels 0.15.0,
  /// Scripts/reference/econometrics.py; relative 1e-10.
  @Test func shandongUpgrading() throws {
    let prior = Prior(term: "upgrading", mean: 0.10, standardDeviation: 0.05)
    let design = try Shandong.design("va_growth ~ national + upgrading")
    let fit = try MixedEstimation(priors: [prior]).fit(design)
    #expect(
      relativeGap(fit.coefficients, [2.2928372309584346, 0.8660697491790892, 0.09211662641860417]) < 1e-10)
    #expect(
      relativeGap(
        fit.standardErrors, [0.2659301746255117, 0.036761900995574553, 0.045931621238284606]) < 1e-10)
    #expect(relativeGap([fit.terms[2].dataShare ?? 0], [0.15611446816910524]) < 1e-10)
    #expect(relativeGap([fit.sigma], [1.009123258868175]) < 1e-10)
    #expect(relativeGap([fit.effectiveDegreesOfFreedom], [2.1561144681691062]) < 1e-10)
    let clustered = try MixedEstimation(priors: [prior], covariance: .clustered).fit(design)
    #expect(
      relativeGap(
        clustered.standardErrors, [0.43604848851383504, 0.03961760683480997, 0.04644335460253065])
        < 1e-10)
    #expect(clustered.degreesOfFreedom == 10)
  }

  /// A prior without weight leaves least squares; one without doubt fixes the coefficient.
  @Test func limits() throws {
    let ordinary = try OrdinaryLeastSquares().fit(line())
    let vague = try MixedEstimation(priors: [Prior(term: "x", mean: 9, standardDeviation: 1e8)]).fit(line())
    #expect(relativeGap(vague.coefficients, ordinary.coefficients) < 1e-12)
    #expect(vague.terms[1].dataShare ?? 0 > 1 - 1e-12)
    let firm = try MixedEstimation(priors: [Prior(term: "x", mean: 1, standardDeviation: 1e-6)]).fit(line())
    #expect(isClose(firm.coefficients[1], 1, absolute: 1e-9))
    #expect(isClose(firm.coefficients[0], 1.5, absolute: 1e-8))
    #expect(firm.terms[1].dataShare ?? 1 < 1e-9)
  }

  /// Two rows cannot give a residual variance; with a stated one the priors carry the rest.
  @Test func fewerRowsThanTheDataNeed() throws {
    let design = try line().removing(rows: [1, 2])
    let priors = [
      Prior(term: DesignMatrix.interceptName, mean: 0, standardDeviation: 1.5),
      Prior(term: "x", mean: 1, standardDeviation: 0.3),
    ]
    #expect(
      throws: EconometricsError.residualVarianceNotIdentified(observations: 2, coefficients: 2)
    ) {
      try MixedEstimation(priors: priors).fit(design)
    }
    let known = ResidualVariance(value: 1, degreesOfFreedom: .infinity)
    let fit = try MixedEstimation(priors: priors, residualVariance: known).fit(design)
    // By hand: precision [2 + 1/2.25, 5; 5, 17 + 1/0.09], right side (8, 26 + 1/0.09).
    let (a, b, d) = (2 + 1 / 2.25, 5.0, 17 + 1 / 0.09)
    let (u, v) = (8.0, 26 + 1 / 0.09)
    let determinant = a * d - b * b
    #expect(
      relativeGap(fit.coefficients, [(d * u - b * v) / determinant, (a * v - b * u) / determinant]) < 1e-12)
    #expect(relativeGap(fit.standardErrors.map { $0 * $0 }, [d / determinant, a / determinant]) < 1e-12)
    #expect(fit.terms.allSatisfy { $0.degreesOfFreedom == .infinity })
  }

  /// Without any row the coefficients are the priors.
  @Test func noRows() throws {
    let design = try line().removing(rows: [0, 1, 2, 3])
    let priors = design.names.map { Prior(term: $0, mean: 2, standardDeviation: 0.5) }
    let known = ResidualVariance(value: 1, degreesOfFreedom: .infinity)
    let fit = try MixedEstimation(priors: priors, residualVariance: known).fit(design)
    #expect(relativeGap(fit.coefficients, [2, 2]) < 1e-14)
    #expect(relativeGap(fit.standardErrors, [0.5, 0.5]) < 1e-14)
    #expect(fit.terms.allSatisfy { $0.dataShare ?? 1 < 1e-14 })
  }

  @Test(arguments: [
    ([Prior(term: "z", mean: 0, standardDeviation: 1)], "unknownTerm"),
    ([Prior(term: "x", mean: 0, standardDeviation: 0)], "invalidPrior"),
    ([Prior(term: "x", mean: .nan, standardDeviation: 1)], "invalidPrior"),
    (
      [Prior(term: "x", mean: 0, standardDeviation: 1), Prior(term: "x", mean: 1, standardDeviation: 1)],
      "repeatedPrior"
    ),
  ]) func badPrior(priors: [Prior], reason: String) throws {
    #expect {
      try MixedEstimation(priors: priors).fit(line())
    } throws: { error in
      String(describing: error).hasPrefix(reason)
    }
  }
}
