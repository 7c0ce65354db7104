import Forecasting
import Localization
import Statistics
import TestSupport
import Testing

/// What every forecaster keeps, whatever its rule. Run it on each conformer.
struct CheckForecaster {
  var forecaster: any Forecaster
  var sourceLocation: SourceLocation

  init(_ forecaster: any Forecaster, sourceLocation: SourceLocation = #_sourceLocation) {
    self.forecaster = forecaster
    self.sourceLocation = sourceLocation
  }

  /// Thirty values with swings and a slight trend, a pure function of the seed.
  static let values = RandomSource(seed: 11).stream(variable: "series", source: "test")
    .normals(draws: 0..<30, period: 0).enumerated().map { 6 + 0.1 * Double($0) + $1 }

  private static let horizon = 8

  func all() throws {
    try refusesShortSeries()
    try refusesWhatIsNotANumber()
    try keepsShapes()
    try variancesNeverShrink()
    try weightsMakeTheForecast()
    try repeatsAConstant()
    try followsScaleAndShift()
    try residualsGiveTheVariance()
    try simulationAgreesWithVariance()
  }

  private func expect(_ holds: Bool, _ what: Comment) {
    #expect(holds, "\(forecaster.name.en): \(what)", sourceLocation: sourceLocation)
  }

  private func error(_ values: [Double]) -> ForecastingError? {
    do {
      _ = try forecaster.fit(values)
      return nil
    } catch {
      return error
    }
  }

  func refusesShortSeries() throws {
    for count in 0..<forecaster.minimumCount {
      let expected = ForecastingError.tooShort(
        forecaster: forecaster.name, found: count, needed: forecaster.minimumCount)
      expect(error(Array(Self.values.prefix(count))) == expected, "refuses \(count) values")
    }
    let shortest = try forecaster.fit(Array(Self.values.prefix(forecaster.minimumCount)))
    let points = shortest.forecast(horizon: Self.horizon)
    expect(points.allSatisfy(\.isFinite), "forecasts from its minimum")
    expect(shortest.residualVariance?.isFinite ?? (shortest.degreesOfFreedom < 1), "knows its variance")
  }

  func refusesWhatIsNotANumber() throws {
    for bad in [Double.nan, .infinity, -.infinity] {
      var values = Self.values
      values[4] = bad
      guard case .notFinite(let place, let found)? = error(values) else {
        return expect(false, "refuses \(bad)")
      }
      expect(place == 4 && (found == bad || found.isNaN && bad.isNaN), "names \(bad)")
    }
  }

  /// The values that were fitted, weighed and summed, are the forecast; 1e-12 relative.
  func weightsMakeTheForecast() throws {
    let fitted = try forecaster.fit(Self.values)
    for (step, point) in fitted.forecast(horizon: Self.horizon).enumerated() {
      let sum = fitted.weights(ahead: step + 1)
      let total = zip(sum.weights, Self.values).reduce(sum.constant) { $0 + $1.0 * $1.1 }
      expect(sum.weights.count == Self.values.count, "weighs every value")
      expect(abs(total - point) <= 1e-12 * abs(point), "is the sum of its weighted values")
    }
  }

  func keepsShapes() throws {
    let fitted = try forecaster.fit(Self.values)
    expect(fitted.forecast(horizon: 0).isEmpty && fitted.forecast(horizon: -1).isEmpty, "has no past")
    expect(fitted.innovationLoadings(horizon: 0).isEmpty, "has no past loadings")
    let points = fitted.forecast(horizon: Self.horizon)
    let rows = fitted.innovationLoadings(horizon: Self.horizon)
    expect(points.count == Self.horizon && rows.count == Self.horizon, "has a row for each step")
    expect(rows.allSatisfy { $0.count == Self.horizon + 1 }, "has one column more than steps")
    expect(points.starts(with: fitted.forecast(horizon: 3)), "does not look at the horizon")
    let isCausal = rows.enumerated().allSatisfy { step, row in
      row[step] == 1 && row[(step + 1)..<Self.horizon].allSatisfy { $0 == 0 }
    }
    expect(isCausal, "depends on its own innovation in full and on no later one")
    let short = fitted.innovationLoadings(horizon: 3)
    let agrees = zip(short, rows).allSatisfy { $0.prefix(3) == $1.prefix(3) && $0.last == $1.last }
    expect(agrees, "has the same loadings at any horizon")
  }

  func variancesNeverShrink() throws {
    let stream = RandomSource(seed: 12).stream(variable: "paths", source: "test")
    let series = (0..<20).flatMap { period in
      let noise = stream.normals(draws: 0..<12, period: period)
      return [noise, noise.indices.map { noise[...$0].reduce(0, +) }]
    }
    let variances = try series.map { try forecaster.fit($0).forecastVariance(horizon: 12) ?? [.nan] }
    let isMonotone = variances.allSatisfy { row in zip(row, row.dropFirst()).allSatisfy { $0 <= $1 } }
    expect(isMonotone, "is never surer later")
    expect(variances.allSatisfy { $0[0] > 0 }, "is never certain of noise")
  }

  func repeatsAConstant() throws {
    let fitted = try forecaster.fit([Double](repeating: 5.1, count: 12))
    let points = fitted.forecast(horizon: Self.horizon)
    expect(points.allSatisfy { isClose($0, 5.1, relative: 1e-14) }, "forecasts a constant by itself")
    let variances = fitted.forecastVariance(horizon: Self.horizon) ?? [.nan]
    expect(variances.allSatisfy { $0 >= 0 && $0 < 1e-28 }, "has no doubt about a constant")
  }

  /// The forecast of 2 - 3 y is 2 - 3 times that of y, and its variance nine times.
  func followsScaleAndShift() throws {
    let fitted = try forecaster.fit(Self.values)
    let other = try forecaster.fit(Self.values.map { 2 - 3 * $0 })
    let points = zip(fitted.forecast(horizon: Self.horizon), other.forecast(horizon: Self.horizon))
    expect(points.allSatisfy { isClose(2 - 3 * $0, $1, relative: 1e-10) }, "follows shift and scale")
    let variances = zip(
      fitted.forecastVariance(horizon: Self.horizon) ?? [],
      other.forecastVariance(horizon: Self.horizon) ?? [])
    expect(variances.allSatisfy { isClose(9 * $0, $1, relative: 1e-9) }, "scales its variance")
  }

  func residualsGiveTheVariance() throws {
    let fitted = try forecaster.fit(Self.values)
    let squares = fitted.residuals.reduce(0) { $0 + $1 * $1 }
    let expected = squares / Double(fitted.degreesOfFreedom)
    expect(isClose(fitted.residualVariance ?? .nan, expected, relative: 1e-12), "has the residuals' variance")
    let degrees = 1...fitted.residuals.count
    expect(degrees.contains(fitted.degreesOfFreedom), "counts no more degrees than residuals")
  }

  /// Mean within 4.5 standard errors; the 95 % interval from Student's t holds 95 % ± 1 point of 10,000 draws.
  func simulationAgreesWithVariance() throws {
    let fitted = try forecaster.fit(Self.values)
    let random = RandomSource(seed: 13)
    let draws = 0..<10_000
    let paths = fitted.simulate(horizon: 5, draws: draws, variable: "y", random: random) ?? []
    expect(paths.count == 5, "simulates every step")
    let again = fitted.simulate(horizon: 5, draws: 40..<50, variable: "y", random: random) ?? []
    expect(again.map { $0 } == paths.map { Array($0[40..<50]) }, "draws depend on nothing else")
    let intervals = fitted.intervals(horizon: 5, level: 0.95) ?? []
    for (step, path) in paths.enumerated() {
      let error = standardDeviation(of: path) / Double(draws.count).squareRoot()
      let point = fitted.forecast(horizon: 5)[step]
      expect(abs(mean(of: path) - point) < 4.5 * error, "simulates about its point forecast")
      let share = Double(path.count { intervals[step].contains($0) }) / Double(draws.count)
      expect(abs(share - 0.95) < 0.01, "covers \(share) of its draws at step \(step + 1)")
    }
  }
}
