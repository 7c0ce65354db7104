import Forecasting
import TestSupport
import Testing

@Suite struct NaiveForecasterTests {
  /// Scripts/reference/forecasting.py (numpy); relative tolerance 1e-12.
  @Test func carriesTheLastValueForward() throws {
    let fitted = try NaiveForecaster().fit(lakeHuron)
    #expect(fitted.forecast(horizon: 3) == [579.67, 579.67, 579.67])
    let variance = try #require(fitted.forecastVariance(horizon: 3))[2]
    #expect(isClose(variance, 1.0542789473684067, relative: 1e-12))
    #expect(fitted.degreesOfFreedom == 19)
  }
}
