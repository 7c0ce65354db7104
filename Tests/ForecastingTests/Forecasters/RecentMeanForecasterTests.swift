import Forecasting
import TestSupport
import Testing

@Suite struct RecentMeanForecasterTests {
  /// Scripts/reference/forecasting.py (numpy); relative tolerance 1e-12.
  @Test func forecastsTheMeanOfTheLastValues() throws {
    let fitted = try RecentMeanForecaster(count: 3).fit(lakeHuron)
    #expect(fitted.forecast(horizon: 2).allSatisfy { isClose($0, 579.46, relative: 1e-14) })
    let variance = try #require(fitted.forecastVariance(horizon: 4))[3]
    #expect(isClose(variance, 0.7862212418300542, relative: 1e-10))
    #expect(fitted.degreesOfFreedom == 17)
  }

  @Test func takesAtLeastTwoValues() {
    #expect(RecentMeanForecaster(count: -1).count == 2)
    #expect(RecentMeanForecaster(count: 5).minimumCount == 7)
  }
}
