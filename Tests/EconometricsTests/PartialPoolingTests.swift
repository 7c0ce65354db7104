import Econometrics
import Foundation
import TestSupport
import Testing

struct PartialPoolingTests {
  /// The BCG vaccine trials: treated positive and negative, control positive and negative. Source: Colditz et al.
  /// (1994), Journal of the American Medical Association 271, 698-702, as in metafor's dat.bcg.
  private static let trials: [[Double]] = [
    [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761],
    [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892], [29, 7470, 45, 7232],
    [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
  ]

  /// One log relative risk per trial, weighted by the inverse of its variance.
  private static let groups = trials.enumerated().map { index, t in
    let effect = log(t[0] / (t[0] + t[1])) - log(t[2] / (t[2] + t[3]))
    let variance = 1 / t[0] - 1 / (t[0] + t[1]) + 1 / t[2] - 1 / (t[2] + t[3])
    return PoolingGroup(name: "trial \(index + 1)", values: [effect], weights: [1 / variance])
  }

  private static let unit = ResidualVariance(value: 1, degreesOfFreedom: .infinity)

  /// statsmodels 0.15.0 (combine_effects) and the root of the restricted score, Scripts/reference/econometrics.py;
  /// relative 1e-8. Viechtbauer (2010), Journal of Statistical Software 36(3), prints 0.3132, -0.7145 and 0.1798
  /// for REML.
  @Test(arguments: [
    (
      PartialPooling.BetweenVariance.derSimonianLaird,
      [0.3087602628623761, -0.7141172220732273, 0.1787420895354031]
    ),
    (.pauleMandel, [0.31806845220502394, -0.7149681534934442, 0.18089219153762348]),
    (.reml, [0.31324325813648074, -0.7145323421581393, 0.1797815161052057]),
  ]) func vaccineTrials(estimator: PartialPooling.BetweenVariance, reference: [Double]) throws {
    let fit = try PartialPooling(betweenVariance: estimator, withinVariance: Self.unit).fit(Self.groups)
    #expect(relativeGap([fit.betweenVariance, fit.mean, fit.meanStandardError], reference) < 1e-8)
    #expect(relativeGap([fit.heterogeneity?.statistic ?? 0], [152.23300808237326]) < 1e-10)
  }

  /// As above: the first trial's shrunken level.
  @Test func shrinkage() throws {
    let fit = try PartialPooling(withinVariance: Self.unit).fit(Self.groups)
    let first = try #require(fit.level(of: "trial 1"))
    #expect(
      relativeGap([first.value, first.standardDeviation], [-0.8002335619703496, 0.4099304475261667])
        < 1e-8)
    #expect(first.dataShare > 0 && first.dataShare < 1)
  }

  /// By hand: means 1, 3 and 8 of two values each, scatter 2 · (0.5 + 0.5 + 2) over 3; a balanced design, where
  /// every estimator gives τ² = variance of the means − σ²/2.
  private static let balanced = [
    PoolingGroup(name: "a", values: [0.5, 1.5]), PoolingGroup(name: "b", values: [2.5, 3.5]),
    PoolingGroup(name: "c", values: [7, 9]),
  ]

  @Test(arguments: [PartialPooling.BetweenVariance.reml, .derSimonianLaird, .pauleMandel])
  func byHand(estimator: PartialPooling.BetweenVariance) throws {
    let fit = try PartialPooling(betweenVariance: estimator).fit(Self.balanced)
    #expect(relativeGap([fit.withinVariance.value, fit.withinVariance.degreesOfFreedom], [1, 3]) < 1e-14)
    #expect(relativeGap([fit.betweenVariance, fit.mean], [13 - 0.5, 4]) < 1e-9)
    let share = 12.5 / 13
    let first = fit.levels[0]
    #expect(relativeGap([first.dataShare, first.value], [share, share * 1 + (1 - share) * 4]) < 1e-9)
    let variance = share * 0.5 + (1 - share) * (1 - share) * 13 / 3
    #expect(relativeGap([first.standardDeviation], [variance.squareRoot()]) < 1e-9)
    #expect(relativeGap([fit.newGroupStandardDeviation], [(12.5 + 13.0 / 3).squareRoot()]) < 1e-9)
  }

  /// A residual-only group moves σ², not the levels' mean or spread; an average of four years weighs 4.
  @Test func residualOnly() throws {
    let noisy = PoolingGroup(name: "city", values: [-10, 10], role: .residualOnly)
    let fit = try PartialPooling().fit(Self.balanced + [noisy])
    #expect(relativeGap([fit.withinVariance.value], [(3.0 + 200) / 4]) < 1e-13)
    #expect(fit.levels.map(\.name) == ["a", "b", "c"])
    #expect(fit.betweenVariance == 0)
    #expect(relativeGap(fit.levels.map(\.value), [4, 4, 4]) < 1e-13)
    let average = PoolingGroup(name: "a", values: [1], weights: [4])
    let one = try PartialPooling(
      betweenVariance: .given(1), withinVariance: ResidualVariance(value: 2, degreesOfFreedom: 9)
    ).fit([average])
    #expect(relativeGap([one.levels[0].ownStandardDeviation], [Double(0.5).squareRoot()]) < 1e-14)
  }

  @Test func groupsThatAgree() throws {
    let same = ["a", "b", "c"].map { PoolingGroup(name: $0, values: [2], weights: [3]) }
    for estimator in [PartialPooling.BetweenVariance.reml, .derSimonianLaird, .pauleMandel] {
      let fit = try PartialPooling(betweenVariance: estimator, withinVariance: Self.unit).fit(same)
      #expect(fit.betweenVariance == 0)
      #expect(relativeGap([fit.mean], [2]) < 1e-15)
    }
  }

  @Test func refusals() throws {
    let single = PoolingGroup(name: "a", values: [1])
    #expect(throws: EconometricsError.withinVarianceNotIdentified) { try PartialPooling().fit([single]) }
    #expect(throws: EconometricsError.betweenVarianceNotIdentified(groups: 1)) {
      try PartialPooling(withinVariance: Self.unit).fit([single])
    }
    #expect(throws: EconometricsError.noPooledGroup) {
      try PartialPooling().fit([PoolingGroup(name: "a", values: [1, 2], role: .residualOnly)])
    }
    #expect(throws: EconometricsError.emptyGroup(name: "a")) {
      try PartialPooling().fit([PoolingGroup(name: "a", values: [])])
    }
    #expect(throws: EconometricsError.notFinite(term: "a", row: "2")) {
      try PartialPooling().fit([PoolingGroup(name: "a", values: [1, .nan])])
    }
    #expect(throws: EconometricsError.invalidWeight(row: "a", value: 0)) {
      try PartialPooling().fit([PoolingGroup(name: "a", values: [1], weights: [0])])
    }
    for between in [-1, Double.nan] {
      #expect(throws: EconometricsError.self) {
        try PartialPooling(betweenVariance: .given(between), withinVariance: Self.unit).fit([single])
      }
    }
  }
}
