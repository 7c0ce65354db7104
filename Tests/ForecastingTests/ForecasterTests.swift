import Forecasting
import Localization
import Testing

@Suite struct ForecasterTests {
  @Test(arguments: simpleForecasters.indices)
  func keepsTheProtocol(index: Int) throws {
    try CheckForecaster(simpleForecasters[index]).all()
  }

  /// The checker itself can fail: a rule surer of later steps is caught.
  @Test func checkerCatchesShrinkingVariance() {
    withKnownIssue {
      try CheckForecaster(SurerForecaster()).variancesNeverShrink()
    }
  }

  @Test func namesAreDistinctInBothLanguages() {
    let names = simpleForecasters.map(\.name)
    #expect(Set(names.map(\.en)).count == names.count)
    #expect(Set(names.map(\.zh)).count == names.count)
  }

  @Test func errorsSpeakBothLanguages() {
    let errors: [ForecastingError] = [
      .tooShort(forecaster: NaiveForecaster().name, found: 0, needed: 1),
      .notFinite(place: 2, value: .nan), .noCandidate(found: 0),
    ]
    #expect(
      errors.map(\.message.en) == [
        "“last value” needs at least 1 value, found 0",
        "value 3 of the series is NaN, expected a number",
        "no forecasting rule can be fitted to 0 values",
      ])
    #expect(
      errors.map(\.message.zh) == [
        "“沿用上期值”至少需要 1 个数值，只有 0 个", "序列的第 3 个值是 NaN，应为有限数", "0 个数值不足以拟合任何预测规则",
      ])
  }
}

/// The naive rule with loadings that fall with the step.
private struct SurerForecaster: Forecaster {
  var name: LocalizedText { LocalizedText("surer") }
  var minimumCount: Int { 1 }

  func fit(_ values: [Double]) throws(ForecastingError) -> Fitted {
    Fitted(naive: try NaiveForecaster().fit(values))
  }

  struct Fitted: FittedForecaster {
    var naive: NaiveForecaster.Fitted
    var residuals: [Double] { naive.residuals }
    var residualVariance: Double? { naive.residualVariance }
    var degreesOfFreedom: Int { naive.degreesOfFreedom }

    func forecast(horizon: Int) -> [Double] { naive.forecast(horizon: horizon) }

    func weights(ahead step: Int) -> ForecastWeights { naive.weights(ahead: step) }

    func innovationLoadings(horizon: Int) -> [[Double]] {
      (0..<horizon).map { step in
        (0...horizon).map { $0 == step ? 1 / Double(step + 1) : 0 }
      }
    }
  }
}
