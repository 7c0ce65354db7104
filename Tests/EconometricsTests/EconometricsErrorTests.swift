import Econometrics
import Localization
import Testing

struct EconometricsErrorTests {
  private static let errors: [EconometricsError] = [
    .noUsableRows(response: "y"), .regressorNeverObserved(term: "x"),
    .tooFewObservations(observations: 3, coefficients: 4),
    .singular([CollinearColumn(name: "x", dependsOn: ["a", "b"]), CollinearColumn(name: "z", dependsOn: [])]),
    .notFinite(term: "x", row: "2021Q1"), .sizeMismatch(part: .column("x"), found: 1, expected: 2),
    .invalidWeight(row: "r", value: -1), .unknownTerm(name: "x", known: ["a", "b"]),
    .regressorNotGiven(term: "x"), .repeatedPrior(term: "x"),
    .invalidPrior(term: "x", mean: 1, standardDeviation: 0), .invalidParameter(.level, value: 2),
    .residualVarianceNotIdentified(observations: 2, coefficients: 2), .withinVarianceNotIdentified,
    .betweenVarianceNotIdentified(groups: 1), .clusterMissing(row: "r"), .tooFewClusters(found: 1),
    .unknownVariable(name: "x", nearest: nil), .unknownVariable(name: "x", nearest: "y"),
    .regressorNotFinite(term: "x"), .noPooledGroup, .emptyGroup(name: "x"), .numerical(description: "x"),
  ]

  private static let parts: [RegressionPart] = [
    .response, .rows, .names, .centers, .weights, .regressors, .column("x"), .groupWeights("x"),
  ]

  private static let parameters: [RegressionParameter] = [
    .penalty, .residualVariance, .withinVariance, .betweenVariance, .lags, .level,
  ]

  private static let refusals: [Refusal] = [
    .overlappingSpans("a", "b"), .severalRowsPerPeriod("a"), .gap(after: "a", before: "b"),
    .unequalSpans("a", "b"), .rowWithoutPeriod("a"), .tooFewRows(found: 1, needed: 2),
    .fullLeverage(row: "a"), .exactFit, .constantResponse, .noRegressors, .covarianceRank(restrictions: 2),
    .noPriors, .dataAloneSingular,
  ]

  /// Every message exists in both languages, and the Chinese one is Chinese.
  @Test func messagesInBothLanguages() {
    let messages =
      Self.errors.map(\.message) + Self.refusals.map(\.message) + Self.parts.map(\.name)
      + Self.parameters.map(\.name)
    let chinese = messages.filter { message in
      message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(chinese.count == messages.count)
    #expect(messages.allSatisfy { !$0.en.isEmpty && $0.en.unicodeScalars.allSatisfy { $0.value < 0x4E00 } })
    #expect(Set(messages).count == messages.count)
  }

  @Test(arguments: [
    (
      EconometricsError.singular([CollinearColumn(name: "x", dependsOn: ["a", "b"])]),
      "the regression is singular: x is a combination of a, b", "回归矩阵奇异：x 是 a、b 的线性组合"
    ),
    (
      .tooFewObservations(observations: 3, coefficients: 4),
      "3 observations cannot determine 4 coefficients and the residual variance; at least 5 are needed",
      "3 个观测值不足以估计 4 个系数和残差方差，至少需要 5 个"
    ),
    (
      .refused(.overlappingSpans("2020", "2020Q1")),
      "not given: the spans 2020 and 2020Q1 overlap, so neighbouring errors share months by construction",
      "不给出：时段 2020 与 2020Q1 重叠，相邻误差必然含有相同月份"
    ),
  ]) func wording(error: EconometricsError, english: String, chinese: String) {
    #expect(error.message == LocalizedText(en: english, zh: chinese))
  }
}
