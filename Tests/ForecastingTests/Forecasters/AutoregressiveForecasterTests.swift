import Forecasting
import Statistics
import TestSupport
import Testing

@Suite struct AutoregressiveForecasterTests {
  /// Scripts/reference/forecasting.py: the mean from the inverse of the full correlation matrix, the slope from numpy's
  /// least squares; relative tolerance 1e-9, forecasts 1e-12.
  @Test func agreesWithTheMatrixForm() throws {
    let fitted = try AutoregressiveForecaster().fit(lakeHuron)
    #expect(isClose(fitted.coefficient, 0.9268891286465623, relative: 1e-9))
    #expect(isClose(fitted.center, 580.2434950778193, relative: 1e-12))
    let points = [
      579.7119287248562, 579.7507920041036, 579.7868139551414, 579.820202309951, 579.8511496130475,
      579.8798343318485,
    ]
    #expect(zip(fitted.forecast(horizon: 6), points).allSatisfy { isClose($0, $1, relative: 1e-12) })
    let variances = [
      0.38662275420155673, 0.7475679211587801, 1.081323100310336, 1.3875323478583048, 1.666664186615212,
      1.9197556703771987,
    ]
    let found = try #require(fitted.forecastVariance(horizon: 6))
    #expect(zip(found, variances).allSatisfy { isClose($0, $1, relative: 1e-9) })
    #expect(fitted.degreesOfFreedom == 17)
  }

  @Test func neverLeavesTheStationaryRange() throws {
    let line = try AutoregressiveForecaster().fit((0..<12).map(Double.init))
    #expect(line.coefficient == 0.95)
    let explosion = try AutoregressiveForecaster().fit((0..<12).map { Double(1 << $0) })
    #expect(explosion.coefficient == 0.95)
    let swings = try AutoregressiveForecaster().fit((0..<12).map { $0.isMultiple(of: 2) ? 1 : -1 })
    #expect(abs(swings.coefficient) <= 0.95 && swings.coefficient < -0.7)
  }

  /// 400 series of 15 values with coefficient 0.6: the corrected estimate is nearer to it on average than least
  /// squares, whose bias is about (1 + 3 · 0.6) / 14 = 0.2 (Marriott and Pope 1954).
  @Test func correctsTheBiasOfShortSeries() throws {
    let stream = RandomSource(seed: 3).stream(variable: "ar", source: "test")
    let estimates = try (0..<400).map { series in
      var level = 0.0
      let values = stream.normals(draws: 0..<65, period: series).map { noise in
        level = 0.6 * level + noise
        return level
      }
      return try AutoregressiveForecaster().fit(Array(values.suffix(15))).coefficient
    }
    #expect(abs(mean(of: estimates) - 0.6) < 0.1)
  }

  /// Of 500 such series with mean 5, the 80 % interval three steps ahead holds the value that came in 72-88 %.
  @Test func intervalsCoverInShortSeries() throws {
    let stream = RandomSource(seed: 4).stream(variable: "ar", source: "coverage")
    let hits = try (0..<500).count { series in
      var level = 0.0
      let values = stream.normals(draws: 0..<68, period: series).map { noise in
        level = 0.6 * level + noise
        return 5 + level
      }
      let fitted = try AutoregressiveForecaster().fit(Array(values[50..<65]))
      return fitted.intervals(horizon: 3, level: 0.8)?[2].contains(values[67]) == true
    }
    #expect((360...440).contains(hits), "\(hits) of 500")
  }
}
