import Forecasting
import TestSupport
import Testing

@Suite struct ForecastAccuracyTests {
  /// By hand: errors 1, -2, 0; naive errors of 1, 3, 4 are 2 and 1.
  @Test func agreesWithTheDefinitions() throws {
    let accuracy = try #require(
      ForecastAccuracy(actual: [3, 4, 0], forecast: [2, 6, 0], training: [1, 3, 4]))
    #expect(accuracy.count == 3)
    #expect(isClose(accuracy.meanAbsoluteError, 1, relative: 1e-15))
    #expect(isClose(accuracy.rootMeanSquaredError, (5.0 / 3).squareRoot(), relative: 1e-15))
    #expect(isClose(accuracy.symmetricPercentageError, (40.0 + 40 + 0) / 3, relative: 1e-15))
    #expect(isClose(accuracy.scaledError ?? .nan, 1 / 1.5, relative: 1e-15))
  }

  @Test func saysWhenThereIsNothing() {
    #expect(ForecastAccuracy(actual: [], forecast: []) == nil)
    #expect(ForecastAccuracy(actual: [1], forecast: [1, 2]) == nil)
    #expect(ForecastAccuracy(actual: [1], forecast: [2], training: [3])?.scaledError == nil)
    #expect(ForecastAccuracy(actual: [1], forecast: [2], training: [3, 3])?.scaledError == nil)
  }
}
