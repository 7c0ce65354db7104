import Forecasting
import TestSupport
import Testing

@Suite struct HistoricalMeanForecasterTests {
  /// Scripts/reference/forecasting.py (numpy); relative tolerance 1e-12.
  @Test func forecastsTheMean() throws {
    let fitted = try HistoricalMeanForecaster().fit(lakeHuron)
    #expect(fitted.forecast(horizon: 2).allSatisfy { isClose($0, 580.5205, relative: 1e-14) })
    let variances = try #require(fitted.forecastVariance(horizon: 2))
    #expect(variances.allSatisfy { isClose($0, 0.7087220921052872, relative: 1e-12) })
    #expect(fitted.degreesOfFreedom == 19)
  }
}
