import Forecasting
import Localization
import TestSupport
import Testing

@Suite struct SelectByRollingOriginTests {
  /// Scripts/reference/forecasting.py: errors at origins 8 … 19, one and two steps ahead; relative tolerance 1e-12.
  @Test func agreesWithTheReference() throws {
    let selection = try selectByRollingOrigin(values: lakeHuron, horizons: 1...2)
    #expect(selection.origins == Array(8...19))
    let expected: [(Int, [Double], Double)] = [
      (0, [0.34083333333330756, 0.6036363636363624], 0.472234848484835),
      (1, [0.8687719273079987, 0.9398484821031574], 0.904310204705578),
      (2, [0.5755555555555532, 0.7693939393939424], 0.6724747474747478),
      (4, [0.35644716149859806, 0.6605917867040655], 0.5085194741013318),
    ]
    for (row, byHorizon, overall) in expected {
      let score = selection.table[row]
      #expect(
        zip(score.errorByHorizon, byHorizon).allSatisfy { isClose($0 ?? .nan, $1, relative: 1e-11) })
      #expect(isClose(score.meanAbsoluteError ?? .nan, overall, relative: 1e-11))
    }
  }

  @Test func aLineIsWonByDrift() throws {
    let selection = try selectByRollingOrigin(values: (0..<14).map { 3 + 2 * Double($0) })
    #expect(selection.winner.name == DriftForecaster().name)
    #expect(selection.fitted.forecast(horizon: 1) == [31])
    #expect(selection.skill == 1)
  }

  /// Candidates that tie go to the first: on a constant series all errors are zero.
  @Test func tiesGoToTheSimpler() throws {
    let selection = try selectByRollingOrigin(values: [Double](repeating: 5.1, count: 15))
    #expect(selection.winner is NaiveForecaster)
    #expect(selection.skill == nil)
    #expect(selection.winnerError == 0)
  }

  @Test(arguments: 1...4)
  func shortSeriesAreNotTested(count: Int) throws {
    let values = Array([4.0, 6, 5, 9].prefix(count))
    let selection = try selectByRollingOrigin(values: values)
    #expect(selection.winner is NaiveForecaster)
    #expect(selection.origins.isEmpty)
    #expect(selection.naiveError == nil && selection.skill == nil)
    #expect(selection.table.allSatisfy { $0.meanAbsoluteError == nil && $0.exclusion != nil })
    #expect(selection.explanation.en.contains("too few to test"))
    #expect(selection.explanation.zh.contains("未经检验"))
  }

  @Test func fiveValuesTestWhatCanBeFittedToOne() throws {
    let selection = try selectByRollingOrigin(values: [4, 6, 5, 9, 10])
    #expect(selection.origins == [1, 2, 3, 4])
    let tested = selection.table.filter { $0.meanAbsoluteError != nil }.map(\.name)
    #expect(tested == [NaiveForecaster().name, HistoricalMeanForecaster().name])
    #expect(
      selection.table[5].exclusion
        == LocalizedText(
          en: "needs 8 values, the first origin has 1", zh: "需要 8 个数值，首个起点只有 1 个"))
  }

  @Test func explanationsCompareWithTheLastValue() throws {
    let lost = try selectByRollingOrigin(values: lakeHuron)
    #expect(
      lost.explanation.en == "No rule beats “last value”: mean absolute error 0.341 over 12 origins.")
    #expect(lost.explanation.zh == "没有规则优于“沿用上期值”：12 个起点的平均绝对误差为 0.341。")
    let won = try selectByRollingOrigin(values: (0..<9).map { 2 * Double($0) })
    #expect(
      won.explanation.en
        == "“last value with drift” has the smallest mean absolute error of the rules tried, 0 over 4 origins; "
        + "“last value” has 2.00. With so few origins this is weak evidence.")
    #expect(won.explanation.zh.hasSuffix("“沿用上期值”为 2.00。起点太少，证据较弱。"))
  }

  /// A rule worse than the yardstick is named so when the yardstick is not among the candidates.
  @Test func saysWhenNothingTriedIsBetter() throws {
    let selection = try selectByRollingOrigin([HistoricalMeanForecaster()], values: lakeHuron)
    #expect(selection.explanation.en.contains("“last value”, no worse, has"))
    #expect((selection.skill ?? 1) < 0)
  }

  @Test func keepsToTheTrainingAsked() throws {
    let selection = try selectByRollingOrigin(values: lakeHuron, minimumTrain: 15)
    #expect(selection.origins == Array(15...19))
    let early = try selectByRollingOrigin(values: lakeHuron, minimumTrain: 6)
    #expect(early.table[5].meanAbsoluteError == nil)
    let late = try selectByRollingOrigin(values: lakeHuron, minimumTrain: 25)
    #expect(late.origins.isEmpty)
  }

  @Test func horizonsBeyondTheDataAreLeftOut() throws {
    let selection = try selectByRollingOrigin(
      [NaiveForecaster()], values: [1, 2, 3, 4], minimumTrain: 2, horizons: 1...5)
    #expect(selection.table[0].errorByHorizon == [1, 2, nil, nil, nil])
    #expect(selection.table[0].meanAbsoluteError == 1.5)
  }

  @Test func refusesWhatIsNoSeries() {
    #expect(throws: ForecastingError.noCandidate(found: 0)) {
      try selectByRollingOrigin(values: [])
    }
    #expect(throws: ForecastingError.noCandidate(found: 9)) {
      try selectByRollingOrigin([], values: Array(lakeHuron.suffix(9)))
    }
    #expect(throws: ForecastingError.notFinite(place: 1, value: .infinity)) {
      try selectByRollingOrigin(values: [1, .infinity, 2])
    }
  }
}
