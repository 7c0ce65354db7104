import Forecasting
import TestSupport
import Testing

@Suite struct DriftForecasterTests {
  /// Scripts/reference/forecasting.py (numpy); relative tolerance 1e-12.
  @Test func continuesTheLine() throws {
    let fitted = try DriftForecaster().fit(lakeHuron)
    #expect(isClose(fitted.forecast(horizon: 3)[2], 579.5578947368421, relative: 1e-14))
    let variance = try #require(fitted.forecastVariance(horizon: 3))[2]
    #expect(isClose(variance, 1.2834430286241743, relative: 1e-10))
    #expect(fitted.degreesOfFreedom == 18)
  }

  @Test func forecastsALineByItself() throws {
    let fitted = try DriftForecaster().fit([1, 3, 5, 7])
    #expect(fitted.forecast(horizon: 2) == [9, 11])
    #expect(fitted.residualVariance == 0)
  }
}
