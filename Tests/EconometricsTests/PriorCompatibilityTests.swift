import Econometrics
import LinearAlgebra
import Testing

struct PriorCompatibilityTests {
  /// By hand: least squares of Shandong gives 0.0495026 with the standard error 0.1162493
  /// (Scripts/reference/econometrics.py), the prior 0.10 ± 0.05.
  @Test func onePrior() throws {
    let prior = Prior(term: "upgrading", mean: 0.10, standardDeviation: 0.05)
    let fit = try MixedEstimation(priors: [prior]).fit(Shandong.design("va_growth ~ national + upgrading"))
    let gap = 0.10 - 0.049502607453035835
    let variance = 0.1162492602478055 * 0.1162492602478055 + 0.05 * 0.05
    let found = try fit.priorCompatibility.get()
    #expect(relativeGap([found.statistic], [gap * gap / variance]) < 1e-9)
    #expect(found.distribution == .chiSquared(degreesOfFreedom: 1))
    #expect(found.p > 0.5)
  }

  @Test func refusals() throws {
    let ordinary = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(refusal(ordinary.priorCompatibility) == .noPriors)
    let known = ResidualVariance(value: 1, degreesOfFreedom: .infinity)
    let priors = ["constant", "gnp", "unemployed"].map {
      Prior(term: $0, mean: 1, standardDeviation: 1)
    }
    let fit = try MixedEstimation(priors: priors, residualVariance: known)
      .fit(Longley.small(order: [0, 1]))
    #expect(refusal(fit.priorCompatibility) == .dataAloneSingular)
  }
}
