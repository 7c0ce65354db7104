import Forecasting
import Statistics
import TestSupport
import Testing

@Suite struct FittedForecasterTests {
  /// By hand: values 1, 2, 4, 5 have changes 1, 2, 1, mean square 2, and t(0.975; 3) = 3.182446 (Abramowitz and Stegun,
  /// table 26.10: 3.182).
  @Test func intervalsUseStudentT() throws {
    let fitted = try NaiveForecaster().fit([1, 2, 4, 5])
    let interval = try #require(fitted.intervals(horizon: 4, level: 0.95)?.last)
    let half = 3.182446305284263 * (4 * 2.0).squareRoot()
    #expect(isClose(interval.lowerBound, 5 - half, relative: 1e-12))
    #expect(isClose(interval.upperBound, 5 + half, relative: 1e-12))
  }

  @Test(arguments: [0, 1, -0.5, Double.nan])
  func refusesLevels(level: Double) throws {
    #expect(try NaiveForecaster().fit([1, 2, 3]).intervals(horizon: 1, level: level) == nil)
  }

  @Test func aSingleValueHasNoVariance() throws {
    for forecaster: any Forecaster in [NaiveForecaster(), HistoricalMeanForecaster()] {
      let fitted = try forecaster.fit([7])
      #expect(fitted.forecast(horizon: 2) == [7, 7])
      #expect(fitted.residualVariance == nil)
      #expect(fitted.forecastVariance(horizon: 2) == nil)
      #expect(fitted.intervals(horizon: 2, level: 0.9) == nil)
      let paths = fitted.simulate(horizon: 2, draws: 0..<3, variable: "y", random: .init(seed: 1))
      #expect(paths == nil)
    }
  }
}
