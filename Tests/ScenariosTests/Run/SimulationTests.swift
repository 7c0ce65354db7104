import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

/// Dynamic, static and forecast solutions of Klein's Model I against exact ones (rational arithmetic, 13 digits).
@Suite struct SimulationTests {
  private static let tolerance = 1e-8

  @Test(arguments: [
    ("dynamic-1923", "1923..1941", "solve: {mode: dynamic}"),
    (
      "dynamic-1923", "1923..1941",
      "solve: {mode: dynamic, method: gauss-seidel, iterations: 2000, tolerance: 1e-12}"
    ),
    ("dynamic-1940", "1940..1941", "solve: {mode: dynamic}"),
    ("dynamic-1940", "1940..1941", "solve: {mode: forecast}"),
    ("static-1923", "1923..1941", "solve: {mode: static}"),
  ])
  func kleinIsSolvedExactly(_ name: String, _ horizon: String, _ solve: String) throws {
    let result = try KleinFixture.solve(solve, horizon: horizon)
    let distance = KleinFixture.distance(try KleinFixture.exact(name)) { result.projection.value($0, $1) }
    #expect(distance < Self.tolerance, "\(name): \(distance)")
  }

  /// Past the data the exogenous variables come from the scenario.
  @Test(arguments: [
    ("forecast-1942", "1942..1943", "forecast"), ("forecast-1940", "1940..1943", "forecast"),
    ("forecast-1940", "1940..1943", "dynamic"), ("forecast-1942", "1942..1943", "projection"),
  ])
  func kleinIsForecastPastItsData(_ name: String, _ horizon: String, _ mode: String) throws {
    let result = try KleinFixture.solve(
      """
      solve: {mode: \(mode)}
      assumptions:
        w2: {1942: 9.03125, 1943: 9.595703125}
        t: {1942: 14.016666666667, 1943: 16.936805555556}
        g: {1942: 32.29155844156, 1943: 46.75985410693}
        time: {1942: 11, 1943: 12}
      """, horizon: horizon)
    let distance = KleinFixture.distance(try KleinFixture.exact(name)) { result.projection.value($0, $1) }
    #expect(distance < Self.tolerance, "\(distance)")
  }

  /// With residuals held the model reproduces its data, and a change of inputs is a deviation from them: the multipliers.
  @Test func heldResidualsReproduceTheData() throws {
    let root =
      "model: models/klein.yaml\nhorizon: 1922..1941\nsolve: {residuals: hold}\nuncertainty: {draws: 0}\n"
    let results = try KleinFixture.run([
      "held": root, "spending": "extends: held\nassumptions: {g: {1922: base + 1}}\n",
    ])
    guard let held = results["held"], let spending = results["spending"] else { throw Diagnostics() }
    let data = held.projection.run.estimated.data
    var figures: [String: [Period: Double]] = [:]
    for name in KleinFixture.endogenous {
      for period in held.projection.run.window.horizon {
        figures[name, default: [:]][period] = data.value(name, period)
      }
    }
    let distance = KleinFixture.distance(figures) { held.projection.value($0, $1) }
    #expect(distance < 1e-12, "\(distance)")
    let deviation = KleinFixture.distance(try KleinFixture.exact("multipliers-1922")) { name, period in
      guard let value = spending.projection.value(name, period), let data = data.value(name, period) else {
        return nil
      }
      return value - data
    }
    #expect(deviation < Self.tolerance, "\(deviation)")
    #expect(held.projection.fits.allSatisfy { $0.rootMeanSquareError < 1e-12 })
    #expect(spending.changes.map(\.variable) == ["g"])
  }

  /// With leads too: past the range they read what the terminal condition says, in the add-factors as in the solution.
  @Test(arguments: ["hold", "growth", "data"]) func heldResidualsReproduceTheDataWithLeads(_ terminal: String)
    throws
  {
    let model = try KleinFixture.model(
      """
      model: klein
      data: klein.csv
      variables:
        cn: {role: endogenous}
        g: {role: exogenous, project: hold}
      equations:
        cn:
          calibrated: cn = a + b * cn[-1] + c * cn[+1] + d * g
          coefficients: {a: 1, b: 0.3, c: 0.4, d: 0.5}
          residual: 1
      """)
    let result = try KleinFixture.solve(
      "solve: {residuals: hold, terminal: \(terminal)}", horizon: "1925..1935", model)
    #expect(result.projection.fits.map(\.count) == [11])
    let error = result.projection.fits.first?.rootMeanSquareError ?? .infinity
    #expect(error < 1e-12 * 60, "\(terminal): \(error)")
    #expect(result.summary["cn", year(1936)] == nil)
  }

  /// A scenario's add-factor comes on top of the one that is held, and past the data none is held.
  @Test func addFactorsComeOnTopOfHeldOnes() throws {
    let result = try KleinFixture.solve(
      "solve: {residuals: hold}\nadd_factors: {cn: {1923: 1}}", horizon: "1923..1943")
    let inputs = result.projection.run
    let held = inputs.simulation?.addFactors[0] ?? []
    #expect(held.suffix(2) == [0, 0])
    #expect(held[1] != 0)
    let exact = try KleinFixture.solve("solve: {residuals: hold}", horizon: "1923..1943")
    let change =
      (result.projection.value("cn", year(1923)) ?? 0) - (exact.projection.value("cn", year(1923)) ?? 0)
    // The impact of one unit on its own equation is larger than one, for income follows.
    #expect(change > 1 && change < 3)
  }

  /// Residual draws vary around the held path; with nothing varying every draw is the data.
  @Test func drawsAreAddedToHeldResiduals() throws {
    let text = "model: models/klein.yaml\nhorizon: 1938..1941\nsolve: {residuals: hold}\n"
    let results = try KleinFixture.run([
      "noisy": text + "uncertainty: {draws: 200, include: [residual]}\n"
    ])
    let quiet = try KleinFixture.run([
      "quiet": text + "uncertainty: {draws: 20, include: []}\n"
    ])
    let noise = results["noisy"]?.draws("cn", 1938) ?? []
    #expect(noise.count == 200 && moments(noise).sd > 0.5)
    #expect(quiet["quiet"]?.draws("cn", 1938).allSatisfy { abs($0 - 57.5) < 1e-10 } == true)
  }

  /// In a simulation an assumption replaces data; what no line sets keeps the data and is history.
  @Test func assumptionsReplaceData() throws {
    let result = try KleinFixture.solve(
      "solve: {mode: dynamic}\nassumptions: {g: {1930: 12, 1931: base + 1}}", horizon: "1929..1932")
    let data = result.projection.run.estimated.data
    #expect(result.projection.value("g", year(1930)) == 12)
    #expect(result.projection.value("g", year(1931)) == (data.value("g", year(1931)) ?? 0) + 1)
    #expect(result.projection.value("g", year(1932)) == data.value("g", year(1932)))
    let kinds = [1929, 1930, 1931, 1932].map { result.projection.kind("g", year($0)) }
    #expect(kinds == [.history, .assumption, .assumption, .history])
    #expect(result.projection.kind("cn", year(1929)) == .projection)
    #expect(result.projection.kind("cn", year(1928)) == .history)
  }

  /// In a static solution a value given for one period does not reach the next: lags are the data.
  @Test func staticLagsAreData() throws {
    let given = "solve: {mode: static}\nexogenize: {kn: {1930: 500}}"
    let result = try KleinFixture.solve(given, horizon: "1929..1932")
    let plain = try KleinFixture.solve("solve: {mode: static}", horizon: "1929..1932")
    #expect(result.projection.value("kn", year(1930)) == 500)
    #expect(result.projection.value("i", year(1931)) == plain.projection.value("i", year(1931)))
    let dynamic = try KleinFixture.solve(
      given.replacing("static", with: "dynamic"), horizon: "1929..1932")
    #expect(dynamic.projection.value("i", year(1931)) != plain.projection.value("i", year(1931)))
  }

  @Test(arguments: [
    (
      "solve: {mode: dynamic}", "1920..1941",
      "error: dynamic: cn cannot be solved in 1920: its equation reads p[-1], but p has no value in 1919 (its data begin in 1920)\n    begin the horizon in 1921"
    ),
    (
      "solve: {mode: static}", "1940..1943",
      "error: static: cn cannot be solved in 1943: its equation reads p[-1], but p has no value in 1942 (its data end in 1941)\n    end the horizon in 1942, or write mode: dynamic, where lags are the solved values"
    ),
    (
      "solve: {mode: dynamic}\nassumptions: {g: {1929: 10, 1930: 12}}", "1930..1932",
      "error: 1929 lies before the simulated range, which begins in 1930; the data are held there\n    begin the path in 1930, or the horizon earlier"
    ),
  ])
  func whatCannotBeSimulatedIsNamed(_ lines: String, _ horizon: String, _ expected: String) throws {
    let found = RunFixture.messages { try KleinFixture.solve(lines, horizon: horizon) }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(expected) == true, "\(found)")
  }

  /// x = eˣ + g has no solution for g above zero; the failure names variable and period.
  @Test(arguments: ["newton", "gauss-seidel"]) func aFailureNamesThePeriod(_ method: String) throws {
    let model = try KleinFixture.model(
      """
      model: klein
      data: klein.csv
      variables:
        g: {role: exogenous, project: hold}
      identities:
        x: {is: exp(x) + g}
      """)
    let found = RunFixture.messages {
      try KleinFixture.solve("solve: {mode: dynamic, method: \(method)}", horizon: "1923..1925", model)
    }
    #expect(found.count == 1)
    #expect(found.first?.contains("1923") == true && found.first?.contains("x") == true, "\(found)")
  }

  @Test func theFitIsTheTextbooks() {
    let fit = SimulationFit(variable: "x", pairs: [(path: 3, data: 2), (path: 3, data: 4)])
    #expect(fit?.meanError == 0 && fit?.rootMeanSquareError == 1)
    // √((50² + 25²) / 2) and 1 / (3 + √10).
    #expect(abs((fit?.rootMeanSquarePercentage ?? 0) - 39.528470752104745) < 1e-12)
    #expect(abs((fit?.theilU ?? 0) - 1 / (3 + 10.0.squareRoot())) < 1e-15)
    #expect(SimulationFit(variable: "x", pairs: []) == nil)
    #expect(SimulationFit(variable: "x", pairs: [(path: 1, data: 0)])?.rootMeanSquarePercentage == nil)
  }
}
